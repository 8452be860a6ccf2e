import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COOKIE } from '@risalah/server/access/cookies';
import { EvidenceFile } from '@risalah/server/evidence/evidenceFile.entity';
import { EvidenceRequest } from '@risalah/server/evidence/evidenceRequest.entity';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { promise } from '../support/mailing.ts';
import { type Stage, setStage } from '../support/stage.ts';
import { startApp } from '../support/testApp.ts';
import { sticksOutAt, violationsOf } from './support/accessible.ts';
import { SCREENS_FOLDER } from './support/startDemo.ts';
import { SCREENSHOTS, Visitor } from './support/visitor.ts';

const MEGABYTE = 1_000_000;

let stage: Stage;
let browser: Awaited<ReturnType<typeof launchBrowser>>;

beforeAll(async () => {
  stage = await setStage(await startApp({ clientFolder: SCREENS_FOLDER }));
  browser = await launchBrowser();
  await promise(stage);
});
afterAll(async () => {
  await browser.close();
  await stage.app.stop();
});

async function windowOf(who: keyof Stage['as'], width = 1440): Promise<Visitor> {
  const origin = stage.app.url.replace('127.0.0.1', 'localhost');
  const visitor = await Visitor.open(browser, origin, who, { width });
  const value = stage.as[who].cookie.slice(COOKIE.length + 1);
  await visitor.page.context().addCookies([{ name: COOKIE, value, url: origin }]);
  await visitor.goTo(`/sessions/${stage.sessionId}`);
  return visitor;
}

/** Bytes that no two files of this test share, on the disk. */
async function aFile(name: string, bytes: number): Promise<{ path: string; name: string; sha256: string }> {
  const path = join(stage.app.dataFolder, name);
  const content = Buffer.alloc(bytes, name);
  await writeFile(path, content);
  return { path, name, sha256: createHash('sha256').update(content).digest('hex') };
}

/** The line of a window: how fast it sends, in bytes a second; cut at 0, which ends what is under way as well. */
async function lineOf(page: Page): Promise<(bytesPerSecond: number) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  return async (bytesPerSecond) => {
    const offline = bytesPerSecond === 0;
    const speed = { latency: 0, downloadThroughput: -1, uploadThroughput: bytesPerSecond };
    await session.send('Network.emulateNetworkConditions', { offline, ...speed });
  };
}

/** Requests of uploads, as `METHOD offset`. */
function listen(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('/evidence/uploads')) return;
    sent.push(`${request.method()} ${request.headers()['upload-offset'] ?? ''}`.trim());
  });
  return sent;
}

/** Opens the earlier answer, and gives the place for what was asked for. */
async function asked(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^1a\./ }).click();
  return page.getByRole('group', { name: /^Bukti yang diminta/ });
}

/** Lets something fall on a place, or pastes it there. */
function give(place: Locator, kind: 'drop' | 'paste', name: string): Promise<void> {
  return place.evaluate(
    (element, { type, fileName }) => {
      const data = new DataTransfer();
      data.items.add(new File([`isi ${fileName}`], fileName, { type: 'text/plain' }));
      element.dispatchEvent(
        type === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    { type: kind, fileName: name },
  );
}

it('[F9] a file goes on where it stopped when the line drops, and the chair gets it whole', async () => {
  const file = await aFile('notula-rapat.bin', 12 * MEGABYTE);
  const head = await windowOf('head');
  const { page } = head;
  const sent = listen(page);
  const place = await asked(page);
  const sendAt = await lineOf(page);
  await sendAt(3 * MEGABYTE);
  await place.locator('input[type=file]').first().setInputFiles(file.path);
  await page.getByText(/Mengunggah [5-9],\d MB dari 12,0 MB/).waitFor();
  await sendAt(0);
  await page.getByText(/Menunggu sambungan/).waitFor();
  await sendAt(30 * MEGABYTE);
  const given = page.getByRole('link', { name: file.name });
  await given.waitFor();
  expect(sent.filter((each) => each.startsWith('POST'))).toHaveLength(1);
  // What had come before the line dropped was not sent again.
  const offsets = sent.filter((each) => each.startsWith('PATCH')).map((each) => Number(each.split(' ')[1]));
  expect(offsets[0]).toBe(0);
  expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
  await page
    .getByText(/^Bukti diserahkan/)
    .first()
    .waitFor();

  const chair = await windowOf('chair');
  await chair.page.getByText('1 berkas bukti').waitFor();
  await chair.page.getByRole('button', { name: 'Buka 1a' }).first().click();
  const offered = chair.page.waitForEvent('download');
  await chair.page.getByRole('link', { name: file.name }).click();
  const download = await offered;
  expect(download.suggestedFilename()).toBe(file.name);
  const got = await readFile(await download.path());
  expect(createHash('sha256').update(got).digest('hex')).toBe(file.sha256);
  await chair.page.getByText(file.sha256.slice(0, 12)).first().waitFor();
});

it('[F9] a page that was loaded again goes on with the same file by itself, from where it was', async () => {
  const file = await aFile('video-layanan.bin', 11 * MEGABYTE);
  const head = await windowOf('head');
  const { page } = head;
  const first = await asked(page);
  const sendAt = await lineOf(page);
  await sendAt(2 * MEGABYTE);
  await first.locator('input[type=file]').first().setInputFiles(file.path);
  await page.getByText(/Mengunggah [5-9],\d MB dari 11,0 MB/).waitFor();
  await page.reload();
  const sent = listen(page);
  await asked(page);
  await sendAt(30 * MEGABYTE);
  await page.getByRole('link', { name: file.name }).waitFor();
  expect(sent.filter((each) => each.startsWith('POST'))).toEqual([]);
  expect(sent.filter((each) => each === 'PATCH 0')).toEqual([]);
  const stored = await stage.app.em().findOneOrFail(EvidenceFile, { text: file.name });
  expect(stored.sha256).toBe(file.sha256);
});

it('a file chosen while the server cannot be reached outlives the page, is in sight at home, and is handed in once', async () => {
  const head = await windowOf('head', 390);
  const { page } = head;
  await asked(page);
  await page.context().route(/evidence.uploads|graphql/, (request) => request.abort());
  await give(page.getByRole('group', { name: 'Bukti untuk jawaban 1a' }), 'drop', 'menunggu.txt');
  await page.getByText(/Menunggu sambungan, 0 B dari/).waitFor();
  await page.goto('about:blank');
  await page.context().unroute(/evidence.uploads|graphql/);
  await page.context().route(/evidence.uploads/, (request) => request.abort());
  await head.goTo('/');
  const list = page.getByRole('region', { name: 'Belum diterima server' });
  await list.getByText('menunggu.txt').waitFor();
  expect(await violationsOf(head)).toEqual([]);
  expect(await sticksOutAt(head, 390)).toEqual([]);
  if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, 'evidence-waits-390.png') });
  await page.context().unroute(/evidence.uploads/);
  await list.waitFor({ state: 'detached' });
  expect(await stage.app.em().count(EvidenceFile, { text: 'menunggu.txt' })).toBe(1);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await list.count()).toBe(0);
});

it('[F1] files are dropped, pasted and photographed; on a phone too', async () => {
  const head = await windowOf('head', 390);
  const { page } = head;
  await page.getByRole('button', { name: /^1a\./ }).click();
  const place = page.getByRole('group', { name: 'Bukti untuk jawaban 1a' });
  await give(place, 'drop', 'dijatuhkan.txt');
  await page.getByRole('link', { name: 'dijatuhkan.txt' }).waitFor();
  await give(place, 'paste', 'ditempel.txt');
  await page.getByRole('link', { name: 'ditempel.txt' }).waitFor();
  const camera = place.locator('input[capture=environment]');
  expect(await camera.getAttribute('accept')).toBe('image/*');
  await camera.setInputFiles({
    name: 'foto.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<b>bukan foto</b>'),
  });
  await page.getByText('Isinya bukan seperti namanya').waitFor();
  await place
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      ...{ name: 'kosong.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    });
  await page.getByText('Berkas ini kosong.').waitFor();
  expect(await violationsOf(head)).toEqual([]);
  expect(await sticksOutAt(head, 390)).toEqual([]);
  if (SCREENSHOTS)
    await page.screenshot({ path: join(SCREENSHOTS, 'evidence-head-390.png'), fullPage: true });
  await head.resize(1440);
  await page.getByRole('button', { name: /^1a\./ }).click();
  await page.getByRole('link', { name: 'dijatuhkan.txt' }).waitFor();
  expect(await violationsOf(head)).toEqual([]);
  if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, 'evidence-head-1440.png') });
});

it('a wrong file is taken back, after asking: it stays in the list as withdrawn, for the chair too, and is given to nobody', async () => {
  const head = await windowOf('head', 390);
  const { page } = head;
  const place = await asked(page);
  await give(place, 'drop', 'keliru.txt');
  const path = await page.getByRole('link', { name: 'keliru.txt' }).getAttribute('href');
  const chair = await windowOf('chair');
  await chair.page.getByRole('button', { name: 'Buka 1a' }).first().click();
  await chair.page.getByRole('link', { name: 'keliru.txt' }).waitFor();
  await page.getByRole('button', { name: 'Tarik keliru.txt' }).click();
  if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, 'evidence-withdraw-390.png') });
  await page.getByRole('button', { name: 'Tarik berkas' }).click();
  for (const { page: each } of [head, chair]) {
    await each.getByText(/^Ditarik/).waitFor();
    await each.getByRole('link', { name: 'keliru.txt' }).waitFor({ state: 'detached' });
  }
  expect((await chair.page.request.get(new URL(String(path), chair.page.url()).href)).status()).toBe(404);
  expect(await violationsOf(head)).toEqual([]);
  expect(await sticksOutAt(head, 390)).toEqual([]);
  if (SCREENSHOTS) await page.screenshot({ path: join(SCREENSHOTS, 'evidence-withdrawn-390.png') });
});

it('[F5] the record shows them to whoever may see them, and takes more from a head', async () => {
  const { id } = await stage.app.em().findOneOrFail(EvaluationRecord, { dimension: stage.dimensionIds[0] });
  const head = await windowOf('head');
  await head.goTo(`/records/${id}`);
  const place = head.page.getByRole('group', { name: 'Bukti untuk berkas evaluasi ini' });
  await give(place, 'drop', 'profil-dinas.txt');
  await head.page.getByRole('link', { name: 'profil-dinas.txt' }).waitFor();
  const chair = await windowOf('chair');
  await chair.goTo(`/records/${id}`);
  await chair.page.getByRole('link', { name: 'profil-dinas.txt' }).waitFor();
  expect(await violationsOf(chair)).toEqual([]);
  if (SCREENSHOTS)
    await chair.page.screenshot({ path: join(SCREENSHOTS, 'evidence-record-1440.png'), fullPage: true });
  const observer = await windowOf('observer');
  await observer.goTo(`/records/${id}`);
  await observer.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await observer.page.getByText('profil-dinas.txt').count()).toBe(0);
  expect(await stage.app.em().count(EvidenceRequest, { deliveredAt: null })).toBe(0);
});

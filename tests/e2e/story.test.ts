import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import { expectAccessible, WIDTHS } from './support/accessible.ts';
import { ledgerRow, openSession, pose, pressKey } from './support/chair.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

const DIMENSION = 'Smart Governance';
const QUESTION = 'Layanan mana yang sudah berjalan penuh tahun ini?';
const WRITTEN = 'Dua belas layanan sudah berjalan penuh, sisanya menyusul pada semester kedua.';
const SPOKEN = 'Anggaran untuk sisanya masuk dalam perubahan tahun ini.';
const PROMISE = 'Menganggarkan layanan yang belum berjalan penuh';
const MINUTES = 'Kepala Dinas Kominfo menyampaikan capaian layanan, dilengkapi Kepala Bappeda.';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

/** Signs in as anybody does, after a first try with a wrong password. */
async function signIn(visitor: Visitor, email: string): Promise<void> {
  const { page } = visitor;
  await visitor.goTo('/');
  await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Kata sandi', { exact: true }).fill('bukan-kata-sandinya');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('alert').getByText('Email atau kata sandi tidak cocok.').waitFor();
  expect(await page.getByLabel('Email').inputValue()).toBe(email);
  expect(await page.getByLabel('Kata sandi', { exact: true }).inputValue()).toBe('bukan-kata-sandinya');
  await expectAccessible(visitor, 'sign-in after a refusal');
  await page.getByLabel('Kata sandi', { exact: true }).fill('risalah-demo');
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
}

/** Writes the answer, loses the line, sends it, and gets the line back. */
async function answerWithoutLine(kominfo: Visitor, chair: Page): Promise<void> {
  const { page } = kominfo;
  const field = page.getByRole('textbox', { name: 'Jawaban untuk pertanyaan 1' });
  await page.getByRole('button', { name: 'Jawab sekarang' }).click();
  await field.fill(WRITTEN);
  await page.getByText(/^Draf tersimpan .*hanya terlihat/).waitFor();
  await expectAccessible(kominfo, 'answering');
  await page.reload();
  await field.waitFor();
  await expect.poll(() => field.inputValue()).toBe(WRITTEN);
  await kominfo.cut();
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await page.getByText('Menunggu sambungan').waitFor();
  await page
    .getByText(/Panel belum menerimanya/)
    .first()
    .waitFor();
  await page.getByText(/^Luring sejak/).waitFor();
  await expectAccessible(kominfo, 'offline');
  expect(
    await ledgerRow(chair, '1a')
      .getByText(/^Ditunggu|^Sedang menulis/)
      .count(),
  ).toBe(1);
  await kominfo.restore();
  const own = page.getByRole('region', { name: 'Jawaban sebelumnya' });
  await own.getByText('Menunggu keputusan').waitFor();
  await own.getByRole('button', { name: QUESTION }).click();
  await own.getByText(WRITTEN).waitFor();
  expect(await page.getByText('Menunggu sambungan').count()).toBe(0);
}

/** How many events of a kind the session has. */
const happened = (kind: SessionEvent['kind']): Promise<number> =>
  demo.app.services.fork().count(SessionEvent, { sessionId: demo.sessions.coming, kind });

it('three people hold a session, from signing in to the record', async () => {
  const room = `/sessions/${demo.sessions.coming}`;
  const chair = await demo.visit('chair');
  const kominfo = await demo.enter('kominfo', { width: 390 });
  const secretary = await demo.enter('secretary');
  const bappeda = await demo.enter('bappeda');
  const three = [chair, kominfo, secretary];
  const everyone = [...three, bappeda];
  onTestFailed(() => takePictures(everyone, 'story-failed'));

  await signIn(chair, 'chair@demo.test');
  for (const visitor of three) await expectAccessible(visitor, 'home');
  await chair.page
    .getByRole('region', { name: 'Akan datang' })
    .getByRole('link', { name: 'Kota Palopo' })
    .click();
  for (const visitor of everyone.slice(1)) await visitor.goTo(room);
  await chair.page.getByRole('button', { name: 'Buka sidang' }).waitFor();
  for (const { page } of [kominfo, bappeda]) await page.getByText('Sidang belum dibuka').waitFor();
  for (const visitor of three) await expectAccessible(visitor, 'before opening');

  await openSession(chair.page, DIMENSION);
  await kominfo.page.getByText('Belum ada pertanyaan untuk dinas Anda').waitFor();
  for (const visitor of three) await expectAccessible(visitor, 'nothing asked');

  await pose(chair.page, ['Kominfo', 'Bappeda'], QUESTION);
  const asked = kominfo.page.getByRole('region', { name: 'Anda ditanya' });
  await asked.getByText(QUESTION).waitFor();
  await expect.poll(() => kominfo.page.title()).toContain('Anda ditanya');
  await kominfo.page
    .locator('[aria-live=assertive]', { hasText: `Anda ditanya, ${DIMENSION}, pertanyaan 1: ${QUESTION}` })
    .waitFor({ state: 'attached' });
  for (const visitor of three) await expectAccessible(visitor, 'asked');

  await answerWithoutLine(kominfo, chair.page);
  await ledgerRow(chair.page, '1a').getByText(WRITTEN).waitFor();
  expect(await happened('ANSWER_SUBMITTED')).toBe(1);
  await pressKey(chair.page, 'a');
  await ledgerRow(chair.page, '1a')
    .getByText(/^Diterima/)
    .waitFor();
  await kominfo.page
    .getByRole('region', { name: 'Jawaban sebelumnya' })
    .getByText('Diterima', { exact: true })
    .waitFor();

  await capture(secretary.page, 'Kepala Bappeda', 'Pertanyaan 1', SPOKEN);
  await ledgerRow(chair.page, '1b').getByText('Dicatat sekretaris').waitFor();
  const captured = bappeda.page.getByRole('region', { name: 'Dicatat sekretaris, mohon konfirmasi' });
  await captured.getByText(SPOKEN).waitFor();
  for (const visitor of [chair, secretary, bappeda]) await expectAccessible(visitor, 'captured');
  await captured.getByRole('button', { name: 'Benar' }).click();
  await captured.waitFor({ state: 'detached' });

  await giveFollowUp(chair);
  await bappeda.page.getByRole('tab', { name: 'Tindak lanjut' }).click();
  await bappeda.page.getByRole('tabpanel').getByText(PROMISE).waitFor();
  await expectAccessible(bappeda, 'own follow-ups');
  await judgeFirstPromise(chair);

  await writeMinutes(secretary);
  await pauseAndResume(chair, kominfo);
  await closeSession(chair);
  await kominfo.page.getByText('Sidang sudah ditutup').waitFor();
  for (const visitor of three) await expectAccessible(visitor, 'after closing');

  await declareReady(secretary);
  await agree(kominfo, 390);
  await agree(bappeda, 1440);
  await makeFinal(chair);
  await chair.page.getByRole('link', { name: 'Buka berkas evaluasi' }).first().click();
  await readRecord(chair);
  expect(everyone.flatMap(({ faults }) => faults)).toEqual([]);
});

/** The secretary captures what somebody says aloud. */
async function capture(page: Page, speaker: string, target: string, words: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Catat jawaban lisan' });
  await form.getByLabel('Yang berbicara').selectOption({ label: speaker });
  await form.getByLabel('Untuk apa').selectOption({ label: target });
  await form.getByRole('textbox', { name: 'Yang diucapkan' }).fill(words);
  await form.getByRole('button', { name: 'Minta konfirmasi' }).click();
}

/** The chair asks for a follow-up to the second answer, by keys up to the form. */
async function giveFollowUp(chair: Visitor): Promise<void> {
  const { page } = chair;
  await ledgerRow(page, '1b').getByText('Perlu keputusan').waitFor();
  await pressKey(page, 'j');
  await pressKey(page, 't');
  const form = page.getByRole('form', { name: 'Tindak lanjut untuk 1b' });
  await form.getByRole('textbox', { name: 'Isi' }).fill(PROMISE);
  await expectAccessible(chair, 'follow-up form');
  expect(await form.getByRole('textbox', { name: 'Isi' }).inputValue()).toBe(PROMISE);
  await form.getByRole('radio', { name: 'Anggaran' }).check();
  expect(await form.getByLabel('Ditagih').inputValue()).toBe('2026');
  await form.getByRole('button', { name: 'Catat tindak lanjut' }).click();
  await ledgerRow(page, '1b').getByText('Tindak lanjut, 2026').waitFor();
}

/** The chair judges the first follow-up that an earlier cycle left open in this dimension: it is carried on. */
async function judgeFirstPromise(chair: Visitor): Promise<void> {
  const { page } = chair;
  const due = page.getByRole('region', { name: /^Tindak lanjut 2024/ });
  await due.getByRole('button', { name: 'Nilai…' }).first().click();
  const form = due.getByRole('form', { name: 'Nilai tindak lanjut' });
  await form.getByLabel('Catatan').fill('Baru sebagian disiapkan.');
  await expectAccessible(chair, 'judging a follow-up');
  await form.getByRole('radio', { name: 'Bawa' }).check();
  expect(await form.getByLabel('Catatan').inputValue()).toBe('Baru sebagian disiapkan.');
  await form.getByRole('button', { name: 'Catat hasil' }).click();
  await due.getByText('Dibawa', { exact: true }).waitFor();
}

/** The secretary gives the question its place, writes, and finds the text again after a reload. */
async function writeMinutes(secretary: Visitor): Promise<void> {
  const { page } = secretary;
  await page.getByRole('button', { name: 'Sisipkan ke teks' }).click();
  const text = page.getByRole('textbox', { name: 'Teks risalah', exact: true });
  await text.fill(MINUTES);
  await page
    .getByText(/^Draf, tersimpan \d/)
    .first()
    .waitFor();
  await expectAccessible(secretary, 'writing the minutes');
  await page.reload();
  await text.waitFor();
  expect(await text.inputValue()).toBe(MINUTES);
}

/** The chair pauses and resumes; everybody sees it. */
async function pauseAndResume(chair: Visitor, kominfo: Visitor): Promise<void> {
  await pressKey(chair.page, 'p');
  const asks = chair.page.getByRole('form', { name: 'Jeda sidang?' });
  await expectAccessible(chair, 'asking for a pause');
  await asks.getByRole('button', { name: 'Jeda', exact: true }).click();
  await kominfo.page.getByText(/^Sidang dijeda Ketua/).waitFor();
  for (const visitor of [chair, kominfo]) await expectAccessible(visitor, 'paused');
  await chair.page.getByRole('button', { name: 'Lanjutkan' }).first().click();
  await kominfo.page.getByText(/^Sidang dijeda Ketua/).waitFor({ state: 'detached' });
}

async function closeSession(chair: Visitor): Promise<void> {
  await chair.page.getByRole('button', { name: 'Tutup sidang…' }).click();
  const dialog = chair.page.getByRole('dialog', { name: 'Tutup sidang' });
  await dialog.getByText('Semua pertanyaan sudah dijawab.').waitFor();
  await expectAccessible(chair, 'closing');
  await dialog.getByRole('button', { name: 'Tutup sidang' }).click();
  await chair.page.getByRole('heading', { name: 'Sidang ditutup' }).waitFor();
}

async function declareReady(secretary: Visitor): Promise<void> {
  const { page } = secretary;
  const dialog = page.getByRole('dialog', { name: `Nyatakan risalah ${DIMENSION} siap` });
  for (const width of WIDTHS.toReversed()) {
    await secretary.resize(width);
    await page.getByRole('button', { name: 'Nyatakan siap…' }).click();
    await expectAccessible(secretary, 'declaring ready', [width]);
    await dialog.getByRole('button', { name: width === WIDTHS[0] ? 'Nyatakan siap' : 'Batal' }).click();
  }
  await page.getByText(/^Dinyatakan siap/).waitFor();
  await expectAccessible(secretary, 'minutes are ready');
}

/** Somebody who spoke reads the minutes and agrees, so that they may be final before the window ends. */
async function agree(visitor: Visitor, width: number): Promise<void> {
  const { page } = visitor;
  await page.getByRole('tab', { name: /^Risalah/ }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: DIMENSION }).click();
  await page.getByText(MINUTES).waitFor();
  await expectAccessible(visitor, 'reading the minutes', [width]);
  await page.getByRole('button', { name: 'Setuju', exact: true }).click();
  await page.getByText('Anda setuju').waitFor();
}

async function makeFinal(chair: Visitor): Promise<void> {
  const { page } = chair;
  await page.getByRole('button', { name: 'Tinjau risalah' }).click();
  await page.getByText(MINUTES).waitFor();
  await expectAccessible(chair, 'reviewing the minutes');
  await page.getByRole('button', { name: 'Jadikan final' }).click();
  await page
    .getByText(/^Final /)
    .first()
    .waitFor();
}

/** The record holds it all, and what was frozen can be verified. */
async function readRecord(chair: Visitor): Promise<void> {
  const { page } = chair;
  const { sha256 } = await demo.app.services
    .fork()
    .findOneOrFail(Proceedings, { session: demo.sessions.coming });
  const sheet = page.getByRole('region', { name: 'Berita acara' });
  await sheet.getByText('Final', { exact: true }).waitFor();
  expect((await sheet.textContent())?.replaceAll(/\s/g, '')).toContain(sha256);
  await page.getByRole('row', { name: /Dibawa ke 2026/ }).waitFor();
  await page.getByRole('row', { name: PROMISE }).getByText('Menunggu 2026').waitFor();
  await page.getByText(MINUTES).waitFor();
  await page.getByRole('button', { name: 'Buka semua jawaban' }).click();
  for (const words of [QUESTION, WRITTEN, SPOKEN]) await page.getByText(words).first().waitFor();
  await expectAccessible(chair, 'the record');
  await page.getByRole('link', { name: 'Periksa keaslian' }).click();
  await page.getByText('Dihitung ulang di peramban ini: sama.').waitFor();
  await expectAccessible(chair, 'the proceedings verified');
}

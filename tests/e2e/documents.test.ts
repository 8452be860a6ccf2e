import { readFileSync } from 'node:fs';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPdf } from '../support/readPdf.ts';
import { sticksOutAt, violationsOf } from './support/accessible.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures } from './support/visitor.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Unduh dokumen' });
const openDialog = (page: Page) =>
  page
    .getByRole('button', { name: /^Unduh dokumen/ })
    .first()
    .click();

/** Presses `Unduh` and waits for the file. */
async function download(page: Page): Promise<{ file: Download; bytes: Uint8Array }> {
  const coming = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Unduh', exact: true }).click();
  const file = await coming;
  return { file, bytes: readFileSync(await file.path()) };
}

it('[D3] the chair takes the running session out as a provisional PDF, and as a notula of one dimension in English', async () => {
  const chair = await demo.enter('chair');
  const { page } = chair;
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  await openDialog(page);
  const whole = await download(page);
  expect(whole.file.suggestedFilename()).toBe('risalah-kota-palopo-2024-sementara.pdf');
  const pdf = await readPdf(whole.bytes);
  expect(pdf.texts.every((text) => text.includes('Sementara, belum final'))).toBe(true);
  await dialog(page).getByText('Sudah diunduh: risalah-kota-palopo-2024-sementara.pdf').waitFor();

  await dialog(page).getByRole('radio', { name: 'Markdown', exact: true }).check();
  await dialog(page).getByRole('radio', { name: 'Notula', exact: true }).check();
  await dialog(page).getByLabel('Cakupan').selectOption({ label: 'Smart Economy' });
  await dialog(page).getByRole('radio', { name: 'English', exact: true }).check();
  const notula = await download(page);
  expect(notula.file.suggestedFilename()).toBe('notula-kota-palopo-2024-smart-economy-provisional.md');
  expect(new TextDecoder().decode(notula.bytes)).toContain('Summary minutes (notula)');
  expect(chair.faults).toEqual([]);
});

it('[D5] a final dimension is taken out of its record by keyboard alone, on a phone too', async () => {
  const { id } = await demo.app.services.fork().findOneOrFail(EvaluationRecord, {
    ...{ cycle: { year: 2023 }, dimension: { position: 1 } },
  });
  const head = await demo.enter('kominfo', { width: 390 });
  const { page } = head;
  await head.goTo(`/records/${id}`);
  const button = page.getByRole('button', { name: 'Bentuk dan bahasa lain…' });
  await button.focus();
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  expect([...(await violationsOf(head)), ...(await sticksOutAt(head, 390))]).toEqual([]);
  await takePictures([head], 'documents-record-390');
  const coming = page.waitForEvent('download');
  const submit = dialog(page).getByRole('button', { name: 'Unduh', exact: true });
  for (let tries = 0; tries < 20; tries += 1) {
    if (await submit.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const file = await coming;
  expect(file.suggestedFilename()).toBe('risalah-kota-palopo-2023-smart-governance.pdf');
  const pdf = await readPdf(readFileSync(await file.path()));
  expect([...pdf.attachments.keys()]).toContain('risalah-proof.json');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(head.faults).toEqual([]);
});

it('[D5] the record hands a final dimension out by one press, in each depth', async () => {
  const { id } = await demo.app.services.fork().findOneOrFail(EvaluationRecord, {
    ...{ cycle: { year: 2023 }, dimension: { position: 1 } },
  });
  const observer = await demo.enter('observer');
  const { page } = observer;
  await observer.goTo(`/records/${id}`);
  for (const [name, file] of [
    ['Notula, PDF/A', 'notula-kota-palopo-2023-smart-governance.pdf'],
    ['Laporan singkat, DOCX', 'laporan-singkat-kota-palopo-2023-smart-governance.docx'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    expect((await coming).suggestedFilename()).toBe(file);
    await page.getByText(`Sudah diunduh: ${file}`).waitFor();
  }
  expect(observer.faults).toEqual([]);
});

it('[D3] an agency head on a phone finds it in the menu of the room', async () => {
  const head = await demo.enter('kominfo', { width: 390 });
  const { page } = head;
  await head.goTo(`/sessions/${demo.sessions.live}`);
  await page.getByRole('button', { name: 'Akun dan tampilan' }).click();
  await openDialog(page);
  await dialog(page).getByRole('radio', { name: 'JSON' }).check();
  expect((await download(page)).file.suggestedFilename()).toBe('risalah-kota-palopo-2024-sementara.json');
  expect(await sticksOutAt(head, 320)).toEqual([]);
  await takePictures([head], 'documents-room-390');
  expect(head.faults).toEqual([]);
});

it('[D6] what the server refuses is said in the dialog, which keeps what was chosen', async () => {
  const observer = await demo.enter('observer');
  const { page } = observer;
  await observer.goTo(`/sessions/${demo.sessions.live}`);
  await openDialog(page);
  await dialog(page).getByRole('radio', { name: 'Laporan singkat', exact: true }).check();
  await observer.cut();
  await dialog(page).getByRole('button', { name: 'Unduh', exact: true }).click();
  await dialog(page).getByText('Dokumen belum dibuat.').waitFor();
  expect(await dialog(page).getByLabel('Laporan singkat').isChecked()).toBe(true);
  await observer.restore();
  expect((await download(page)).file.suggestedFilename()).toBe(
    'laporan-singkat-kota-palopo-2024-sementara.pdf',
  );
  expect(observer.faults).toEqual([]);
});

import { expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { ledgerRow, pressKey } from './chair.ts';
import { MINUTES, PROMISE, QUESTION, SPOKEN, WRITTEN } from './storyWords.ts';
import type { Visitor } from './visitor.ts';

/** The chair asks for a follow-up to the second answer, by keys up to the form. */
export async function giveFollowUp(chair: Visitor): Promise<void> {
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
export async function judgeFirstPromise(chair: Visitor): Promise<void> {
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

/** The chair pauses and resumes; everybody sees it. */
export async function pauseAndResume(chair: Visitor, kominfo: Visitor): Promise<void> {
  await pressKey(chair.page, 'p');
  const asks = chair.page.getByRole('form', { name: 'Jeda sidang?' });
  await expectAccessible(chair, 'asking for a pause');
  await asks.getByRole('button', { name: 'Jeda', exact: true }).click();
  await kominfo.page.getByText(/^Sidang dijeda Ketua/).waitFor();
  for (const visitor of [chair, kominfo]) await expectAccessible(visitor, 'paused');
  await chair.page.getByRole('button', { name: 'Lanjutkan' }).first().click();
  await kominfo.page.getByText(/^Sidang dijeda Ketua/).waitFor({ state: 'detached' });
}

/** The chair closes the session; nobody is waited for any more. */
export async function closeSession(chair: Visitor): Promise<void> {
  await chair.page.getByRole('button', { name: 'Tutup sidang…' }).click();
  const dialog = chair.page.getByRole('dialog', { name: 'Tutup sidang' });
  await dialog.getByText('Semua pertanyaan sudah dijawab.').waitFor();
  await expectAccessible(chair, 'closing');
  await dialog.getByRole('button', { name: 'Tutup sidang' }).click();
  await chair.page.getByRole('heading', { name: 'Sidang ditutup' }).waitFor();
}

/** The chair reads the minutes and makes them final. */
export async function makeFinal(chair: Visitor): Promise<void> {
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

/** The record holds it all under the hash that was frozen, and can be verified. */
export async function readRecord(chair: Visitor, sha256: string): Promise<void> {
  const { page } = chair;
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

/** An agency's head on a phone raises a hand and lowers it; another is given the turn, and reads that it is theirs. */
export async function giveTurn(chair: Visitor, phone: Visitor, head: Visitor): Promise<void> {
  const hands = chair.page.getByRole('region', { name: 'Mengangkat tangan' });
  await phone.page.getByRole('button', { name: 'Angkat tangan' }).click();
  await hands.getByText('Kepala Dinas Kominfo').waitFor();
  await head.page.getByRole('button', { name: 'Angkat tangan' }).click();
  const give = hands.getByRole('button', { name: 'Beri giliran Kepala Bappeda' });
  await give.waitFor();
  for (const visitor of [chair, phone, head]) await expectAccessible(visitor, 'hands raised');
  await phone.page.getByRole('button', { name: 'Turunkan tangan' }).click();
  await give.click();
  await hands.waitFor({ state: 'detached' });
  await head.page.getByText('Giliran Anda berbicara.').waitFor();
  await chair.page.getByRole('button', { name: 'Akhiri giliran bicara' }).waitFor();
  for (const visitor of [chair, head]) await expectAccessible(visitor, 'somebody speaks');
}

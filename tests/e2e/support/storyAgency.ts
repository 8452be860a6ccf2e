import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { ledgerRow } from './chair.ts';
import { DIMENSION, MINUTES, QUESTION, WRITTEN } from './storyWords.ts';
import type { Visitor } from './visitor.ts';

/** Writes the answer, loses the line, sends it, and gets the line back. */
export async function answerWithoutLine(kominfo: Visitor, chair: Page): Promise<void> {
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

/** Somebody who spoke reads the minutes and agrees, so that they may be final before the window ends. */
export async function agree(visitor: Visitor, width: number): Promise<void> {
  const { page } = visitor;
  await page.getByRole('tab', { name: /^Risalah/ }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: DIMENSION }).click();
  await page.getByText(MINUTES).waitFor();
  await expectAccessible(visitor, 'reading the minutes', [width]);
  await page.getByRole('button', { name: 'Setuju', exact: true }).click();
  await page.getByText('Anda setuju').waitFor();
}

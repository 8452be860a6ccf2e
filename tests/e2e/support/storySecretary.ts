import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, WIDTHS } from './accessible.ts';
import { DIMENSION, MINUTES, QUESTION } from './storyWords.ts';
import type { Visitor } from './visitor.ts';

/** The secretary captures what somebody says aloud. */
export async function capture(page: Page, speaker: string, target: string, words: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Catat jawaban lisan' });
  await form.getByLabel('Yang berbicara').selectOption({ label: speaker });
  await form.getByLabel('Untuk apa').selectOption({ label: target });
  await form.getByRole('textbox', { name: 'Yang diucapkan' }).fill(words);
  await form.getByRole('button', { name: 'Minta konfirmasi' }).click();
}

/** The secretary gives the question its place, writes, and finds the text again after a reload. */
export async function writeMinutes(secretary: Visitor): Promise<void> {
  const { page } = secretary;
  await page.getByRole('button', { name: 'Sisipkan ke teks' }).click();
  const text = page.getByRole('textbox', { name: 'Teks risalah', exact: true });
  await text.getByText(QUESTION).waitFor();
  await text.press('Control+End');
  await page.keyboard.insertText(MINUTES);
  await page
    .getByText(/^Draf, tersimpan \d/)
    .first()
    .waitFor();
  await expectAccessible(secretary, 'writing the minutes');
  await page.reload();
  await text.getByText(MINUTES).waitFor();
  expect(await text.getByText(QUESTION).count()).toBe(1);
}

/** The secretary declares the minutes ready, after looking at the dialog on a phone as well. */
export async function declareReady(secretary: Visitor): Promise<void> {
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

import type { Locator, Page } from 'playwright-core';

/** The form at the foot of the sheet in which a question is put together. */
export const composer = (page: Page): Locator => page.getByRole('region', { name: 'Susun pertanyaan' });

/** The row of one answer in the ledger of its question, by its number and letter: `1a`. */
export function ledgerRow(page: Page, code: string): Locator {
  const number = Number.parseInt(code, 10);
  return page
    .getByRole('list', { name: `Jawaban atas pertanyaan ${number}`, exact: true })
    .getByRole('listitem')
    .filter({ has: page.getByText(code, { exact: true }) });
}

/** Opens the session that is still to come, and begins with a dimension. */
export async function openSession(page: Page, dimension: string): Promise<void> {
  await page.getByRole('button', { name: 'Buka sidang' }).click();
  await page.getByRole('button', { name: `Mulai dari ${dimension}` }).click();
  await page.getByRole('button', { name: `Pindah ke ${dimension}`, exact: true }).click();
  await page.getByText(`Belum ada pertanyaan di ${dimension}`).waitFor();
}

/** Chooses agencies in the composer as one does by keys: by some letters of the name. */
export async function chooseAgencies(page: Page, names: string[]): Promise<void> {
  const to = composer(page);
  await to.getByRole('button', { name: 'Tambah' }).click();
  const search = to.getByRole('combobox', { name: 'Cari perangkat daerah' });
  for (const name of names) {
    await search.fill(name);
    await search.press('Enter');
    await to.getByRole('button', { name: new RegExp(`^Hapus .*${name}$`) }).waitFor();
  }
  await search.press('Escape');
}

/** Poses a question to agencies by the composer. */
export async function pose(page: Page, names: string[], text: string): Promise<void> {
  await chooseAgencies(page, names);
  await composer(page).getByRole('textbox', { name: 'Pertanyaan' }).fill(text);
  await composer(page).getByRole('button', { name: 'Ajukan sekarang' }).click();
  await page.getByRole('heading', { name: text }).waitFor();
}

/** Presses a single key outside of every field, where keys mean acts. */
export async function pressKey(page: Page, key: string): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement?.matches('input, textarea, select'))
      (document.activeElement as HTMLElement).blur();
  });
  await page.keyboard.press(key);
}

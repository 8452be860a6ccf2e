import type { Locator, Page } from 'playwright-core';

/** The text of minutes while it is written. */
export const minutesText = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Teks risalah', exact: true });

/** Opens the minutes of a dimension in the secretaries' room. */
export async function openMinutes(page: Page, dimension: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Risalah per dimensi' })
    .getByRole('button', { name: new RegExp(dimension) })
    .click();
  await minutesText(page).waitFor();
}

/** What the text says, without the names of others that stand beside their carets. */
export function wordsOf(page: Page): Promise<string> {
  return minutesText(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.others-caret')) caret.remove();
    return copy.textContent ?? '';
  });
}

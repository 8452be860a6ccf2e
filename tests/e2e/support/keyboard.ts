import type { Page } from 'playwright-core';

/** A page with more stops than this cannot be worked with by keyboard. */
const MOST_STOPS = 150;

/** What has the focus: its name as far as it is written on it, and whether it shows that it has the focus. */
function focused(page: Page): Promise<{ name: string; shown: boolean; html: string }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const framed = element.closest('[data-focus-frame]') ?? element;
    // Between the last stop and the first it is the browser that has the focus.
    const shown =
      element === document.body ||
      [element, framed].some((each) => getComputedStyle(each).outlineStyle !== 'none');
    return { name: name.trim(), shown, html: element.outerHTML.slice(0, 200) };
  });
}

/**
 * Presses Tab until something with that name has the focus. Fails when it is never reached, and when a stop on the
 * way does not show that it has the focus.
 */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (!at.shown) throw new Error(`the focus cannot be seen on ${at.html}`);
    if (name.test(at.name)) return;
    passed.push(at.name.slice(0, 40));
  }
  throw new Error(`${name} is not reached by ${key}, only: ${passed.join(' | ')}`);
}

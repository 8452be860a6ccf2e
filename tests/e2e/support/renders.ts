import type { Page } from 'playwright-core';

/**
 * Counts which components React draws, in the built client. React tells this hook of each commit, as it tells its developer tools; a
 * component that did work in it carries the first bit of `flags`, and a part that was left alone is the very same as before.
 */
const COUNT_RENDERS = `
  window.drawn = [];
  const isComponent = (fiber) => [0, 11, 14, 15].includes(fiber.tag);
  const hostOf = (fiber) => {
    let down = fiber;
    while (down && down.tag !== 5) down = down.child;
    if (down) return down.stateNode;
    let up = fiber.return;
    while (up && up.tag !== 5) up = up.return;
    return up ? up.stateNode : null;
  };
  const walk = (fiber) => {
    const before = fiber.alternate;
    if (isComponent(fiber) && (!before || fiber.flags & 1)) window.drawn.push(hostOf(fiber));
    if (before && before.child === fiber.child) return;
    for (let child = fiber.child; child; child = child.sibling) walk(child);
  };
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    isDisabled: false,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot: (_renderer, { current }) => walk(current),
  };`;

/** Counts renders in every page that this window opens from now on. */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(COUNT_RENDERS);
}

/** Forgets what was drawn so far. */
export async function forgetRenders(page: Page): Promise<void> {
  await page.evaluate('window.drawn = []');
}

/** How many components were drawn in each place since the last {@link forgetRenders}, by a selector for its elements. */
export async function rendersIn<Place extends string>(
  page: Page,
  places: Record<Place, string>,
): Promise<Record<Place, number>> {
  const counted = await page.evaluate<[string, number][]>(`
    Object.entries(${JSON.stringify(places)}).map(([name, selector]) => {
      const parts = [...document.querySelectorAll(selector)];
      if (parts.length === 0) throw new Error('There is no ' + selector);
      return [name, window.drawn.filter((node) => parts.some((part) => part.contains(node))).length];
    })`);
  return Object.fromEntries(counted) as Record<Place, number>;
}

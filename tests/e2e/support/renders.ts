import type { Page } from 'playwright-core';

/**
 * Counts which components React draws, in the built client. React tells this hook of each commit, as it tells its developer tools; a
 * component that did work in it carries the first bit of `flags`, and a part that was left alone is the very same as before.
 */
const COUNT_RENDERS = `
  window.drawn = [];
  let root = null;
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
  window.heldRoom = () => {
    const looking = [root];
    while (looking.length > 0) {
      const fiber = looking.pop();
      const held = fiber.memoizedProps?.value?.store?.read?.();
      if (held) return held;
      for (const next of [fiber.sibling, fiber.child]) if (next) looking.push(next);
    }
    return null;
  };
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    isDisabled: false,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot: (_renderer, { current }) => {
      root = current;
      walk(current);
    },
  };`;

/** Counts renders in every page that this window opens from now on. */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(COUNT_RENDERS);
}

/** Forgets what was drawn so far. */
export async function forgetRenders(page: Page): Promise<void> {
  await page.evaluate('window.drawn = []');
}

/** Waits until the room of a page has taken in an event, has read what it leads to, and has drawn it. */
export async function hasDrawn(page: Page, eventNumber: number): Promise<void> {
  await page.evaluate(`new Promise((drawn) => {
    const look = () => {
      const { minutes, eventNumber, stale } = window.heldRoom();
      const behind = Object.values(minutes).some(({ text, textRevision, revision }) => text !== null && textRevision < revision);
      const heard = eventNumber >= ${eventNumber} && stale === null && !behind;
      requestAnimationFrame(heard ? () => requestAnimationFrame(drawn) : look);
    };
    look();
  })`);
}

/** What stands outside of every place. */
export const ELSEWHERE = 'frame';

/**
 * In which places something was drawn since the last {@link forgetRenders}: each is a selector for its elements, and one within another
 * counts by itself; what belongs to none is {@link ELSEWHERE}.
 */
export async function drawnIn(page: Page, places: Readonly<Record<string, string>>): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const places = ${JSON.stringify(places)};
    const placeOf = (node) => {
      for (let up = node; up?.matches; up = up.parentElement)
        for (const name in places) if (up.matches(places[name])) return name;
      return ${JSON.stringify(ELSEWHERE)};
    };
    return [...new Set(window.drawn.map(placeOf))].sort();
  })()`);
}

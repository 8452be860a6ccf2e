import type { Page } from 'playwright-core';

/**
 * Counts which components React draws, in the built client. React tells this hook of each commit, as it tells its developer tools; a
 * component that did work in it carries the first bit of `flags`, and a part that was left alone is the very same as before. What went away
 * is counted where it stood; what draws nothing, before or after, is no part of the screen.
 */
const COUNT_RENDERS = `
  window.drawn = [];
  let root = null;
  const isComponent = (fiber) => [0, 11, 14, 15].includes(fiber.tag);
  const hostIn = (fiber) => {
    if (!fiber || fiber.tag === 5) return fiber ? fiber.stateNode : null;
    for (let child = fiber.child; child; child = child.sibling) {
      const found = hostIn(child);
      if (found) return found;
    }
    return null;
  };
  const withAncestors = (node) => {
    const path = [];
    for (let up = node; up?.matches; up = up.parentElement) path.push(up);
    return path;
  };
  const pathOf = (fiber) => {
    const path = withAncestors(hostIn(fiber) ?? hostIn(fiber.alternate));
    if (path.length === 0 || path.at(-1).isConnected) return path;
    let up = fiber.return;
    while (up && up.tag !== 5) up = up.return;
    return [...path, ...withAncestors(up?.stateNode)];
  };
  const walk = (fiber) => {
    const before = fiber.alternate;
    if (isComponent(fiber) && (!before || fiber.flags & 1)) window.drawn.push(pathOf(fiber));
    if (before && before.child === fiber.child) return;
    for (let child = fiber.child; child; child = child.sibling) walk(child);
  };
  window.heldSession = () => {
    const looking = [root];
    while (looking.length > 0) {
      const fiber = looking.pop();
      const held = fiber.memoizedProps?.value;
      if (held?.store?.read?.()) return held;
      for (const next of [fiber.sibling, fiber.child]) if (next) looking.push(next);
    }
    return null;
  };
  window.heldRoom = () => window.heldSession().store.read();
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

/** Waits until something holds of the `room` that a page holds, or of the `people` who are there, and it is drawn; told as an expression. */
export async function untilHeld(page: Page, what: string): Promise<void> {
  await page.evaluate(`new Promise((drawn) => {
    const look = () => {
      const { store, presence } = window.heldSession();
      const [room, people] = [store.read(), presence.read()];
      requestAnimationFrame(${what} ? () => requestAnimationFrame(drawn) : look);
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
    const placeOf = (path) => {
      for (const node of path) for (const name in places) if (node.matches(places[name])) return name;
      return ${JSON.stringify(ELSEWHERE)};
    };
    const drawn = window.drawn.filter((path) => path.length > 0);
    return [...new Set(drawn.map(placeOf))].sort();
  })()`);
}

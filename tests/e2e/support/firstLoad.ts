import type { Page, Route } from 'playwright-core';

/** A part of the page as it came over the wire. */
interface Part {
  name: string;
  encodedBodySize: number;
  startTime: number;
}

/** What the room says of the page's timeline when it stands: the question shown, and whoever is there able to act. */
const STANDS = `performance.getEntriesByName('room-stands')[0]?.startTime`;

/** Waits until the room stands, and for all that comes after it. */
export async function roomStands(page: Page): Promise<void> {
  while (!(await page.evaluate(STANDS))) await page.evaluate('new Promise(requestAnimationFrame)');
  await page.waitForLoadState('networkidle');
}

/** The scripts that came until the room stood, and those after it. */
export async function scriptsOf(page: Page): Promise<{ first: Part[]; later: Part[] }> {
  await roomStands(page);
  const stands = await page.evaluate<number>(STANDS);
  // What was fetched ahead of its import is told twice, and came once.
  const told = await page.evaluate<Part[]>(
    `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
      .map(({ name, encodedBodySize, startTime }) => ({ name: name.split('/').at(-1), encodedBodySize, startTime }))`,
  );
  const parts = [...new Map(told.toReversed().map((part) => [part.name, part])).values()].reverse();
  return {
    first: parts.filter(({ startTime }) => startTime <= stands),
    later: parts.filter(({ startTime }) => startTime > stands),
  };
}

/** Keeps back every part that is asked for once the room stands, as an uplink does that broke in that moment. */
export async function holdBackLater(page: Page): Promise<{ held: string[]; letGo: () => Promise<void> }> {
  const waiting: Route[] = [];
  const held: string[] = [];
  let holding = true;
  await page.route('**/assets/*.js', async (route) => {
    // A page that is just being left stands no more.
    const stands = await page.evaluate(STANDS).catch(() => null);
    if (!holding || !stands) return route.continue();
    held.push(route.request().url());
    waiting.push(route);
  });
  return {
    held,
    letGo: async () => {
      holding = false;
      await Promise.all(waiting.splice(0).map((route) => route.continue()));
    },
  };
}

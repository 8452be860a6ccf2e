import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from './support/startDemo.ts';

/**
 * The most that the JavaScript of a room may weigh on the wire, in kB, from an empty cache. The aim is 150: React's renderer is 57 of
 * it, i18next 15, the line of presence 12.
 */
const ROOMS = { chair: 186, kominfo: 182, secretary: 195 } as const;
/** The editor of minutes and what keeps its text, which come once the secretary's room stands. */
const EDITOR = /^(MinutesWriting|minutesSync|sharedMinutes)-/;
/** What counts as no layout shift: the eye sees nothing move below this share of the window. */
const MOST_SHIFT = 0.02;

const WATCH_SHIFTS = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });`;

interface Weighed {
  name: string;
  encodedBodySize: number;
}

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

describe.each(Object.entries(ROOMS))('the live room of %s', (who, most) => {
  it('comes with little JavaScript, in one language', async () => {
    const { page, goTo, leave } = await enterRoom(who as keyof typeof ROOMS);
    // The line of presence, and the editor where there is one, are asked for once the room stands.
    await page.waitForLoadState('networkidle');
    const scripts = await page.evaluate<Weighed[]>(
      `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
        .map(({ name, encodedBodySize }) => ({ name: name.split('/').at(-1), encodedBodySize }))`,
    );
    const room = scripts.filter(({ name }) => !EDITOR.test(name));
    const weight = room.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    const heaviest = room.toSorted((one, other) => other.encodedBodySize - one.encodedBodySize);
    expect(weight / 1024, JSON.stringify(heaviest.slice(0, 8))).toBeLessThan(most);
    expect(weight).toBeGreaterThan(50 * 1024);
    const ofOthers = /^(pages|ScoreSheet|MinutesReview|Combobox|LongList)-/;
    expect(scripts.filter(({ name }) => ofOthers.test(name))).toEqual([]);
    const rooms = scripts.filter(({ name }) => /^(Chair|Agency|Secretary|Reader)Room-/.test(name));
    expect(rooms, 'no room but one’s own').toHaveLength(1);
    if (who !== 'secretary') expect(scripts.filter(({ name }) => EDITOR.test(name))).toEqual([]);
    await goTo('/');
    await leave();
  });
});

describe('the live room of the chair', () => {
  it('moves nothing while it comes and while an event arrives', async () => {
    const { page } = await enterRoom();
    await page.keyboard.press('a');
    await page
      .getByText(/^Diterima/)
      .first()
      .waitFor();
    const shifts = await page.evaluate<number[]>('window.shifts');
    expect(
      shifts.reduce((sum, each) => sum + each, 0),
      JSON.stringify(shifts),
    ).toBeLessThan(MOST_SHIFT);
  });
});

/** What stands in a room once its person can work there. */
const USABLE = {
  chair: (page: Page) => page.getByRole('list', { name: 'Jawaban atas pertanyaan 12' }),
  kominfo: (page: Page) => page.getByRole('heading', { level: 1 }),
  secretary: (page: Page) => page.getByRole('heading', { level: 1 }),
};

async function enterRoom(who: keyof typeof ROOMS = 'chair') {
  const visitor = await demo.enter(who);
  await visitor.page.addInitScript(WATCH_SHIFTS);
  await visitor.goTo(`/sessions/${demo.sessions.live}`);
  await USABLE[who](visitor.page).first().waitFor();
  return {
    page: visitor.page,
    goTo: (path: string) => visitor.goTo(path),
    leave: () => visitor.leave(),
  };
}

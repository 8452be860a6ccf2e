import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from './support/startDemo.ts';

/**
 * The most that the JavaScript of a chair's live room may weigh on the wire, in bytes, from an empty cache. The aim is 150 kB;
 * React, the router and i18next, which every page needs, are some 97 kB of what there is.
 */
const MOST_SCRIPT = 228 * 1024;
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

describe('the live room of the chair', () => {
  it('comes with little JavaScript, in one language', async () => {
    const { page, goTo } = await enterRoom();
    const scripts = await page.evaluate<Weighed[]>(
      `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
        .map(({ name, encodedBodySize }) => ({ name: name.split('/').at(-1), encodedBodySize }))`,
    );
    const weight = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    const heaviest = scripts
      .toSorted((one, other) => other.encodedBodySize - one.encodedBodySize)
      .slice(0, 8);
    expect(weight, JSON.stringify(heaviest)).toBeLessThan(MOST_SCRIPT);
    expect(weight).toBeGreaterThan(50 * 1024);
    expect(
      scripts.filter(({ name }) => /^(pages|SecretaryRoom|ScoreSheet|MinutesReview)-/.test(name)),
    ).toEqual([]);
    await goTo('/');
  });

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

async function enterRoom() {
  const chair = await demo.enter('chair');
  await chair.page.addInitScript(WATCH_SHIFTS);
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  await chair.page.getByRole('list', { name: 'Jawaban atas pertanyaan 12' }).waitFor();
  return { page: chair.page, goTo: (path: string) => chair.goTo(path) };
}

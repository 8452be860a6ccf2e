import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { actingAs } from './support/acting.ts';
import { roomStands } from './support/firstLoad.ts';
import { countRenders, hasDrawn } from './support/renders.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import type { Visitor } from './support/visitor.ts';

const ROOMS = ['chair', 'evaluator', 'kominfo', 'lead', 'secretary', 'observer'] as const;
const PANEL = ['chair', 'evaluator', 'secretary'];
const WIDTHS = [1440, 390] as const;
/** Minutes that pass one after the other: the delay becomes one, two and three digits long. */
const LATER_BY = [0, 5, 90];
/** What counts as no layout shift: the eye sees nothing move below this share of the window. */
const MOST_SHIFT = 0.02;

const WATCH_SHIFTS = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput) window.shifts.push([value, ...sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '')]);
  }).observe({ type: 'layout-shift', buffered: true });`;

interface Held {
  eventNumber: number;
  currentDimensionId: string;
  seats: { id: string; office: string }[];
  questions: { number: number | null; answers: { id: string; state: string; revision: number }[] }[];
}
const HELD = `query ($id: ID!) { session(id: $id) { eventNumber currentDimensionId seats { id office }
  questions { number answers { id state revision } } } }`;

let demo: Demo;
const windows: { who: string; width: number; visitor: Visitor }[] = [];
beforeAll(async () => {
  demo = await startDemo();
  for (const who of ROOMS)
    for (const width of WIDTHS) {
      const visitor = await demo.enter(who, { width });
      await visitor.page.addInitScript(WATCH_SHIFTS);
      await countRenders(visitor.page);
      await visitor.goTo(`/sessions/${demo.sessions.live}`);
      windows.push({ who, width, visitor });
    }
  for (const { visitor } of windows) await roomStands(visitor.page);
});
afterAll(() => demo.stop());

/** What moved in the windows since somebody asked last, where it was more than the eye takes for nothing; not before those who did it. */
async function moved(by?: string): Promise<string[]> {
  const found: string[] = [];
  for (const { who, width, visitor } of windows) {
    const shifts = await visitor.page.evaluate<[number, ...string[]][]>('window.shifts.splice(0)');
    const sum = shifts.reduce((before, [value]) => before + value, 0);
    if (sum >= MOST_SHIFT && who !== by)
      found.push(`${who}, ${width} px: ${sum.toFixed(3)} ${JSON.stringify(shifts)}`);
  }
  return found;
}

describe('in every room, wide and narrow, nothing moves under the eyes', () => {
  it('while it comes, from the first paint until all of it is there', async () => {
    expect(await moved()).toEqual([]);
  });

  it('when something is queued, said, answered and decided', async () => {
    const [chair, secretary, evaluator] = await Promise.all([
      actingAs(demo, 'chair'),
      actingAs(demo, 'secretary'),
      actingAs(demo, 'evaluator'),
    ]);
    const { live: id } = demo.sessions;
    const read = async () => (await must<{ session: Held }>(chair.client, HELD, { id })).session;
    const held = await read();
    const speaks = (who: string) => held.seats.find(({ office }) => office === who)?.id;
    const answers = held.questions.find(({ number }) => number === 12)?.answers ?? [];
    const [awaited] = answers.filter(({ state }) => state === 'AWAITED');
    const [confirmed] = answers.filter(({ state }) => state === 'CONFIRMED');
    const in12 = { sessionId: id, dimensionId: held.currentDimensionId };
    const acts: [by: string, hears: readonly string[], act: () => Promise<unknown>][] = [
      ['evaluator', PANEL, () => evaluator.act('queueQuestion', { ...in12, text: 'Berapa?', agencyIds: [] })],
      [
        'secretary',
        ROOMS,
        () =>
          secretary.act('captureStatement', {
            ...in12,
            ...{ moment: 'DIMENSION', text: 'Terima kasih.', speakerSeatId: speaks('Kepala Bappeda') },
          }),
      ],
      [
        'secretary',
        ROOMS,
        () =>
          secretary.act('captureAnswer', {
            ...{ answerId: awaited?.id, revision: awaited?.revision, text: 'Strateginya.' },
            speakerSeatId: speaks('Kepala Dinas Kominfo'),
          }),
      ],
      [
        'chair',
        ['chair', 'evaluator', 'secretary', 'lead'],
        () => chair.act('acceptAnswer', { answerId: confirmed?.id, revision: confirmed?.revision }),
      ],
    ];
    for (const [by, hears, act] of acts) {
      await act();
      const { eventNumber } = await read();
      for (const { who, visitor } of windows)
        if (hears.includes(who)) await hasDrawn(visitor.page, eventNumber);
      expect(await moved(by)).toEqual([]);
    }
  });

  it('when the session runs later and later', async () => {
    const agency = windows.find(({ who, width }) => who === 'kominfo' && width === 1440);
    if (!agency) throw new Error('nobody is there');
    const { page } = agency.visitor;
    const heights: (number | undefined)[] = [];
    for (const minutes of LATER_BY) {
      demo.clock.advance(minutes * 60_000);
      await page.reload();
      await roomStands(page);
      const agenda = page.locator('section[aria-labelledby="agenda-heading"]');
      heights.push((await agenda.boundingBox())?.height);
    }
    expect(heights).toEqual(LATER_BY.map(() => expect.any(Number)));
    expect(new Set(heights).size).toBe(1);
  });
});

import { expect, it } from 'vitest';
import { sticksOutAt, violationsOf } from './support/accessible.ts';
import { lookAt, type Screen, seen, showDemo } from './support/screens.ts';

/** Those whose rooms differ. */
const ROOMS = ['chair', 'evaluator', 'kominfo', 'secretary', 'lead', 'observer'] as const;
/** Widths at which so many columns of a room are drawers, in CSS px. An agency's room has none. */
const DRAWERS = [
  [1000, 1],
  [760, 2],
] as const;

const shown = showDemo();
const { session } = shown;

lookAt(shown, [
  ...ROOMS.map((who) => seen(who, 'live', session('live'))),
  ...(['chair', 'kominfo', 'secretary'] as const).map((who) => seen(who, 'coming', session('coming'))),
  ...(['chair', 'kominfo', 'secretary', 'observer'] as const).map((who) =>
    seen(who, 'finished', session('finished')),
  ),
  {
    ...seen('evaluator', 'scores', session('live'), '#own-score'),
    act: async (page) => {
      await page.locator('[data-sheet], main').first().waitFor();
      await page.keyboard.press('s');
    },
  },
  {
    ...seen('chair', 'scores', session('live'), '#member-scores'),
    act: async (page) => {
      await page.locator('[data-sheet], main').first().waitFor();
      await page.keyboard.press('s');
      // Other columns of the room name the dimension as well.
      await page
        .getByRole('article')
        .filter({ has: page.locator('#score-heading') })
        .getByRole('button', { name: /Smart Governance/ })
        .click();
    },
  },
  {
    ...seen('chair', 'documents', session('live'), 'dialog form'),
    act: (page) =>
      page
        .getByRole('button', { name: /Unduh dokumen|Download document/ })
        .first()
        .click(),
  },
  seen('secretary', 'minutes-history', () => `${session('live')()}?history`, '#history-heading'),
  seen(
    'chair',
    'minutes-draft',
    () => `${session('live')()}?minutes=${shown.draftDimensionId}`,
    '[role=textbox][contenteditable=true]',
  ),
  seen(
    'chair',
    'minutes-history',
    () => `${session('live')()}?minutes=${shown.draftDimensionId}&history`,
    '#history-heading',
  ),
  ...(['live', 'coming', 'finished'] as const).map((which) =>
    seen('chair', `stage-${which}`, () => `${session(which)()}/stage`, 'main h2'),
  ),
  seen('admin', 'no-seat', session('live')),
  seen('chair', 'no-session', () => '/sessions/01890000-0000-7000-8000-000000000000'),
  ...[
    ['found', 'pemeliharaan', 'a[data-hit]'],
    ['not-found-words', 'tidakadakataini', 'dialog [class*=title]:not(h2)'],
    ['no-words', '!?', 'dialog [aria-invalid=true]'],
  ].map(
    ([what = '', text = '', there]): Screen => ({
      ...seen('chair', `search-${what}`, session('live'), there),
      act: async (page) => {
        await page.keyboard.press('/');
        await page.getByRole('dialog').getByRole('textbox').fill(text);
      },
    }),
  ),
]);

it.each(ROOMS)(
  'every place of the room of %s can be read by everyone, also where it is a drawer',
  async (who) => {
    const visitor = await shown.demo.enter(who);
    const { page } = visitor;
    const found: string[] = [];
    const look = async (place: string) => {
      for (const what of await violationsOf(visitor)) found.push(`${place}: ${what}`);
    };
    const sideways = async (place: string, width: number) => {
      for (const what of await sticksOutAt(visitor, width)) found.push(`${place}, ${width} px: ${what}`);
    };
    await visitor.resize(390);
    await visitor.goTo(session('live')());
    const tabs = page.getByRole('tablist').last().getByRole('tab');
    await tabs.last().waitFor();
    for (const tab of await tabs.all()) {
      const place = `tab ${await tab.textContent()}`;
      await tab.click();
      await look(place);
      for (const width of [320, 390]) await sideways(place, width);
    }
    for (const [width, count] of who === 'kominfo' ? [] : DRAWERS) {
      await visitor.resize(width);
      const drawers = page.locator('[data-side]');
      await expect.poll(() => drawers.count()).toBe(count);
      for (const drawer of await drawers.all()) {
        await drawer.getByRole('button', { expanded: false }).first().click();
        await drawer.getByRole('complementary').waitFor();
        await look(`drawer ${await drawer.getAttribute('data-side')} at ${width} px`);
        await sideways('drawer', width);
        await page.keyboard.press('Escape');
        await drawer.getByRole('complementary').waitFor({ state: 'hidden' });
      }
    }
    expect([...found, ...visitor.faults].join('\n')).toBe('');
  },
);

it('an administrator without a seat is told who reads the session, and no question is counted as if there were none', async () => {
  const { page } = await shown.demo.enter('admin');
  await page.goto(shown.demo.address('admin', session('live')()));
  await page.getByText('terbaca oleh mereka yang punya kursi').waitFor();
  expect(await page.getByText(/\d+ pertanyaan|Belum ada pertanyaan/).count()).toBe(0);
  expect(await page.getByText('Cakupan').count()).toBe(0);
});

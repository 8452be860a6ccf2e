import { recordEvent } from '@risalah/server/events/recordEvent';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Session } from '@risalah/server/session/session.entity';
import { EVERYONE, EventKind } from '@risalah/shared';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from './support/startDemo.ts';

const EVENTS = 2_000;
/** Rows in the page at most: what is in sight, and some before and after. */
const MOST_ROWS = 80;

let demo: Demo;
let page: Page;

beforeAll(async () => {
  demo = await startDemo();
  await demo.app.services.fork().transactional(async (em) => {
    const session = await em.findOneOrFail(Session, demo.sessions.live);
    const asked = { sessionId: session.id, kind: EventKind.QUESTION_ASKED };
    const { payload } = await em.findOneOrFail(SessionEvent, asked, { orderBy: { number: 'desc' } });
    for (let index = 1; index <= EVENTS; index += 1)
      recordEvent(em, session, {
        kind: EventKind.QUESTION_ASKED,
        audience: [EVERYONE],
        payload: { ...payload, text: `Pertanyaan ke-${index} tentang pelayanan.` },
        at: new Date(),
        bySeatId: null,
      });
  });
  const secretary = await demo.enter('secretary');
  page = secretary.page;
  await secretary.goTo(`/sessions/${demo.sessions.live}`);
  await page.getByText(`Pertanyaan ke-${EVENTS} `).waitFor();
});
afterAll(() => demo.stop());

const rows = () => page.locator('li:has([data-event])');
const box = () => page.locator('div:has(> ol > li [data-event])');
const near = (index: number) => page.getByText(`Pertanyaan ke-${index} `);

describe('a stream of 2,000 questions', () => {
  it('shows the newest first, and holds in the page only what is in sight', async () => {
    expect(await near(EVENTS).isVisible()).toBe(true);
    expect(await rows().count()).toBeLessThan(MOST_ROWS);
  });

  it('brings earlier ones as somebody scrolls to them, and stays where it is while they come', async () => {
    await box().hover();
    let seen = EVENTS;
    while (seen > EVENTS - 400) {
      await page.mouse.wheel(0, -600);
      const top = (await rows().first().textContent()) ?? '';
      const [, number = ''] = /ke-(\d+) /.exec(top) ?? [];
      if (number) seen = Math.min(seen, Number(number));
      await page.evaluate('new Promise(requestAnimationFrame)');
    }
    expect(await rows().count()).toBeLessThan(MOST_ROWS);
    // In order, without a hole and without a repeat.
    const texts = (await rows().allTextContents()).map((text) => Number(/ke-(\d+) /.exec(text)?.[1]));
    expect(texts).toEqual(texts.map((_, index) => (texts[0] ?? 0) + index));
  });

  it('is walked through with Alt and the arrows from wherever it is, and told as the list that it is', async () => {
    await page.keyboard.press('Alt+ArrowDown');
    const chosen = page.locator('[aria-current="true"][data-event]');
    await chosen.waitFor();
    expect(await chosen.textContent()).toContain(`ke-${EVENTS} `);
    await page.keyboard.press('Alt+ArrowUp');
    await chosen.filter({ hasText: `ke-${EVENTS - 1} ` }).waitFor();
    expect(await chosen.isVisible()).toBe(true);
    expect(await page.getByRole('list').filter({ has: chosen }).count()).toBe(1);
  });

  it('draws while scrolling only the rows that come into sight', async () => {
    await box().hover();
    await page.evaluate(`
      window.drawn = 0;
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeName === 'LI') window.drawn += 1;
      }).observe(document.querySelector('ol:has([data-event])'), { childList: true });`);
    const STEPS = 40;
    for (let turn = 0; turn < STEPS; turn += 1) {
      await page.mouse.wheel(0, turn < STEPS / 2 ? -300 : 300);
      await page.evaluate('new Promise(requestAnimationFrame)');
    }
    const drawn = await page.evaluate<number>('window.drawn');
    expect(drawn).toBeGreaterThan(0);
    // 300 px are about six rows.
    expect(drawn / STEPS).toBeLessThan(12);
  });
});

import { Question } from '@risalah/server/question/question.entity';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressKey } from './support/chair.ts';
import { fillDimension, questionWords as words } from './support/fillDimension.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import type { Visitor } from './support/visitor.ts';

const QUESTIONS = 2_000;
/** Rows of a list in the page at most: what is in sight, and some before and after. */
const MOST_ROWS = 80;
/** Each with all that it lists: what was asked before, in the rooms of the chair and of an agency, and what an agency answered. */
const LISTS = {
  chair: ['chair', /^Sebelumnya di/],
  asked: ['kominfo', /^Semua pertanyaan/],
  own: ['kominfo', /^Jawaban sebelumnya/],
} as const;

let demo: Demo;
const rooms = {} as Record<'chair' | 'kominfo', Visitor>;
const last = 12 + QUESTIONS;

const listIn = (room: Page, name: RegExp): Locator =>
  room.getByRole('region', { name }).getByRole('list').first();
const rowsOf = (list: Locator): Locator => list.locator(':scope > li[aria-posinset]');

beforeAll(async () => {
  demo = await startDemo();
  await fillDimension(demo, QUESTIONS);
  for (const who of ['chair', 'kominfo'] as const) {
    rooms[who] = await demo.enter(who);
    await rooms[who].goTo(`/sessions/${demo.sessions.live}`);
  }
});
afterAll(() => demo.stop());

describe.each(Object.entries(LISTS))('2,000 questions in the list "%s"', (_name, [who, heading]) => {
  const list = () => listIn(rooms[who].page, heading);

  it('has in the page only what is in sight, and tells how many there are', async () => {
    await rowsOf(list()).first().waitFor();
    const rows = rowsOf(list());
    expect(await rows.count()).toBeLessThan(MOST_ROWS);
    expect(Number(await rows.first().getAttribute('aria-setsize'))).toBeGreaterThanOrEqual(QUESTIONS);
  });

  it('shows whatever it is scrolled to, in order, without a hole and without a repeat', async () => {
    const { page } = rooms[who];
    await list().hover({ position: { x: 40, y: 10 } });
    for (let turn = 0; turn < 30; turn += 1) {
      await page.mouse.wheel(0, 1_500);
      await page.evaluate('new Promise(requestAnimationFrame)');
      const places = await rowsOf(list()).evaluateAll((all) => {
        const edge = all[0]?.closest('[data-sheet], aside, main > div')?.getBoundingClientRect().bottom ?? 0;
        return all.map((row) => [
          Number(row.getAttribute('aria-posinset')),
          row.getBoundingClientRect().bottom >= edge ? 1 : 0,
        ]);
      });
      const numbers = places.map(([place = 0]) => place);
      expect(numbers).toEqual(numbers.map((__, index) => (numbers[0] ?? 0) + index));
      expect(numbers.length).toBeLessThan(MOST_ROWS);
      expect(places.at(-1)?.[1], 'rows down to the lower edge').toBe(1);
    }
  });
});

describe('a list of 2,000 questions', () => {
  const list = () => listIn(rooms.chair.page, LISTS.chair[1]);
  const row = (number: number) => rowsOf(list()).filter({ hasText: words(number) });

  it('leads to any of them by its link, and brings it into sight', async () => {
    const { page } = rooms.chair;
    const em = demo.app.services.fork();
    const far = await em.findOneOrFail(Question, { session: demo.sessions.live, number: 700 });
    const asked = new URLSearchParams({
      at: far.id,
      kind: 'QUESTION',
      question: far.id,
      in: far.dimensionId,
    });
    await rooms.chair.goTo(`/sessions/${demo.sessions.live}?${asked}`);
    const found = page.locator('[data-found]');
    await found.filter({ hasText: words(700) }).waitFor();
    await expect.poll(() => found.evaluate((at) => at.getBoundingClientRect().top)).toBeGreaterThan(0);
    await expect.poll(() => found.evaluate((at) => at.getBoundingClientRect().bottom)).toBeLessThan(900);
    expect(await found.evaluate((at) => at.contains(document.activeElement))).toBe(true);
    await rooms.chair.goTo(`/sessions/${demo.sessions.live}`);
  });

  it('is walked through by keyboard from row to row, and keeps what is open wherever it is scrolled to', async () => {
    const { page } = rooms.chair;
    await row(last - 1)
      .getByRole('button')
      .click();
    await row(last - 1)
      .getByText(`Jawaban atas ${last - 1}.`)
      .waitFor();
    await row(last - 2)
      .getByRole('button')
      .focus();
    for (let number = last - 2; number > last - 62; number -= 1) {
      expect(await page.evaluate('document.activeElement.textContent')).toContain(words(number));
      await page.keyboard.press('Tab');
    }
    expect(
      await row(last - 1)
        .getByText(`Jawaban atas ${last - 1}.`)
        .count(),
    ).toBe(1);
    await pressKey(page, 'Escape');
  });
});

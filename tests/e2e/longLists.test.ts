import { Question } from '@risalah/server/question/question.entity';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressKey } from './support/chair.ts';
import { fillDimension, fillQueue, queuedWords, questionWords as words } from './support/fillDimension.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import type { Visitor } from './support/visitor.ts';

const QUESTIONS = 2_000;
/** The queue takes no more than 500, those of the demo among them. */
const QUEUED = 480;
/** Rows of a list in the page at most: what is in sight, and some before and after. */
const MOST_ROWS = 80;
/**
 * Who looks at it, how it is named, how many it holds at least, and how often it is scrolled: what was asked before, in the rooms of the
 * chair and of an agency, what an agency answered, the panel's queue, and what has no place yet in the text of the minutes.
 */
const LISTS = {
  chair: ['chair', /^Sebelumnya di/, QUESTIONS, 30],
  asked: ['kominfo', /^Semua pertanyaan/, QUESTIONS, 30],
  own: ['kominfo', /^Jawaban sebelumnya/, QUESTIONS, 30],
  queue: ['chair', /^Antrean panel/, QUEUED, 15],
  unplaced: ['secretary', /^Belum termuat dalam teks/, QUESTIONS, 30],
} as const;
const ROOMS = ['chair', 'kominfo', 'secretary'] as const;

let demo: Demo;
const rooms = {} as Record<(typeof ROOMS)[number], Visitor>;
const last = 12 + QUESTIONS;

const listIn = (room: Page, name: RegExp): Locator =>
  room.getByRole('region', { name }).getByRole('list').first();
const rowsOf = (list: Locator): Locator => list.locator(':scope > li[aria-posinset]');

/** Follows the link that search gives of a question, in the chair's room. */
async function follow(which: { number: number } | { queuePosition: number }): Promise<void> {
  const em = demo.app.services.fork();
  const { id, dimensionId } = await em.findOneOrFail(Question, { session: demo.sessions.live, ...which });
  const asked = new URLSearchParams({ at: id, kind: 'QUESTION', question: id, in: dimensionId });
  await rooms.chair.goTo(`/sessions/${demo.sessions.live}?${asked}`);
}

/** Waits until something is in sight, and sees that it has the focus. */
async function isLedTo(found: Locator): Promise<void> {
  await expect.poll(() => found.evaluate((at) => at.getBoundingClientRect().top)).toBeGreaterThan(0);
  await expect.poll(() => found.evaluate((at) => at.getBoundingClientRect().bottom)).toBeLessThan(900);
  expect(await found.evaluate((at) => at.contains(document.activeElement))).toBe(true);
}

beforeAll(async () => {
  demo = await startDemo();
  await fillDimension(demo, QUESTIONS);
  await fillQueue(demo, QUEUED);
  for (const who of ROOMS) {
    rooms[who] = await demo.enter(who);
    await rooms[who].goTo(`/sessions/${demo.sessions.live}`);
  }
});
afterAll(() => demo.stop());

describe.each(Object.entries(LISTS))(
  'many questions in the list "%s"',
  (_name, [who, heading, count, turns]) => {
    const list = () => listIn(rooms[who].page, heading);

    it('has in the page only what is in sight, and tells how many there are', async () => {
      await rowsOf(list()).first().waitFor();
      const rows = rowsOf(list());
      expect(await rows.count()).toBeLessThan(MOST_ROWS);
      expect(Number(await rows.first().getAttribute('aria-setsize'))).toBeGreaterThanOrEqual(count);
    });

    it('shows whatever it is scrolled to, in order, without a hole and without a repeat', async () => {
      const { page } = rooms[who];
      await rowsOf(list()).first().hover();
      for (let turn = 0; turn < turns; turn += 1) {
        await page.mouse.wheel(0, 1_500);
        await page.evaluate('new Promise(requestAnimationFrame)');
        const places = await rowsOf(list()).evaluateAll((all) => {
          const box = all[0]?.closest('[data-sheet], aside, main > div')?.getBoundingClientRect();
          const { top, bottom } = box ?? { top: 0, bottom: 0 };
          return all
            .map((row) => ({
              place: Number(row.getAttribute('aria-posinset')),
              at: row.getBoundingClientRect(),
            }))
            .filter(({ at }) => at.bottom > top && at.top < bottom)
            .map(({ place, at }) => [place, at.bottom >= bottom ? 1 : 0]);
        });
        const numbers = places.map(([place = 0]) => place);
        expect(numbers).toEqual(numbers.map((__, index) => (numbers[0] ?? 0) + index));
        expect(numbers.length).toBeLessThan(MOST_ROWS);
        expect(places.at(-1)?.[1], 'rows down to the lower edge').toBe(1);
      }
    });
  },
);

describe('a list of 2,000 questions', () => {
  const list = () => listIn(rooms.chair.page, LISTS.chair[1]);
  const row = (number: number) => rowsOf(list()).filter({ hasText: words(number) });

  it('leads to any of them by its link, and brings it into sight', async () => {
    const { page } = rooms.chair;
    await follow({ number: 700 });
    const found = page.locator('[data-found]');
    await found.filter({ hasText: words(700) }).waitFor();
    await isLedTo(found);
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

describe('a long queue', () => {
  const list = () => listIn(rooms.chair.page, LISTS.queue[1]);
  const row = (place: number) => rowsOf(list()).filter({ hasText: queuedWords(place) });
  const open = async (place: number) => {
    await follow({ queuePosition: place });
    await row(place).locator('[data-found]').waitFor();
  };

  it('leads to any of its questions by its link, and brings it into sight', async () => {
    await open(300);
    const found = row(300).locator('[data-found]');
    await isLedTo(found);
  });

  it('moves a question by keyboard, which keeps the focus, and its neighbour takes its number', async () => {
    const { page } = rooms.chair;
    await row(300).getByRole('button').first().click();
    await row(300).getByRole('button', { name: 'Naikkan' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => row(300).getAttribute('aria-posinset')).toBe('299');
    expect(await row(299).getAttribute('aria-posinset')).toBe('300');
    await row(300).getByText('Antrean 299', { exact: true }).waitFor();
    expect(await row(300).evaluate((at) => at.contains(document.activeElement))).toBe(true);
  });

  it('keeps what is typed into a form of a question, wherever the list is scrolled to', async () => {
    const { page } = rooms.chair;
    await row(300).getByRole('button', { name: 'Ubah', exact: true }).click();
    const field = list().getByRole('textbox');
    await field.fill('Diubah sementara.');
    await field.blur();
    await row(301).hover();
    for (let turn = 0; turn < 10; turn += 1) {
      await page.mouse.wheel(0, 1_500);
      await page.evaluate('new Promise(requestAnimationFrame)');
    }
    expect(await row(301).count(), 'its neighbour is gone from the page').toBe(0);
    expect(await field.inputValue()).toBe('Diubah sementara.');
    expect(await field.evaluate((at) => at.getBoundingClientRect().bottom)).toBeLessThan(0);
  });

  it('gives the focus back to the question whose form is closed', async () => {
    // The words in a field are not the text of its row.
    await list().getByRole('button', { name: 'Batal' }).press('Enter');
    const question = row(300).getByRole('button', { expanded: true });
    await expect.poll(() => question.evaluate((at) => at === document.activeElement)).toBe(true);
  });

  it('stays in sight with who moves it by keyboard, as far as it goes', async () => {
    const down = row(300).getByRole('button', { name: 'Turunkan' });
    await down.focus();
    for (let place = 300; place < 316; place += 1) {
      await rooms.chair.page.keyboard.press('Enter');
      await expect.poll(() => row(300).getAttribute('aria-posinset')).toBe(String(place));
    }
    expect(await down.evaluate((at) => at === document.activeElement)).toBe(true);
    await expect
      .poll(() =>
        down.evaluate((at) => {
          const { left, top, width, height } = at.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('button') === at;
        }),
      )
      .toBe(true);
  });
});

describe('many questions that have no place in the text yet', () => {
  it('are given one after the other by keyboard', async () => {
    const { page } = rooms.secretary;
    const list = listIn(page, LISTS.unplaced[1]);
    const [one = '', other = ''] = await rowsOf(list).allTextContents();
    const button = (words: string) =>
      rowsOf(list).filter({ hasText: words }).getByRole('button', { name: 'Sisipkan ke teks' });
    await button(one).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button(one).count()).toBe(0);
    await expect.poll(() => button(other).evaluate((at) => at === document.activeElement)).toBe(true);
  });
});

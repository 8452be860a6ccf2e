import { Answer } from '@risalah/server/answer/answer.entity';
import { Question } from '@risalah/server/question/question.entity';
import { Session } from '@risalah/server/session/session.entity';
import { AnswerState, Decision, QuestionState } from '@risalah/shared';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { newId } from '../support/newId.ts';
import { actingAs } from './support/acting.ts';
import { pressKey } from './support/chair.ts';
import { framesOf } from './support/frames.ts';
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
const words = (number: number) => `Pertanyaan nomor ${number} tentang pasar.`;

/** Puts the questions straight into the tables, each answered by Dinas Kominfo and accepted: through the acts it would take minutes. */
async function fillDimension(): Promise<void> {
  const { client } = await actingAs(demo, 'chair');
  const { session } = await must<{
    session: {
      agencies: { id: string; shortName: string }[];
      mySeats: { id: string }[];
      currentDimensionId: string;
    };
  }>(
    client,
    'query ($id: ID!) { session(id: $id) { currentDimensionId agencies { id shortName } mySeats { id } } }',
    {
      id: demo.sessions.live,
    },
  );
  const agencyId = session.agencies.find(({ shortName }) => shortName === 'Kominfo')?.id ?? '';
  const seatId = session.mySeats[0]?.id ?? '';
  const at = new Date('2024-11-19T02:30:00Z');
  const asked = Array.from({ length: QUESTIONS }, (_, index) => ({
    id: newId(),
    session: demo.sessions.live,
    dimension: session.currentDimensionId,
    state: QuestionState.SETTLED,
    number: 13 + index,
    text: words(13 + index),
    authorSeatId: seatId,
    askedBySeatId: seatId,
    askedAt: at,
    addressees: [agencyId],
    revision: 1,
  }));
  const answers = asked.map(({ id, number }) => ({
    id: newId(),
    question: id,
    agencyId,
    letter: 'a',
    state: AnswerState.SUBMITTED,
    text: `Jawaban atas ${number}.`,
    awaitedSince: at,
    submittedAt: at,
    submittedBySeatId: seatId,
    late: false,
    revision: 1,
    decision: Decision.ACCEPTED,
    decidedAt: at,
    decidedBySeatId: seatId,
  }));
  await demo.app.services.fork().transactional(async (em) => {
    for (let from = 0; from < QUESTIONS; from += 500) {
      await em.insertMany(Question, asked.slice(from, from + 500));
      await em.insertMany(Answer, answers.slice(from, from + 500));
    }
    (await em.findOneOrFail(Session, demo.sessions.live)).lastQuestionNumber = last;
  });
}

const listIn = (room: Page, name: RegExp): Locator =>
  room.getByRole('region', { name }).getByRole('list').first();
const rowsOf = (list: Locator): Locator => list.locator(':scope > li[aria-posinset]');

beforeAll(async () => {
  demo = await startDemo();
  await fillDimension();
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

  it('scrolls as a page of plain text does, without a frame dropped', async () => {
    const { page } = rooms.chair;
    const plain = await page.context().newPage();
    await plain.setContent(
      `<ol>${Array.from({ length: QUESTIONS }, (_, index) => `<li>${words(index)}</li>`).join('')}</ol>`,
    );
    const scroll = (room: Page) => async () => {
      await room.bringToFront();
      await room.mouse.move(700, 600);
      for (let turn = 0; turn < 60; turn += 1) {
        await room.mouse.wheel(0, 120);
        await room.evaluate('new Promise(requestAnimationFrame)');
      }
    };
    const shares = { floor: 0, list: 0 };
    // The best of three turns each, by turns: what else the machine does is nobody's fault.
    for (let turn = 0; turn < 3; turn += 1)
      for (const [what, room] of [
        ['floor', plain],
        ['list', page],
      ] as const) {
        const { drawn, dropped } = await framesOf(room, scroll(room));
        expect(drawn).toBeGreaterThan(30);
        shares[what] = Math.max(shares[what], drawn / (drawn + dropped));
      }
    expect(shares.list / shares.floor).toBeGreaterThan(0.97);
  });
});

import type { WaitingPartsFragment } from '@risalah/client/src/generated/graphql.ts';
import { answerLabel, placeOf, waitingRows } from '@risalah/client/src/home/waitingRows.ts';
import { describe, expect, it } from 'vitest';

type Item = WaitingPartsFragment;

const dimension = (position: number): NonNullable<Item['dimension']> => ({
  ...{ id: `dimension-${position}`, name: `Smart ${position}`, position, mark: 'square', subdimensions: [] },
});
const session = (id: string, state: Item['session']['state'] = 'CLOSED'): Item['session'] => ({
  ...{ id, state, timeZone: 'Asia/Makassar', region: { id: 'region', name: 'Kota' } },
  cycle: { id: 'cycle', year: 2024, name: '2024' },
});
const item = (kind: Item['kind'], parts: Partial<Item> = {}): Item => ({
  ...{ kind, since: '2024-11-19T02:00:00.000Z', dueAt: null, session: session('a'), dimension: dimension(1) },
  ...{ question: null, answer: null, minutes: null, correction: null },
  ...parts,
});
const minutes = (state: 'DRAFT' | 'READY') => ({ id: state, state, correctionsUntil: null });

describe('what waits for a person', () => {
  it('is one row for each kind in each session', () => {
    const rows = waitingRows([
      item('DECIDE_ANSWER'),
      item('DECIDE_ANSWER', { dimension: dimension(2) }),
      item('DECIDE_ANSWER', { session: session('b') }),
      item('DECIDE_CORRECTION'),
    ]);
    expect(rows.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['DECIDE_ANSWER', 2],
      ['DECIDE_ANSWER', 1],
      ['DECIDE_CORRECTION', 1],
    ]);
  });

  it('names each dimension once, in the order of the programme', () => {
    const [row] = waitingRows(
      [3, 1, 3].map((position) => item('DECIDE_ANSWER', { dimension: dimension(position) })),
    );
    expect(row?.dimensions.map(({ position }) => position)).toEqual([1, 3]);
  });

  it('takes the earliest deadline and the longest wait of what it folds', () => {
    const [row] = waitingRows([
      item('SEND_EVIDENCE', { dueAt: '2024-11-21T04:00:00.000Z', since: '2024-11-19T03:00:00.000Z' }),
      item('SEND_EVIDENCE', { dueAt: '2024-11-20T04:00:00.000Z', since: '2024-11-19T02:30:00.000Z' }),
    ]);
    expect([row?.dueAt, row?.since]).toEqual(['2024-11-20T04:00:00.000Z', '2024-11-19T02:30:00.000Z']);
  });

  it('puts what a session under way waits for before every deadline, and keeps the order of the rest', () => {
    const rows = waitingRows([
      item('REVIEW_MINUTES', { dueAt: '2024-11-19T09:00:00.000Z' }),
      item('SEND_EVIDENCE', { dueAt: '2024-11-20T04:00:00.000Z', session: session('live', 'LIVE') }),
      item('ANSWER_QUESTION', { session: session('live', 'LIVE') }),
      item('CONFIRM_ANSWER', { session: session('paused', 'PAUSED') }),
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual([
      'ANSWER_QUESTION',
      'CONFIRM_ANSWER',
      'REVIEW_MINUTES',
      'SEND_EVIDENCE',
    ]);
  });

  it('keeps minutes to be declared final apart from minutes still to be written', () => {
    const rows = waitingRows([
      item('FINISH_MINUTES', { minutes: minutes('READY') }),
      item('FINISH_MINUTES', { minutes: minutes('DRAFT') }),
      item('FINISH_MINUTES', { minutes: minutes('DRAFT'), dimension: dimension(2) }),
    ]);
    expect(rows.map(({ toFinal, items }) => [toFinal, items.length])).toEqual([
      [true, 1],
      [false, 2],
    ]);
  });

  it('leads to the room, with the minutes open when the work is in those of one dimension', () => {
    const room = session('a');
    expect(placeOf({ kind: 'FINISH_MINUTES', session: room, dimensions: [dimension(2)] })).toBe(
      '/sessions/a?minutes=dimension-2',
    );
    expect(placeOf({ kind: 'FINISH_MINUTES', session: room, dimensions: [dimension(1), dimension(2)] })).toBe(
      '/sessions/a',
    );
    expect(placeOf({ kind: 'FINISH_MINUTES', session: room, dimensions: [] })).toBe('/sessions/a');
    expect(placeOf({ kind: 'DECIDE_ANSWER', session: room, dimensions: [dimension(2)] })).toBe('/sessions/a');
  });

  it('calls an answer by the number of its question and its letter', () => {
    const question = { id: 'q', number: 12, text: '' };
    const answer = { id: 'a', letter: 'b', text: null, agencyId: 'x', state: 'AWAITED' as const };
    expect(answerLabel({ question, answer })).toBe('12b');
    expect(answerLabel({ question: null, answer: null })).toBe('');
  });
});

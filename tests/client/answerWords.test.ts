import type { AnswerView } from '@risalah/client/src/live/views.ts';
import { answerWords } from '@risalah/client/src/session/room/answerWords.ts';
import { describe, expect, it } from 'vitest';

const SINCE = '2024-11-19T02:24:00.000Z';
const after = (minutes: number) => Date.parse(SINCE) + minutes * 60_000;

const answer = (parts: Partial<AnswerView> = {}): AnswerView => ({
  ...{ id: 'a', questionId: 'q', agencyId: 'kominfo', letter: 'a', state: 'AWAITED', text: null },
  ...{ awaitedSince: SINCE, releasedAt: null, submittedAt: null, capturedAt: null, confirmedAt: null },
  ...{ capturedBySeatId: null, speakerSeatId: null, submittedBySeatId: null, late: false, revision: 1 },
  ...{ revisions: [], decision: null, decidedAt: null, decidedBySeatId: null, verdicts: {} },
  ...{ evidenceRequests: [], evidenceFiles: [], remindedAt: null, draft: null },
  ...parts,
});
const sent = { state: 'SUBMITTED', text: 'Sudah.', submittedAt: '2024-11-19T02:29:00.000Z' } as const;

describe('the words of an answer', () => {
  it('wait quietly for three minutes, then warn with the minutes', () => {
    expect(answerWords(answer(), after(2.9))).toMatchObject({ key: 'awaited', tone: 'neutral' });
    expect(answerWords(answer(), after(3))).toMatchObject({ key: 'awaitedFor', tone: 'warn', minutes: 3 });
    expect(answerWords(answer(), after(7.5))).toMatchObject({ minutes: 7 });
  });

  it('say that somebody writes only while nobody has to be waited for long', () => {
    expect(answerWords(answer(), after(1), { writing: true }).key).toBe('writing');
    expect(answerWords(answer(), after(7), { writing: true }).key).toBe('awaitedFor');
  });

  it('ask for a decision only from those who see decisions', () => {
    expect(answerWords(answer(sent), after(6)).key).toBe('toDecide');
    expect(answerWords(answer(sent), after(6), { seesDecisions: false }).key).toBe('answered');
  });

  it('tell that words were taken down until they are confirmed', () => {
    const captured = answer({ ...sent, state: 'CAPTURED', capturedAt: sent.submittedAt, submittedAt: null });
    expect(answerWords(captured, after(6)).key).toBe('captured');
    expect(answerWords({ ...captured, state: 'CONFIRMED' }, after(6)).key).toBe('toDecide');
  });

  it('put new words before their state until they were seen, but never before a verdict', () => {
    expect(answerWords(answer(sent), after(6), { unseen: true })).toMatchObject({
      ...{ key: 'unseen', at: sent.submittedAt },
    });
    const accepted = answer({ ...sent, decision: 'ACCEPTED', decidedAt: '2024-11-19T02:30:00.000Z' });
    expect(answerWords(accepted, after(6), { unseen: true }).key).toBe('accepted');
  });

  it('name the year of the follow-up where there is one', () => {
    const decided = answer({ ...sent, decision: 'FOLLOW_UP' });
    expect(answerWords(decided, after(6), { dueYear: 2025 })).toMatchObject({
      key: 'followUpYear',
      year: 2025,
    });
    expect(answerWords(decided, after(6)).key).toBe('followUp');
  });

  it('say withdrawn for every answer of a withdrawn question, and released for a released one', () => {
    const withdrawnAt = '2024-11-19T02:33:00.000Z';
    expect(answerWords(answer(sent), after(9), { withdrawnAt })).toMatchObject({
      ...{ key: 'withdrawn', at: withdrawnAt },
    });
    expect(answerWords(answer({ state: 'RELEASED' }), after(9)).key).toBe('released');
    expect(answerWords(answer({ state: 'UNANSWERED' }), after(9)).key).toBe('unanswered');
  });
});

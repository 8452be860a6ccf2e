import { fromSnapshot } from '@risalah/client/src/live/fromSnapshot.ts';
import type { Room } from '@risalah/client/src/live/room.ts';
import type { AnswerView, QuestionView } from '@risalah/client/src/live/views.ts';
import { coverageTable, coveredQuestions } from '@risalah/client/src/session/coverage/coverageTable.ts';
import { describe, expect, it } from 'vitest';
import { reader, snapshot } from './heldSession.ts';

const held = fromSnapshot(snapshot(), reader);

/** The room with more questions beside question 12, which went to both agencies. */
function roomWith(
  more: readonly { number: number | null; state: QuestionView['state']; answers: Partial<AnswerView>[] }[],
): Room {
  const questions = { ...held.questions };
  const answers = { ...held.answers };
  const [question] = Object.values(held.questions) as [QuestionView];
  const [answer] = Object.values(held.answers) as [AnswerView];
  for (const [place, { number, state, answers: given }] of more.entries()) {
    const id = `question-${place}`;
    questions[id] = { ...question, id, number, state };
    for (const parts of given) {
      const answerId = `${id}-${parts.agencyId}`;
      answers[answerId] = { ...answer, ...parts, id: answerId, questionId: id };
    }
  }
  return { ...held, questions, answers };
}

describe('a cell of the coverage', () => {
  const room = roomWith([
    { number: 13, state: 'ASKED', answers: [{ agencyId: 'kominfo', state: 'SUBMITTED' }] },
    { number: 14, state: 'WITHDRAWN', answers: [{ agencyId: 'kominfo' }] },
    {
      number: 15,
      state: 'SETTLED',
      answers: [{ agencyId: 'kominfo', state: 'RELEASED' }, { agencyId: 'bappeda' }],
    },
    { number: null, state: 'QUEUED', answers: [] },
  ]);

  it('leads to the very questions that it counts: none withdrawn, none from which the agency was released', () => {
    const numbers = (agencyId: string) =>
      coveredQuestions(room, agencyId, 'governance').map(({ number }) => number);
    expect(numbers('kominfo')).toEqual([12, 13]);
    expect(numbers('bappeda')).toEqual([12, 15]);
    const cells = coverageTable(room, true).flatMap((row) => row.cells);
    expect(cells.length).toBe(2);
    for (const { agencyId, dimensionId, asked } of cells)
      expect(coveredQuestions(room, agencyId, dimensionId).length, agencyId).toBe(asked);
  });

  it('counts nothing of another dimension', () => {
    expect(coveredQuestions(room, 'kominfo', 'economy')).toEqual([]);
  });
});

import type { EntityManager } from '@mikro-orm/core';
import { type AnswerFacts, agencyCircle, type Circle, LEAD, PANEL } from '@risalah/shared';
import { find } from '../acts/performAct.ts';
import { sessionOf } from '../acts/sessionOf.ts';
import { minutesStateOf } from '../minutes/minutesOf.ts';
import { Question } from '../question/question.entity.ts';
import { Answer } from './answer.entity.ts';

/** Finds the session to lock for an act on an answer. */
export const sessionOfAnswer = sessionOf(
  'select answer.id, session_id from answer join question on question.id = question_id',
);

/** An answer with its question, and what the rules ask about it. */
export interface FoundAnswer {
  answer: Answer;
  question: Question;
  facts: AnswerFacts;
}

/** The answer of that id for an act, read under the lock of its session. */
export async function findAnswer(em: EntityManager, answerId: string): Promise<FoundAnswer> {
  const answer = await find(em, Answer, answerId);
  const question = await find(em, Question, answer.question.id);
  const minutesState = await minutesStateOf(em, question.session.id, question.dimensionId);
  const { agencyId, state, decision } = answer;
  return {
    answer,
    question,
    facts: { agencyId, state, decision, questionState: question.state, minutesState },
  };
}

/** Who learns at once of a decision on an agency's answer, of its follow-ups and of evidence asked of it. */
export function decisionAudience(agencyId: string): Circle[] {
  return [PANEL, LEAD, agencyCircle(agencyId)];
}

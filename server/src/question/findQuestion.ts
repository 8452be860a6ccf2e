import type { EntityManager } from '@mikro-orm/core';
import {
  agencyCircle,
  type Circle,
  EVERYONE,
  LEAD,
  PANEL,
  type QuestionFacts,
  QuestionState,
} from '@risalah/shared';
import { find } from '../acts/performAct.ts';
import { sessionOf } from '../acts/sessionOf.ts';
import { Answer } from '../answer/answer.entity.ts';
import { minutesStateOf } from '../minutes/minutesOf.ts';
import { Question } from './question.entity.ts';

/** Finds the session to lock for an act on a question. */
export const sessionOfQuestion = sessionOf('select id, session_id from question');

/** A question with what the rules ask about it, read under the lock of its session. */
export async function findQuestion(
  em: EntityManager,
  questionId: string,
): Promise<{ question: Question; facts: QuestionFacts }> {
  const question = await find(em, Question, questionId);
  return { question, facts: await factsOf(em, question) };
}

/** What the rules ask about a question. */
export async function factsOf(em: EntityManager, question: Question): Promise<QuestionFacts> {
  const { state, sessionId, dimensionId, authorSeatId, addressees } = question;
  const minutesState = await minutesStateOf(em, sessionId, dimensionId);
  return { state, dimensionId, authorSeatId, addressees, minutesState };
}

/** The answers to a question, by letter. */
export function answersTo(em: EntityManager, question: Question): Promise<Answer[]> {
  return em.find(Answer, { question: question.id }, { orderBy: { awaitedSince: 'asc', letter: 'asc' } });
}

/** Who may know of a question's change: the panel while it is queued, everyone once it was asked. */
export function audienceOf(question: Question): Circle[] {
  return question.state === QuestionState.QUEUED || question.number === null ? [PANEL] : [EVERYONE];
}

/** Who may know that a question is settled, which tells that every answer to it was decided. */
export function settledAudience(question: Question): Circle[] {
  return [PANEL, LEAD, ...question.addressees.map(agencyCircle)];
}

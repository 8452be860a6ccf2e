import type { EntityManager } from '@mikro-orm/core';
import { documentOfText, type MinutesDocument, questionMarker } from '@risalah/shared';
import { Question } from '../../question/question.entity.ts';
import type { Minutes } from '../minutes.entity.ts';

/** The questions that were asked in a session: their ids by number. */
export async function askedQuestions(
  em: EntityManager,
  sessionId: string,
): Promise<ReadonlyMap<number, string>> {
  const asked = await em.find(
    Question,
    { session: sessionId, number: { $ne: null } },
    { orderBy: { number: 'asc' }, fields: ['id', 'number'] },
  );
  return new Map(asked.map(({ id, number }) => [number ?? 0, id]));
}

/** How the place of each asked question reads in plain text; of any other it reads as a question without a number. */
export function markersOf(asked: ReadonlyMap<number, string>): (questionId: string) => string {
  const numbers = new Map([...asked].map(([number, id]) => [id, number]));
  return (questionId) => {
    const number = numbers.get(questionId);
    return number === undefined ? '[Pertanyaan]' : questionMarker(number);
  };
}

/** The rich text of minutes as it is stored; made from the plain text of those that were written before there was any. */
export async function startOf(em: EntityManager, minutes: Minutes): Promise<MinutesDocument> {
  await em.populate(minutes, ['document']);
  return minutes.document ?? documentOfText(minutes.text, await askedQuestions(em, minutes.sessionId));
}

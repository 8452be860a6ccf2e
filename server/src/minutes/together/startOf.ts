import type { EntityManager } from '@mikro-orm/core';
import { documentOfText, type MinutesDocument, questionMarker } from '@risalah/shared';
import type { RequestContext } from '../../context.ts';
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

/** Like startOf, within an operation that may read minutes of many dimensions: each thing is read once for all of them. */
export async function readStartOf(ctx: RequestContext, minutes: Minutes): Promise<MinutesDocument> {
  const { session, sessionId } = minutes;
  const beside: Minutes[] = session.minutes.isInitialized() ? session.minutes.getItems() : [];
  const together = beside.includes(minutes) ? beside : [minutes];
  await ctx.once(`documents of ${together.map(({ id }) => id)}`, async () => {
    await ctx.em.populate(together, ['document']);
  });
  if (minutes.document) return minutes.document;
  const asked = await ctx.once(`asked questions ${sessionId}`, async () => {
    const read = ctx.reading(sessionId)?.session.questions;
    if (!read?.isInitialized()) return askedQuestions(ctx.em, sessionId);
    return new Map(
      read.getItems().flatMap(({ id, number }) => (number === null ? [] : [[number, id] as const])),
    );
  });
  return documentOfText(minutes.text, asked);
}

import { Answer } from '@risalah/server/answer/answer.entity';
import { Question } from '@risalah/server/question/question.entity';
import { Session } from '@risalah/server/session/session.entity';
import { AnswerState, Decision, QuestionState } from '@risalah/shared';
import { must } from '../../support/client.ts';
import { newId } from '../../support/newId.ts';
import { actingAs } from './acting.ts';
import type { Demo } from './startDemo.ts';

/** What the question of a number asks. */
export const questionWords = (number: number): string => `Pertanyaan nomor ${number} tentang pasar.`;

/** What a question that waits in the queue asks, by its place. */
export const queuedWords = (place: number): string => `Pertanyaan antrean ke-${place} tentang pasar.`;

/** What questions are put into: the live session of the demo, the dimension at hand, Dinas Kominfo, and the chair's seat. */
async function placeOf(demo: Demo) {
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
    { id: demo.sessions.live },
  );
  const agencyId = session.agencies.find(({ shortName }) => shortName === 'Kominfo')?.id ?? '';
  return { agencyId, seatId: session.mySeats[0]?.id ?? '', dimension: session.currentDimensionId };
}

/** Puts questions into the queue of the demo's live session, behind those that wait there. */
export async function fillQueue(demo: Demo, count: number): Promise<void> {
  const { agencyId, seatId, dimension } = await placeOf(demo);
  const em = demo.app.services.fork();
  const waiting = await em.count(Question, { session: demo.sessions.live, state: QuestionState.QUEUED });
  const queued = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    session: demo.sessions.live,
    dimension,
    state: QuestionState.QUEUED,
    queuePosition: waiting + index + 1,
    text: queuedWords(waiting + index + 1),
    authorSeatId: seatId,
    queuedAt: new Date('2024-11-19T02:30:00Z'),
    addressees: [agencyId],
    revision: 1,
  }));
  await em.insertMany(Question, queued);
}

/**
 * Puts questions from 13 on straight into the dimension at hand of the demo's live session, each answered by Dinas Kominfo and accepted:
 * through the acts it would take minutes.
 */
export async function fillDimension(demo: Demo, count: number): Promise<void> {
  const { agencyId, seatId, dimension } = await placeOf(demo);
  const at = new Date('2024-11-19T02:30:00Z');
  const asked = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    session: demo.sessions.live,
    dimension,
    state: QuestionState.SETTLED,
    number: 13 + index,
    text: questionWords(13 + index),
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
    for (let from = 0; from < count; from += 500) {
      await em.insertMany(Question, asked.slice(from, from + 500));
      await em.insertMany(Answer, answers.slice(from, from + 500));
    }
    (await em.findOneOrFail(Session, demo.sessions.live)).lastQuestionNumber = 12 + count;
  });
}

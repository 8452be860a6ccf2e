import { EventKind, PANEL, QuestionState } from '@risalah/shared';
import type { Deed } from '../acts/performAct.ts';
import { Question } from './question.entity.ts';

/** The session's queue in order. */
export function queueOf({ em, session }: Pick<Deed, 'em' | 'session'>): Promise<Question[]> {
  return em.find(
    Question,
    { session: session.id, state: QuestionState.QUEUED },
    { orderBy: { queuePosition: 'asc', id: 'asc' } },
  );
}

/** Numbers a queue from 1 in the order given, without what has left it, and tells the panel where something moved. */
export function renumberQueue(deed: Deed, order: readonly Question[], left?: Question): void {
  const queue = order.filter((question) => question !== left);
  let moved = false;
  for (const [index, question] of queue.entries()) {
    if (question.queuePosition === index + 1) continue;
    question.queuePosition = index + 1;
    question.revision += 1;
    moved = true;
  }
  if (!moved) return;
  deed.record(EventKind.QUEUE_REORDERED, [PANEL], {
    __typename: 'QueuePayload',
    questions: queue.map(({ id, queuePosition, revision }) => ({ questionId: id, queuePosition, revision })),
  });
}

import { mayReorderQueue } from '@risalah/shared';
import { sessionFacts } from '../live/facts.ts';
import { actorOf, type Room } from '../live/room.ts';
import { queuedQuestions } from '../live/roomParts.ts';
import type { QuestionView } from '../live/views.ts';

/** The questions of the queue that the reader may move, in its order: the chair every one, an evaluator their own. */
export function movableQuestions(room: Room): QuestionView[] {
  const [actor, session] = [actorOf(room), sessionFacts(room)];
  return queuedQuestions(room).filter((question) => mayReorderQueue(actor, session, [question]).allowed);
}

/**
 * The queue after one question has moved a step among `movable`, with which it changes places, so that nobody else's
 * moves; null where there is nothing to change places with.
 */
export function movedAmong(
  queue: readonly QuestionView[],
  movable: readonly QuestionView[],
  questionId: string,
  by: -1 | 1,
): string[] | null {
  const ids = queue.map(({ id }) => id);
  const own = movable.map(({ id }) => id);
  const at = own.indexOf(questionId);
  const other = own[at + by];
  if (at < 0 || other === undefined) return null;
  const [from, to] = [ids.indexOf(questionId), ids.indexOf(other)];
  return ids.with(from, other).with(to, questionId);
}

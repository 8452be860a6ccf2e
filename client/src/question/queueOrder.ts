import type { QuestionView } from '../live/views.ts';

/**
 * The queue after one question has moved a step among `movable`, with which it changes places, so that nobody else's
 * moves; null where there is nothing to change places with.
 */
export function movedAmong(
  queue: readonly QuestionView[],
  movable: ReadonlySet<string>,
  questionId: string,
  by: -1 | 1,
): string[] | null {
  const ids = queue.map(({ id }) => id);
  const own = ids.filter((id) => movable.has(id));
  const other = own[own.indexOf(questionId) + by];
  if (!movable.has(questionId) || other === undefined) return null;
  const [from, to] = [ids.indexOf(questionId), ids.indexOf(other)];
  return ids.with(from, other).with(to, questionId);
}

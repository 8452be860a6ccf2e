import { useEffect, useRef, useState } from 'react';
import type { QuestionView } from '../live/views.ts';

/** The queue is renumbered only when no key of it was pressed for so long, in ms. */
const STEADY_MS = 2000;

/**
 * The queue in the order it is shown, which stays as it was while somebody is pressing its keys: what left keeps its
 * number until then (null in its place), what came stands at the end. `touch` tells of a press.
 */
export function useSteadyQueue(queue: readonly QuestionView[]) {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const touch = () => {
    clearTimeout(timer.current);
    setHeld((before) => before ?? queue.map(({ id }) => id));
    timer.current = setTimeout(() => setHeld(null), STEADY_MS);
  };
  if (held === null) return { shown: queue as readonly (QuestionView | null)[], touch };
  const byId = new Map(queue.map((question) => [question.id, question]));
  const came = queue.filter(({ id }) => !held.includes(id));
  const shown: readonly (QuestionView | null)[] = [...held.map((id) => byId.get(id) ?? null), ...came];
  return { shown, touch };
}

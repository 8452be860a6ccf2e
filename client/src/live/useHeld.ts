import { useCallback, useState } from 'react';
import { useLiveSession } from './useSession.ts';

/** What was opened or chosen in an open session, by its key; gone with the session. */
const shelves = new WeakMap<object, Map<string, unknown>>();

/**
 * State that outlives its part of the room. A room is laid out anew when a phone is turned or a window crosses a width, and what
 * was opened or chosen in it must not be forgotten by that.
 */
export function useHeld<Value>(key: string, initial: Value): [Value, (value: Value) => void] {
  const session = useLiveSession();
  const shelf = shelves.get(session) ?? new Map<string, unknown>();
  shelves.set(session, shelf);
  const [, draw] = useState({});
  const hold = useCallback(
    (next: Value) => {
      shelf.set(key, next);
      draw({});
    },
    [shelf, key],
  );
  return [shelf.has(key) ? (shelf.get(key) as Value) : initial, hold];
}

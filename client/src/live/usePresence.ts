import { useEffect, useSyncExternalStore } from 'react';
import type { PresentPerson, WritingTarget } from './presence.ts';
import { useLiveSession } from './useSession.ts';

/**
 * Something about who is in the room right now: a word, a number or whether. Those who ask are drawn again only when that changed, not with
 * everybody's every key.
 */
export function usePresence<Part extends string | number | boolean | null>(
  selector: (people: readonly PresentPerson[]) => Part,
): Part {
  const { presence } = useLiveSession();
  return useSyncExternalStore(presence.listen, () => selector(presence.read()));
}

/** Tells the others what is being written here: call it with each key, it passes on only what changed. */
export function useWriting(): (target: WritingTarget | null) => void {
  const { presence } = useLiveSession();
  useEffect(() => () => presence.write(null), [presence]);
  return presence.write;
}

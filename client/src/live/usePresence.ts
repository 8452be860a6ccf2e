import { useEffect, useSyncExternalStore } from 'react';
import type { PresentPerson, WritingTarget } from './presence.ts';
import { useLiveSession } from './useSession.ts';

/** Who is in the room right now. */
export function usePresence(): readonly PresentPerson[] {
  const { presence } = useLiveSession();
  return useSyncExternalStore(presence.listen, presence.read);
}

/** Tells the others what is being written here: call it with each key, it passes on only what changed. */
export function useWriting(): (target: WritingTarget | null) => void {
  const { presence } = useLiveSession();
  useEffect(() => () => presence.write(null), [presence]);
  return presence.write;
}

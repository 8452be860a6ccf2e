import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { createLiveSession, followSession, type LiveSession } from './liveSession.ts';
import { flushOutbox, whenDelivered } from './outbox.ts';
import type { Reader } from './room.ts';
import { useArrival } from './useArrival.ts';
import { useMinutesFetching } from './useMinutesFetching.ts';
import { LiveSessionContext, useConnection } from './useSession.ts';

/** Props of {@link SessionProvider}. */
export interface SessionProviderProps extends Omit<ShownSessionProps, 'live'> {
  sessionId: string;
  person: Reader;
}

/** Holds a session while its screen is open: the snapshot, its events, presence. Children mount once it is there. */
export function SessionProvider({ sessionId, person, children, ...waiting }: SessionProviderProps) {
  const { personId, administrator } = person;
  const live = useMemo(
    () => createLiveSession(sessionId, { personId, administrator }),
    [sessionId, personId, administrator],
  );
  useEffect(() => followSession(live), [live]);
  // Only what belongs to this session is newer than something held, so the rest passes through without effect.
  useEffect(() => whenDelivered(live.store.applyResult), [live]);
  return (
    <ShownSession live={live} {...waiting}>
      <Attendant />
      {children}
    </ShownSession>
  );
}

/** Props of {@link ShownSession}. */
export interface ShownSessionProps {
  live: LiveSession;
  /** Shown until the snapshot is there. */
  loading: ReactNode;
  /** Shown when the session may not be read, or not any more; the code says why. */
  ended: (reason: string) => ReactNode;
  children: ReactNode;
}

/** Gives a session to its children once it was read, for as long as it may be. */
export function ShownSession({ live, loading, ended, children }: ShownSessionProps) {
  const connection = useSyncExternalStore(live.stream.listen, live.stream.connection);
  const held = useSyncExternalStore(live.store.listen, () => live.store.read() !== null);
  if (connection.state === 'ENDED') return ended(connection.reason);
  if (!held) return loading;
  return <LiveSessionContext value={live}>{children}</LiveSessionContext>;
}

/** What is done for the reader in the background while they are in the room. */
function Attendant() {
  useArrival();
  useMinutesFetching();
  const connected = useConnection().state === 'CONNECTED';
  useEffect(() => {
    if (connected) void flushOutbox();
  }, [connected]);
  return null;
}

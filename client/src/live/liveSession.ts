import { graphql } from '../app/graphql.ts';
import { SessionDocument } from '../generated/graphql.ts';
import { keepReading } from '../offline/keepReading.ts';
import { keptRoom } from '../offline/keptReadings.ts';
import { setClockOffset } from '../ui/now.ts';
import { eventSocket } from './eventSocket.ts';
import { createEventStream, type EventStream } from './eventStream.ts';
import { createPresence, type Presence } from './presence.ts';
import type { Reader } from './room.ts';
import { createSessionStore, type SessionStore } from './sessionStore.ts';

/** What the parts of a session screen share. */
export interface LiveSession {
  sessionId: string;
  reader: Reader;
  store: SessionStore;
  stream: EventStream;
  presence: Presence;
}

/** A line that was silent for longer than two pings is not trusted after the device slept, in ms. */
const TRUSTED_SILENCE_MS = 22_000;

/** Reads the snapshot and sets the room's clocks by the server's. */
async function readSnapshot(sessionId: string) {
  const sentAt = Date.now();
  const read = await graphql.query(SessionDocument, { id: sessionId });
  if (!read.ok) return read;
  const { session } = read.data;
  setClockOffset(Date.parse(session.readAt) - (sentAt + Date.now()) / 2);
  return { ok: true as const, data: session };
}

/** A session for one reader, not started yet. */
export function createLiveSession(sessionId: string, reader: Reader): LiveSession {
  const store = createSessionStore(reader);
  const stream = createEventStream(
    {
      snapshot: () => readSnapshot(sessionId),
      kept: () => keptRoom(reader.personId, sessionId),
      subscribe: (after, sink) => eventSocket.subscribe(sessionId, after, sink),
      reset: () => eventSocket.reset(),
    },
    store,
    { now: Date.now, chance: Math.random },
  );
  return { sessionId, reader, store, stream, presence: createPresence(sessionId) };
}

/**
 * Starts a session and follows what the device says of its network; returns how to stop. Presence is joined by whoever draws the room
 * once it stands, since it needs a line of its own.
 */
export function followSession(live: LiveSession): () => void {
  const { stream, presence } = live;
  const leaving = new AbortController();
  const { signal } = leaving;
  const awake = () => {
    if (!document.hidden && eventSocket.silence() > TRUSTED_SILENCE_MS) stream.retryNow();
  };
  window.addEventListener('offline', stream.lineLost, { signal });
  window.addEventListener('online', stream.retryNow, { signal });
  document.addEventListener('visibilitychange', awake, { signal });
  const stopKeeping = keepReading(live);
  stream.start();
  let before = stream.connection().state;
  const stopListening = stream.listen(() => {
    const { state } = stream.connection();
    if (state === 'CONNECTED' && before !== 'CONNECTED') presence.rejoin();
    before = state;
  });
  return () => {
    leaving.abort();
    stopListening();
    stopKeeping();
    stream.stop();
  };
}

import { graphql } from '../app/graphql.ts';
import type { Outcome } from '../app/outcome.ts';
import { SessionDocument, type SessionSnapshotFragment } from '../generated/graphql.ts';
import { createReadingKeeper, type ReadingKeeper } from '../offline/keepReading.ts';
import { type KeptAs, keptRoom } from '../offline/keptReadings.ts';
import { setClockOffset } from '../ui/now.ts';
import type { EventSink } from './eventSink.ts';
import { eventSocket } from './eventSocket.ts';
import { createEventStream, type EventStream } from './eventStream.ts';
import { fromSnapshot } from './fromSnapshot.ts';
import { createPresence, type Presence } from './presence.ts';
import type { Reader, Room } from './room.ts';
import { createStoreOf, type HeldSession } from './sessionStore.ts';

/** What the parts of a session screen share. */
export interface LiveSession {
  sessionId: string;
  reader: Reader;
  store: HeldSession;
  stream: EventStream;
  presence: Presence;
  keeping: ReadingKeeper;
}

/** How a session is read: with which documents, and what is made of their answers. */
export interface SessionReading<Snapshot extends { readAt: string }> {
  snapshot: (sessionId: string) => Promise<Outcome<Snapshot>>;
  toRoom: (snapshot: Snapshot, reader: Reader) => Room;
  subscribe: (sessionId: string, after: number, sink: EventSink) => () => void;
  keptAs: KeptAs;
}

/** A line that was silent for longer than two pings is not trusted after the device slept, in ms. */
const TRUSTED_SILENCE_MS = 22_000;

/** All that the reader's seat may read. */
const OWN_SEAT: SessionReading<SessionSnapshotFragment> = {
  snapshot: async (sessionId) => {
    const read = await graphql.query(SessionDocument, { id: sessionId });
    return read.ok ? { ok: true, data: read.data.session } : read;
  },
  toRoom: fromSnapshot,
  subscribe: eventSocket.subscribe,
  keptAs: 'room',
};

/** A session with all that the reader's seat may read, not started yet. */
export const createLiveSession = (sessionId: string, reader: Reader): LiveSession =>
  createLiveReading(sessionId, reader, OWN_SEAT);

/** A session as it is read in some way, not started yet. Its snapshots set the clocks by the server's. */
export function createLiveReading<Snapshot extends { readAt: string }>(
  sessionId: string,
  reader: Reader,
  { snapshot, toRoom, subscribe, keptAs }: SessionReading<Snapshot>,
): LiveSession {
  const store = createStoreOf<Snapshot>((read) => toRoom(read, reader));
  const stream = createEventStream(
    {
      snapshot: async () => {
        const sentAt = Date.now();
        const read = await snapshot(sessionId);
        if (read.ok) setClockOffset(Date.parse(read.data.readAt) - (sentAt + Date.now()) / 2);
        return read;
      },
      kept: () => keptRoom(reader.personId, sessionId, keptAs),
      subscribe: (after, sink) => subscribe(sessionId, after, sink),
      reset: () => eventSocket.reset(),
    },
    store,
    { now: Date.now, chance: Math.random },
  );
  const keeping = createReadingKeeper({ sessionId, reader, store, stream, keptAs });
  return { sessionId, reader, store, stream, presence: createPresence(sessionId), keeping };
}

/**
 * Starts a session and follows what the device says of its network; returns how to stop. Presence is joined by whoever draws the room
 * once it stands, since it needs a line of its own.
 */
export function followSession(live: LiveSession): () => void {
  const { stream, presence } = live;
  const stopReading = followReading(live);
  let before = stream.connection().state;
  const stopListening = stream.listen(() => {
    const { state } = stream.connection();
    if (state === 'CONNECTED' && before !== 'CONNECTED') presence.rejoin();
    before = state;
  });
  return () => {
    stopListening();
    stopReading();
  };
}

/** Starts to read a session without being there, and follows what the device says of its network; returns how to stop. */
export function followReading({ stream, keeping }: LiveSession): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  const awake = () => {
    if (!document.hidden && eventSocket.silence() > TRUSTED_SILENCE_MS) stream.retryNow();
  };
  window.addEventListener('offline', stream.lineLost, { signal });
  window.addEventListener('online', stream.retryNow, { signal });
  document.addEventListener('visibilitychange', awake, { signal });
  const stopKeeping = keeping.start();
  stream.start();
  return () => {
    leaving.abort();
    stopKeeping();
    stream.stop();
  };
}

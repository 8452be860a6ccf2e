import type { EventStream } from '../live/eventStream.ts';
import type { Reader } from '../live/room.ts';
import type { HeldSession } from '../live/sessionStore.ts';
import { forgetRoom, type KeptAs, keepRoom } from './keptReadings.ts';

/** How long changes are gathered before the room is kept again, in ms. */
const GATHERED_FOR_MS = 3_000;

/** What is kept: the session as one person reads it, and the stream that vouches for it. */
interface Reading {
  sessionId: string;
  reader: Reader;
  store: HeldSession;
  stream: EventStream;
  keptAs: KeptAs;
}

/** Keeps a session on this device while it is open and the line stands, and forgets it when it may not be read any more; returns how to stop. */
export function keepReading({ sessionId, reader, store, stream, keptAs }: Reading): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held = false;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const room = store.read();
    // Without a line nobody vouches for it any more, and what was kept last is as new.
    if (room && stream.connection().state === 'CONNECTED') void keepRoom(room, keptAs);
  };
  const changed = () => {
    const isHeld = store.read() !== null;
    if (held && !isHeld) void forgetRoom(reader.personId, sessionId, keptAs);
    held = isHeld;
    timer ??= setTimeout(write, GATHERED_FOR_MS);
  };
  const hidden = () => {
    if (document.hidden) write();
  };
  const stopListening = store.listen(changed);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    clearTimeout(timer);
    stopListening();
    document.removeEventListener('visibilitychange', hidden);
  };
}

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

/** Keeps a session on this device while it is open and the line stands, and forgets it when it may not be read any more. */
export interface ReadingKeeper {
  /** Keeps it from now on; returns how to stop. */
  start: () => () => void;
  /** Resolves once the session as it is held now, or later, is kept; not before the line stands. */
  whenKept: () => Promise<void>;
}

/** A keeper of a session, not started yet. */
export function createReadingKeeper({ sessionId, reader, store, stream, keptAs }: Reading): ReadingKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held = false;
  let started = false;
  let asking: (() => void)[] = [];
  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    const room = store.read();
    // Without a line nobody vouches for it any more, and what was kept last is as new.
    if (!room || stream.connection().state !== 'CONNECTED') return;
    const told = asking;
    asking = [];
    await keepRoom(room, keptAs);
    for (const tell of told) tell();
  };
  const writeLater = () => {
    // Who left may have signed out: nothing of theirs is put on the device any more.
    if (started) timer ??= setTimeout(() => void write(), GATHERED_FOR_MS);
  };
  const changed = () => {
    const isHeld = store.read() !== null;
    if (held && !isHeld) void forgetRoom(reader.personId, sessionId, keptAs);
    held = isHeld;
    writeLater();
  };
  const hidden = () => {
    if (document.hidden) void write();
  };
  return {
    start: () => {
      started = true;
      const stopListening = store.listen(changed);
      document.addEventListener('visibilitychange', hidden);
      return () => {
        started = false;
        clearTimeout(timer);
        timer = undefined;
        stopListening();
        document.removeEventListener('visibilitychange', hidden);
      };
    },
    whenKept: () =>
      new Promise((tell) => {
        asking.push(tell);
        writeLater();
      }),
  };
}

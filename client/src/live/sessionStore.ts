import type { SessionSnapshotFragment } from '../generated/graphql.ts';
import { applyEvent, withEarlier } from './applyEvent.ts';
import { applyResult } from './applyResult.ts';
import { fromSnapshot } from './fromSnapshot.ts';
import { keepIdentity } from './keepIdentity.ts';
import type { SessionEvent } from './readEvent.ts';
import type { Reader, Room } from './room.ts';

/** Holds one session for one reader, and tells whoever listens when it changed. */
export interface HeldSession {
  /** The room as it is now; null before the first snapshot and after the seat was lost. */
  read: () => Room | null;
  listen: (listener: () => void) => () => void;
  /** Takes a room that was kept on this device, where nothing is held yet. */
  restore: (kept: Room) => void;
  /** Applies events in one step. */
  apply: (events: readonly SessionEvent[]) => void;
  /** Applies what a mutation, or a query of some parts, returned. */
  applyResult: (data: unknown) => void;
  /** Takes in earlier events of the stream; `begins` when there are none before them. */
  takeEarlier: (events: readonly SessionEvent[], begins: boolean) => void;
  /** Drops all that is held. */
  drop: () => void;
}

/** A held session that snapshots are read into. */
export interface SessionStore<Snapshot = SessionSnapshotFragment> extends HeldSession {
  /** Takes a snapshot in the place of what is held; what the snapshot leaves alone keeps its identity. */
  replace: (snapshot: Snapshot) => void;
}

/** A store for one session and reader, empty at first, of the snapshots that a room reads. */
export const createSessionStore = (reader: Reader): SessionStore =>
  createStoreOf((snapshot) => fromSnapshot(snapshot, reader));

/** A store of snapshots that `toRoom` reads, empty at first. */
export function createStoreOf<Snapshot>(toRoom: (snapshot: Snapshot) => Room): SessionStore<Snapshot> {
  let room: Room | null = null;
  const listeners = new Set<() => void>();
  const become = (next: Room | null) => {
    if (next === room) return;
    room = next;
    for (const listener of listeners) listener();
  };
  return {
    read: () => room,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replace: (snapshot) => {
      const held = room;
      const fresh = toRoom(snapshot);
      if (!held) return become(fresh);
      // Events that were heard while the snapshot was read are not in it.
      const since = held.stream.filter((event) => event.number > fresh.eventNumber);
      const caughtUp = since.reduce(applyEvent, fresh);
      become(keepIdentity(held, { ...caughtUp, stale: null }));
    },
    restore: (kept) => become(room ?? kept),
    apply: (events) => become(room && events.reduce(applyEvent, room)),
    applyResult: (data) => become(room && applyResult(room, data)),
    takeEarlier: (events, begins) => become(room && withEarlier(room, events, begins)),
    drop: () => become(null),
  };
}

import { NETWORK, type Outcome, type Refused } from '../app/outcome.ts';
import type { SessionSnapshotFragment } from '../generated/graphql.ts';
import type { Kept } from '../offline/keptReadings.ts';
import { AFRESH_CODES, backOff, type Connection, FINAL_CODES } from './connection.ts';
import type { EventSink } from './eventSink.ts';
import { createInbox } from './inbox.ts';
import { sameValue } from './keepIdentity.ts';
import type { Room } from './room.ts';
import type { SessionStore } from './sessionStore.ts';

/** How a session is read; the tests put a server of their own in its place. */
export interface Transport<Snapshot = SessionSnapshotFragment> {
  snapshot: () => Promise<Outcome<Snapshot>>;
  /** The session as it was last read on this device, for as long as no snapshot can be had. */
  kept: () => Promise<Kept<Room> | null>;
  subscribe: (after: number, sink: EventSink) => () => void;
  /** Gives up the line, so that the next subscription opens a new one. */
  reset: () => void;
}

/** What the loop needs of its surroundings. */
export interface Surroundings {
  now: () => number;
  /** A number from 0 to 1. */
  chance: () => number;
}

/** The loop that keeps a store up to date: snapshot, then events after its number, for as long as the seat lasts. */
export interface EventStream {
  start: () => void;
  stop: () => void;
  /** Reads a fresh snapshot beside the running subscription. */
  refresh: () => Promise<void>;
  /** The device says it lost the network. */
  lineLost: () => void;
  /** Tries again now, without waiting. */
  retryNow: () => void;
  connection: () => Connection;
  listen: (listener: () => void) => () => void;
}

/** A line that was lost for so long counts as offline, in ms. */
const OFFLINE_AFTER_MS = 5_000;

/** How long a first snapshot may take before what was kept is shown, in ms. */
const SNAPSHOT_PATIENCE_MS = 4_000;

/** A loop over a transport into a store. */
export function createEventStream<Snapshot>(
  transport: Transport<Snapshot>,
  store: SessionStore<Snapshot>,
  { now, chance }: Surroundings,
): EventStream {
  let connection: Connection = { state: 'RECONNECTING', since: now() };
  let run = 0;
  let running = false;
  let attempt = 0;
  let afresh = true;
  let refreshing: Promise<void> | null = null;
  let unsubscribe: (() => void) | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let offlineTimer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const become = (next: Connection) => {
    if (next.state !== 'RECONNECTING') {
      clearTimeout(offlineTimer);
      offlineTimer = undefined;
    }
    // What says the same stays the same, so that nobody is drawn again for it.
    if (sameValue(connection, next)) return;
    connection = next;
    for (const listener of listeners) listener();
  };

  const inbox = createInbox({
    take: (events) => {
      store.apply(events);
      if (store.read()?.stale) void refresh();
    },
    catchingUp: (events) => become({ state: 'CATCHING_UP', events }),
    caughtUp: () => become({ state: 'CONNECTED' }),
  });

  function leave() {
    clearTimeout(retryTimer);
    unsubscribe?.();
    unsubscribe = null;
    inbox.close();
  }

  function end(reason: string) {
    run += 1;
    running = false;
    leave();
    // Without a sign-in the person may come back, so what they read and wrote stays until then.
    if (reason !== 'NOT_SIGNED_IN') store.drop();
    become({ state: 'ENDED', reason });
  }

  function dropped(refusal: Refused, offline = false) {
    leave();
    if (!running) return;
    if (FINAL_CODES.has(refusal.code)) return end(refusal.code);
    if (AFRESH_CODES.has(refusal.code)) afresh = true;
    if (refusal.code === NETWORK) {
      lost(offline);
      void showKept();
    }
    retryTimer = setTimeout(connect, backOff(attempt, chance()));
    attempt += 1;
  }

  function lost(offline: boolean) {
    const since = 'since' in connection ? connection.since : now();
    if (offline || connection.state === 'OFFLINE') return become({ state: 'OFFLINE', since });
    if (offlineTimer) return;
    become({ state: 'RECONNECTING', since });
    offlineTimer = setTimeout(() => {
      if ('since' in connection) become({ state: 'OFFLINE', since: connection.since });
    }, OFFLINE_AFTER_MS);
  }

  async function connect() {
    leave();
    run += 1;
    const mine = run;
    const first = afresh || !store.read();
    if (first) {
      const waited = setTimeout(showKept, SNAPSHOT_PATIENCE_MS);
      const read = await transport.snapshot();
      clearTimeout(waited);
      if (mine !== run || !running) return;
      if (!read.ok) return dropped(read.refusal);
      store.replace(read.data);
      afresh = false;
    }
    const room = store.read();
    if (room) listenFrom(room.eventNumber, mine, first);
  }

  /** A page that was opened without a line shows what this device read last, until the server can be asked. */
  async function showKept() {
    if (store.read()) return;
    const kept = await transport.kept();
    if (!kept || !running || store.read()) return;
    store.restore(kept.reading);
    if ('since' in connection) become({ ...connection, since: kept.at });
  }

  function listenFrom(after: number, mine: number, upToDate: boolean) {
    const current = () => mine === run && running;
    unsubscribe = transport.subscribe(after, {
      opened: () => {
        if (!current()) return;
        attempt = 0;
        inbox.open(upToDate);
      },
      next: (event) => {
        if (current()) inbox.put(event);
      },
      ended: (refusal) => {
        if (current()) dropped(refusal);
      },
    });
  }

  function refresh(): Promise<void> {
    refreshing ??= transport
      .snapshot()
      .then((read) => {
        if (!running) return;
        if (read.ok) store.replace(read.data);
        else if (FINAL_CODES.has(read.refusal.code)) end(read.refusal.code);
        else afresh = true;
      })
      .finally(() => {
        refreshing = null;
      });
    return refreshing;
  }

  return {
    start: () => {
      if (running) return;
      running = true;
      attempt = 0;
      void connect();
    },
    stop: () => {
      running = false;
      run += 1;
      leave();
      clearTimeout(offlineTimer);
      offlineTimer = undefined;
    },
    refresh,
    lineLost: () => {
      if (!running) return;
      run += 1;
      transport.reset();
      dropped({ code: NETWORK, message: '', extensions: {} }, true);
    },
    retryNow: () => {
      if (!running) return;
      attempt = 0;
      transport.reset();
      void connect();
    },
    connection: () => connection,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

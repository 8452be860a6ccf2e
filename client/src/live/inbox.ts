import type { SessionEvent } from './readEvent.ts';

/** What the inbox does with what it collected. */
export interface InboxOwner {
  take: (events: readonly SessionEvent[]) => void;
  /** So many events were missed and are being taken in. */
  catchingUp: (events: number) => void;
  caughtUp: () => void;
}

/** Collects events, so that those of one moment, or those missed while away, are applied in one step. */
export interface Inbox {
  /** The line stands; `upToDate` when nothing was missed. */
  open: (upToDate: boolean) => void;
  put: (event: SessionEvent) => void;
  /** Takes in what is still here, and stops. */
  close: () => void;
}

/** How long the first missed event may take to arrive over a slow line. */
const FIRST_WAIT_MS = 800;
/** Missed events are taken in once none came for so long, or at the latest after MISSED_WAIT_MS. */
const QUIET_MS = 120;
const MISSED_WAIT_MS = 2_000;
/** How long the screen says how many events were caught up with, so that it can be read. */
const SAID_FOR_MS = 1_500;

/** An empty inbox. */
export function createInbox(owner: InboxOwner): Inbox {
  let waiting: SessionEvent[] = [];
  let missing = false;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;

  function empty() {
    clearTimeout(timer);
    timer = undefined;
    const events = waiting;
    waiting = [];
    if (events.length > 0) owner.take(events);
    return events.filter((event) => event.kind !== null).length;
  }

  function emptyMissed() {
    const facts = empty();
    missing = false;
    if (facts === 0) return owner.caughtUp();
    saying = setTimeout(owner.caughtUp, SAID_FOR_MS);
  }

  return {
    open: (upToDate) => {
      missing = !upToDate;
      since = Date.now();
      if (missing) timer = setTimeout(emptyMissed, FIRST_WAIT_MS);
      else owner.caughtUp();
    },
    put: (event) => {
      waiting.push(event);
      if (!missing) {
        timer ??= setTimeout(empty, 0);
        return;
      }
      const facts = waiting.filter((earlier) => earlier.kind !== null).length;
      if (facts > 0) owner.catchingUp(facts);
      clearTimeout(timer);
      const left = Math.max(0, since + MISSED_WAIT_MS - Date.now());
      timer = setTimeout(emptyMissed, Math.min(QUIET_MS, left));
    },
    close: () => {
      clearTimeout(saying);
      empty();
      missing = false;
    },
  };
}

import type { Socket } from 'socket.io-client';
import { comesLater } from '../app/later.tsx';

/** What somebody is writing: an answer of their agency, or the minutes of a dimension. */
export type WritingTarget = { answerId: string } | { minutesId: string };

/** Somebody in the room right now. Presence is motion: it may be lost, and no fact depends on it. */
export interface PresentPerson {
  seatId: string;
  personId: string;
  writing: { answerId?: string | null; minutesId?: string | null } | null;
  /** The window is in the background. */
  away: boolean;
  /** Since when their hand is up, in ms since 1970 by the server; null while it is not. */
  hand: number | null;
}

/** That a draft of the reader's agency was saved, by whoever it was. */
export interface SavedDraft {
  answerId: string;
  revision: number;
}

/** Who is in the room right now, and what they write. */
export interface Presence {
  /** Joins; returns how to leave. */
  start: () => () => void;
  read: () => readonly PresentPerson[];
  listen: (listener: () => void) => () => void;
  /** The line to the server stands again: joins now, without waiting for the next try. */
  rejoin: () => void;
  /** Calls back when a colleague's draft was saved, or one may have been unheard (null); returns what ends that. */
  listenDrafts: (listener: (saved: SavedDraft | null) => void) => () => void;
  /** Hands the line to `visit`, now or as soon as there is one, and again after a new start; returns what ends that. */
  share: (visit: (socket: Socket) => () => void) => () => void;
  /** Tells the others what is being written here, or null when nothing is. */
  write: (target: WritingTarget | null) => void;
  /** Raises or lowers the reader's hand. */
  raiseHand: (up: boolean) => void;
}

/** Writing counts as over after so long without a key, in ms. */
const STILL_MS = 4_000;

/** The library of the line comes once a room stands. */
const socketIo = comesLater(() => import('socket.io-client'));

/** The presence of a session's room, over socket.io. */
export function createPresence(sessionId: string): Presence {
  let people: readonly PresentPerson[] = [];
  let socket: Socket | null = null;
  let said: string | null = null;
  let still: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const draftListeners = new Set<(saved: SavedDraft | null) => void>();
  const visits = new Map<(socket: Socket) => () => void, (() => void) | null>();
  /** The last that was told of each draft: whoever begins to listen may have missed it, as a form that is drawn anew for another width. */
  const told = new Map<string, SavedDraft>();
  let unheard = false;
  const tellDraft = (saved: SavedDraft | null) => {
    if (saved) told.set(saved.answerId, saved);
    else unheard = draftListeners.size === 0;
    for (const listener of draftListeners) listener(saved);
  };
  /** What the reader wants of their hand while the server has not heard it; a line that broke is asked again when it stands. */
  let hand: boolean | null = null;
  const sayHand = () => {
    const up = hand;
    if (up === null) return;
    socket?.emit('hand', up, (heard: boolean) => {
      if (heard && hand === up) hand = null;
    });
  };
  const become = (next: readonly PresentPerson[]) => {
    people = next;
    for (const listener of listeners) listener();
  };

  function join() {
    said = null;
    socket?.emit('join', { sessionId }, (answer: { ok: boolean; code?: string }) => {
      if (!answer.ok) return void socket?.disconnect();
      sayAway();
      sayHand();
      // What was told while nobody listened is told by nobody again.
      tellDraft(null);
    });
  }

  function sayAway() {
    socket?.emit('away', document.hidden);
  }

  function say(target: WritingTarget | null) {
    const saying = JSON.stringify(target);
    if (saying === said) return;
    said = saying;
    socket?.emit('writing', target);
  }

  return {
    start: () => {
      let left = false;
      void socketIo.load().then(({ io }) => {
        if (left) return;
        socket = io({
          path: '/socket.io',
          transports: ['websocket', 'polling'],
          reconnectionDelayMax: 10_000,
        });
        socket.on('connect', join);
        socket.on('presence', become);
        socket.on('draft', tellDraft);
        socket.on('disconnect', () => become([]));
        document.addEventListener('visibilitychange', sayAway);
        for (const visit of visits.keys()) visits.set(visit, visit(socket));
      });
      return () => {
        left = true;
        clearTimeout(still);
        document.removeEventListener('visibilitychange', sayAway);
        for (const [visit, leave] of visits) {
          leave?.();
          visits.set(visit, null);
        }
        socket?.disconnect();
        socket = null;
      };
    },
    read: () => people,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listenDrafts: (listener) => {
      draftListeners.add(listener);
      for (const saved of told.values()) listener(saved);
      if (unheard) listener(null);
      unheard = false;
      return () => draftListeners.delete(listener);
    },
    share: (visit) => {
      visits.set(visit, socket ? visit(socket) : null);
      return () => {
        visits.get(visit)?.();
        visits.delete(visit);
      };
    },
    rejoin: () => {
      // Ends the wait for the next try, which `connect` alone would not.
      if (socket && !socket.connected) socket.disconnect().connect();
    },
    raiseHand: (up) => {
      hand = up;
      sayHand();
    },
    write: (target) => {
      clearTimeout(still);
      say(target);
      if (target) still = setTimeout(() => say(null), STILL_MS);
    },
  };
}

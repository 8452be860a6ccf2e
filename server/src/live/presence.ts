import {
  type ErrorCode,
  EventKind,
  isPanel,
  mayEnterSession,
  mayRaiseHand,
  refused,
  seatsIn,
  type Verdict,
} from '@risalah/shared';
import type { Logger } from 'pino';
import type { Server, Socket } from 'socket.io';
import { loadActor } from '../access/loadActor.ts';
import type { Services } from '../context.ts';
import { Bucket } from '../minutes/together/bucket.ts';
import type { OpenStay } from '../seat/openStays.ts';
import { Session } from '../session/session.entity.ts';
import { Departures } from './departures.ts';
import { followDrafts, leaveDrafts } from './draftRooms.ts';
import { PresenceBook, type Writing } from './presenceBook.ts';

/** Changes of a room are told at most this often, in ms. */
const TOLD_EVERY = 150;
/** Somebody whose last socket is gone for this long has left, in ms; an uplink that drops for less has not. */
const GONE_AFTER = 20_000;
/** Whoever was in a room when the server stopped has this long to come back after it started, in ms. */
const BACK_WITHIN = 60_000;

/** How many messages one socket may send, of all kinds; those of minutes are counted apart, too. */
const MESSAGES = { perSecond: 120, atOnce: 400 };

const roomOf = (sessionId: string): string => `session:${sessionId}`;
const panelRoomOf = (sessionId: string): string => `session:${sessionId}:panel`;

/** One socket, and the room it is in. */
interface Visit {
  socket: Socket;
  personId: string;
  sessionId: string | null;
  /** What is under way: one thing at a time, since two joins at once would leave a ghost in one of the rooms. */
  turn: Promise<void>;
}

const SEAT_KINDS: readonly EventKind[] = [
  EventKind.SEAT_GRANTED,
  EventKind.SEAT_CHANGED,
  EventKind.SEAT_REVOKED,
];

/**
 * Presence over socket.io: who is connected, who writes, who is away. Motion only: it may be lost, and no fact depends
 * on it, but for departures, which are recorded once somebody has been gone for a while; `stayed` are those who were
 * there when the server last stopped. The handshake must have put the signed-in person into `socket.data.personId`.
 * Returns a function that stops all timers.
 */
export function attachPresence(
  io: Server,
  services: Services,
  log: Logger,
  stayed: readonly OpenStay[],
): () => void {
  const { goneAfter = GONE_AFTER, backWithin = BACK_WITHIN } = services.config;
  const book = new PresenceBook();
  const departures = new Departures(services, log, (sessionId, personId) => book.has(sessionId, personId));
  const visits = new Map<string, Visit>();
  const telling = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const tell = (sessionId: string): void => {
    if (stopped || telling.has(sessionId)) return;
    const send = (): void => {
      telling.delete(sessionId);
      io.to(roomOf(sessionId)).except(panelRoomOf(sessionId)).emit('presence', book.list(sessionId, false));
      io.to(panelRoomOf(sessionId)).emit('presence', book.list(sessionId, true));
    };
    telling.set(sessionId, setTimeout(send, TOLD_EVERY));
  };

  const leave = async (visit: Visit): Promise<void> => {
    const { socket, personId, sessionId } = visit;
    if (sessionId === null) return;
    visit.sessionId = null;
    await Promise.all([
      socket.leave(roomOf(sessionId)),
      socket.leave(panelRoomOf(sessionId)),
      leaveDrafts(socket),
    ]);
    if (!book.leave(sessionId, personId, socket.id)) return;
    tell(sessionId);
    departures.expect(sessionId, personId, goneAfter);
  };

  const enter = async (visit: Visit, sessionId: string): Promise<Verdict> => {
    const { socket, personId } = visit;
    if (visit.sessionId !== sessionId) await leave(visit);
    const em = services.fork();
    const [actor, session] = [await loadActor(em, personId), await em.findOne(Session, { id: sessionId })];
    if (!actor || !session) return refused('NOT_FOUND');
    const verdict = mayEnterSession(actor, session);
    if (!verdict.allowed) await leave(visit);
    if (!verdict.allowed || !socket.connected) return verdict;
    await socket.join(roomOf(sessionId));
    if (isPanel(actor, sessionId)) await socket.join(panelRoomOf(sessionId));
    else await socket.leave(panelRoomOf(sessionId));
    await followDrafts(socket, actor, sessionId);
    const seatIds = seatsIn(actor, sessionId).map((seat) => seat.id);
    book.enter(sessionId, personId, seatIds, socket.id);
    visit.sessionId = sessionId;
    departures.cancel(sessionId, personId);
    tell(sessionId);
    return verdict;
  };

  const inTurn = (visit: Visit, work: () => Promise<void>, failed?: (code: ErrorCode) => void): void => {
    visit.turn = visit.turn.then(work).catch((error: unknown) => {
      log.warn({ err: error }, 'presence was not changed');
      failed?.('INTERNAL');
    });
  };

  const note = (visit: Visit, change: { writing?: Writing; away?: boolean; hand?: number | null }): void => {
    const { sessionId, personId } = visit;
    if (sessionId && book.note(sessionId, personId, change)) tell(sessionId);
  };

  /** Whether it was heard: not from somebody who is in no room yet, who says it again once they are. */
  const raise = async (visit: Visit, up: boolean): Promise<boolean> => {
    const { sessionId, personId } = visit;
    if (!sessionId) return false;
    if (!up) {
      note(visit, { hand: null });
      return true;
    }
    const em = services.fork();
    const [actor, session] = [await loadActor(em, personId), await em.findOne(Session, { id: sessionId })];
    if (!actor || !session || !mayRaiseHand(actor, session).allowed) return true;
    // Raised again, as from another window, it keeps its place.
    note(visit, { hand: book.handOf(sessionId, personId) ?? services.now().getTime() });
    return true;
  };

  /** A hand that was given the turn is down; once the session is closed, all are. */
  const lower = (sessionId: string, seatId: string | null): void => {
    if (book.lowerHands(sessionId, seatId)) tell(sessionId);
  };

  io.on('connection', (socket) => {
    const { personId } = socket.data as { personId: string };
    const visit: Visit = { socket, personId, sessionId: null, turn: Promise.resolve() };
    visits.set(socket.id, visit);
    const bucket = new Bucket(MESSAGES);
    // Motion may be lost, so what comes too fast is.
    socket.use((_packet, next) => {
      if (bucket.take()) return next();
      services.metrics.limited('frames');
    });
    socket.on('join', (message: unknown, ack?: unknown) => {
      const answer = (verdict: Verdict): void => {
        if (typeof ack === 'function')
          ack(verdict.allowed ? { ok: true } : { ok: false, code: verdict.code });
      };
      const sessionId = textOf(message, 'sessionId');
      if (!sessionId) return answer(refused('BAD_INPUT'));
      const work = async () => answer(await enter(visit, sessionId));
      inTurn(visit, work, (code) => answer(refused(code)));
    });
    socket.on('writing', (message: unknown) => note(visit, { writing: writingOf(message) }));
    socket.on('hand', (up: unknown, ack?: unknown) =>
      inTurn(visit, async () => {
        const heard = await raise(visit, up === true);
        if (typeof ack === 'function') ack(heard);
      }),
    );
    socket.on('away', (away: unknown) => note(visit, { away: away === true }));
    socket.on('disconnect', () => {
      visits.delete(socket.id);
      inTurn(visit, () => leave(visit));
    });
  });

  // A seat that was given, changed or taken away counts for presence too, at once.
  services.feed.listen((sessionId, events) => {
    for (const { kind, payload } of events) {
      if (kind === EventKind.TURN_GIVEN) lower(sessionId, payload.speakingSeatId as string);
      if (kind === EventKind.SESSION_CLOSED) lower(sessionId, null);
      if (!SEAT_KINDS.includes(kind)) continue;
      for (const visit of visits.values()) {
        if (visit.personId !== payload.personId || visit.sessionId !== sessionId) continue;
        // What somebody wrote from a seat that they may not have any more is told of no longer.
        note(visit, { writing: null });
        inTurn(visit, async () => void (await enter(visit, sessionId)));
      }
    }
  });

  for (const { sessionId, personId } of stayed) departures.expect(sessionId, personId, backWithin);

  return () => {
    stopped = true;
    departures.stop();
    for (const timer of telling.values()) clearTimeout(timer);
  };
}

function textOf(message: unknown, field: string): string | null {
  const value =
    typeof message === 'object' && message !== null ? (message as Record<string, unknown>)[field] : null;
  return typeof value === 'string' && value.length <= 64 ? value : null;
}

function writingOf(message: unknown): Writing {
  const answerId = textOf(message, 'answerId');
  if (answerId) return { answerId };
  const minutesId = textOf(message, 'minutesId');
  return minutesId ? { minutesId } : null;
}

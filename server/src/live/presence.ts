import { EventKind, isPanel, mayEnterSession, seatsIn, type Verdict } from '@risalah/shared';
import type { Logger } from 'pino';
import type { Server, Socket } from 'socket.io';
import { loadActor } from '../access/loadActor.ts';
import type { ActContext } from '../acts/actContext.ts';
import type { Services } from '../context.ts';
import { noteDeparture } from '../seat/noteDeparture.ts';
import { Session } from '../session/session.entity.ts';
import { PresenceBook, type Writing } from './presenceBook.ts';

/** Changes of a room are told at most this often, in ms. */
const TOLD_EVERY = 150;
/** Somebody whose last socket is gone for this long has left, in ms; an uplink that drops for less has not. */
const GONE_AFTER = 20_000;

const roomOf = (sessionId: string): string => `session:${sessionId}`;
const panelRoomOf = (sessionId: string): string => `session:${sessionId}:panel`;

/**
 * Presence over socket.io: who is connected, who writes, who is away. Motion only: it may be lost, and no fact depends
 * on it, but for departures, which are recorded once somebody has been gone for a while. The handshake must have put
 * the signed-in person into `socket.data.personId`. Returns a function that stops all timers.
 */
export function attachPresence(io: Server, services: Services, log: Logger): () => void {
  const book = new PresenceBook();
  const telling = new Map<string, NodeJS.Timeout>();
  const leaving = new Map<string, NodeJS.Timeout>();

  const tell = (sessionId: string): void => {
    if (telling.has(sessionId)) return;
    const send = (): void => {
      telling.delete(sessionId);
      io.to(roomOf(sessionId)).except(panelRoomOf(sessionId)).emit('presence', book.list(sessionId, false));
      io.to(panelRoomOf(sessionId)).emit('presence', book.list(sessionId, true));
    };
    telling.set(sessionId, setTimeout(send, TOLD_EVERY));
  };

  const departs = async (sessionId: string, personId: string): Promise<void> => {
    leaving.delete(`${sessionId} ${personId}`);
    if (book.has(sessionId, personId)) return;
    const ctx: ActContext = { em: services.fork(), personId, now: services.now, feed: services.feed };
    await noteDeparture(ctx, sessionId, personId).catch((error: unknown) =>
      log.warn({ error, sessionId }, 'a departure was not recorded'),
    );
  };

  const leave = (socket: Socket, sessionId: string): void => {
    const { personId } = socket.data as { personId: string };
    if (!book.leave(sessionId, personId, socket.id)) return;
    tell(sessionId);
    const timer = setTimeout(() => void departs(sessionId, personId), GONE_AFTER);
    leaving.set(`${sessionId} ${personId}`, timer);
  };

  const join = async (socket: Socket, sessionId: string): Promise<Verdict> => {
    const { personId } = socket.data as { personId: string };
    const em = services.fork();
    const [actor, session] = [await loadActor(em, personId), await em.findOne(Session, sessionId)];
    if (!actor || !session) return { allowed: false, code: 'NOT_FOUND' };
    const verdict = mayEnterSession(actor, session);
    if (!verdict.allowed || !socket.connected) return verdict;
    const key = `${sessionId} ${personId}`;
    clearTimeout(leaving.get(key));
    leaving.delete(key);
    await socket.join(roomOf(sessionId));
    if (isPanel(actor, sessionId)) await socket.join(panelRoomOf(sessionId));
    else await socket.leave(panelRoomOf(sessionId));
    const seatIds = seatsIn(actor, sessionId).map((seat) => seat.id);
    book.enter(sessionId, personId, seatIds, socket.id);
    tell(sessionId);
    return verdict;
  };

  io.on('connection', (socket) => {
    let joined: string | null = null;
    socket.on('join', async (message: unknown, ack?: unknown) => {
      const sessionId = textOf(message, 'sessionId');
      if (joined && joined !== sessionId) leave(socket, joined);
      const verdict: Verdict = sessionId
        ? await join(socket, sessionId)
        : { allowed: false, code: 'BAD_INPUT' };
      joined = verdict.allowed ? sessionId : null;
      if (typeof ack === 'function') ack(verdict.allowed ? { ok: true } : { ok: false, code: verdict.code });
    });
    socket.on('writing', (message: unknown) => {
      const { personId } = socket.data as { personId: string };
      if (joined && book.note(joined, personId, { writing: writingOf(message) })) tell(joined);
    });
    socket.on('away', (away: unknown) => {
      const { personId } = socket.data as { personId: string };
      if (joined && book.note(joined, personId, { away: away === true })) tell(joined);
    });
    socket.on('disconnect', () => {
      if (joined) leave(socket, joined);
    });
  });

  // A seat that was taken away or changed counts for presence too, at once.
  services.feed.listen((sessionId, events) => {
    for (const event of events) {
      if (event.kind !== EventKind.SEAT_REVOKED && event.kind !== EventKind.SEAT_CHANGED) continue;
      for (const socket of io.sockets.sockets.values()) {
        if (socket.data.personId !== event.payload.personId || !socket.rooms.has(roomOf(sessionId))) continue;
        void join(socket, sessionId).then(async (verdict) => {
          if (verdict.allowed) return;
          leave(socket, sessionId);
          await Promise.all([socket.leave(roomOf(sessionId)), socket.leave(panelRoomOf(sessionId))]);
        });
      }
    }
  });

  return () => {
    for (const timer of [...telling.values(), ...leaving.values()]) clearTimeout(timer);
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

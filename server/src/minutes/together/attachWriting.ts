import { type ErrorCode, EventKind, LIMITS, Refusal } from '@risalah/shared';
import type { Logger } from 'pino';
import type { Server, Socket } from 'socket.io';
import type { Services } from '../../context.ts';
import { Bucket } from './bucket.ts';
import { readFrame } from './frames.ts';
import { type Answer, OpenMinutes } from './openMinutes.ts';
import { paceOf } from './pace.ts';

/** How many messages a second one socket may send of each kind, and how many at once. */
const CHANGES = { perSecond: 40, atOnce: 120 };
const POINTING = { perSecond: 30, atOnce: 60 };
const JOINING = { perSecond: 5, atOnce: 20 };

/** Why the text is closed for somebody whose seat was touched; a changed seat may open it again. */
const SEATS: Partial<Record<EventKind, ErrorCode>> = {
  SEAT_GRANTED: 'SEAT_CHANGED',
  SEAT_CHANGED: 'SEAT_CHANGED',
  SEAT_REVOKED: 'SEAT_REVOKED',
};
/** Why it is closed for everybody. */
const STATES: Partial<Record<EventKind, ErrorCode>> = {
  MINUTES_READY: 'MINUTES_NOT_DRAFT',
  MINUTES_FINAL: 'MINUTES_NOT_DRAFT',
  MINUTES_RETURNED: 'RELOAD',
};

/**
 * Minutes written together over socket.io, by the sync and awareness protocols of Yjs: a change is stored under the
 * session's lock before its writer is answered and before others get it. The handshake must have put the signed-in
 * person into `socket.data.personId`. Returns what ends it, with everything written where others read it.
 */
export function attachWriting(io: Server, services: Services, log: Logger): () => Promise<void> {
  const open = new Map<string, OpenMinutes>();
  const pace = paceOf(services.config.minutesPace);
  let stopped = false;

  const openOf = (minutesId: string): OpenMinutes => {
    const known = open.get(minutesId);
    if (known) return known;
    const forget = (): void => {
      if (open.get(minutesId) === made) open.delete(minutesId);
    };
    const made = new OpenMinutes(minutesId, { io, services, log, pace, forget });
    open.set(minutesId, made);
    return made;
  };

  const join = async (socket: Socket, message: Message): Promise<Answer> => {
    const { minutesId, epoch, sync } = message;
    const frame = sync && readFrame(sync);
    if (!minutesId || epoch === undefined || frame?.kind !== 'STEP_1') return refused('BAD_INPUT');
    if (stopped) return refused('INTERNAL');
    try {
      return await openOf(minutesId).join(socket, personOf(socket), epoch, frame.vector);
    } catch (error) {
      if (error instanceof Refusal) return refused(error.code);
      log.error({ err: error, minutesId }, 'minutes were not opened');
      return refused('INTERNAL');
    }
  };

  /** Hands a change on; or returns why it is not even tried. */
  const change = (
    socket: Socket,
    { minutesId, epoch, sync }: Message,
    answer: (answer: Answer) => void,
  ): ErrorCode | null => {
    if (!minutesId || typeof epoch !== 'number' || !sync) return 'BAD_INPUT';
    if (sync.byteLength > LIMITS.minutesUpdateBytes) return 'PAYLOAD_TOO_LARGE';
    const frame = readFrame(sync);
    if (frame?.kind !== 'UPDATE') return 'MINUTES_UPDATE_BAD';
    const minutes = open.get(minutesId);
    if (!minutes || stopped) return 'MINUTES_NOT_JOINED';
    return minutes.take(socket, { epoch, update: frame.update }, answer);
  };

  io.on('connection', (socket) => {
    const [changes, pointing, joining] = [new Bucket(CHANGES), new Bucket(POINTING), new Bucket(JOINING)];
    socket.on('minutes:join', (message: unknown, ack?: unknown) => {
      const answer = answerOf(ack);
      if (joining.take()) void join(socket, readMessage(message)).then(answer);
      else answer(refused('TOO_FAST'));
    });
    socket.on('minutes:update', (message: unknown, ack?: unknown) => {
      const answer = answerOf(ack);
      const code = changes.take() ? change(socket, readMessage(message), answer) : 'TOO_FAST';
      if (code) answer(refused(code));
    });
    socket.on('minutes:awareness', (message: unknown) => {
      const { minutesId, awareness } = readMessage(message);
      if (minutesId && awareness && pointing.take()) open.get(minutesId)?.point(socket, awareness);
    });
    socket.on('minutes:leave', (message: unknown) => {
      const { minutesId } = readMessage(message);
      if (minutesId) open.get(minutesId)?.leave(socket);
    });
    socket.on('disconnect', () => {
      for (const minutes of [...open.values()]) minutes.leave(socket);
    });
  });

  services.feed.listen((sessionId, events) => {
    for (const { kind, payload } of events) {
      for (const minutes of [...open.values()]) {
        if (minutes.sessionId !== sessionId) continue;
        const seat = SEATS[kind];
        if (seat) minutes.end(seat, String(payload.personId));
        if (payload.minutesId !== minutes.minutesId) continue;
        const state = STATES[kind];
        if (state) minutes.end(state);
        else if (kind === EventKind.MINUTES_SAVED) {
          void minutes.follow().catch((error: unknown) => {
            log.error({ err: error, minutesId: minutes.minutesId }, 'minutes were not followed');
            minutes.end('RELOAD');
          });
        }
      }
    }
  });

  return async () => {
    stopped = true;
    await Promise.all([...open.values()].map((minutes) => minutes.close()));
    open.clear();
  };
}

const refused = (code: ErrorCode): Answer => ({ ok: false, code });

const personOf = (socket: Socket): string => (socket.data as { personId: string }).personId;

/** What answers a message; nothing does where its sender asked for no answer. */
function answerOf(ack: unknown): (answer: Answer) => void {
  return (answer) => {
    if (typeof ack === 'function') ack(answer);
  };
}

/** The fields of a message that can be read. */
interface Message {
  minutesId?: string;
  /** Null where the sender has no text yet; undefined where it is neither a number nor null. */
  epoch?: number | null;
  sync?: Uint8Array;
  awareness?: Uint8Array;
}

function readMessage(message: unknown): Message {
  if (typeof message !== 'object' || message === null) return {};
  const { minutesId, epoch, sync, awareness } = message as Record<string, unknown>;
  return {
    ...(typeof minutesId === 'string' && minutesId.length <= 64 && { minutesId }),
    ...((epoch === null || Number.isSafeInteger(epoch)) && { epoch: epoch as number | null }),
    ...(sync instanceof Uint8Array && { sync }),
    ...(awareness instanceof Uint8Array && { awareness }),
  };
}

import type { EntityManager } from '@mikro-orm/core';
import { asObserver, circlesOf, EventKind, mayEnterSession, Refusal } from '@risalah/shared';
import type { Narrowing } from '../access/findReader.ts';
import { loadActor } from '../access/loadActor.ts';
import { Session } from '../session/session.entity.ts';
import { SessionEvent } from './sessionEvent.entity.ts';
import type { DeliveredEvent } from './sessionEvent.type.ts';

const PAGE = 500;

/** Makes an `em` of its own, since a subscription outlives every request. */
export type Fork = () => EntityManager;

/**
 * What a subscription to `sessionEvents` asks for. graphql-js wants something iterable from it, but nobody iterates: a
 * socket hands it to those who share their executions.
 */
export class SessionEventsRequest implements AsyncIterable<DeliveredEvent> {
  readonly personId: string;
  readonly sessionId: string;
  /** Number of the newest event that the reader has. */
  readonly after: number;
  /** How far a program may go that reads by a token. */
  readonly narrowing: Narrowing;
  /** Whether no more is told than an observer may hear. */
  readonly observing: boolean;

  constructor(
    personId: string,
    sessionId: string,
    after: number,
    narrowing: Narrowing = null,
    observing = false,
  ) {
    this.personId = personId;
    this.sessionId = sessionId;
    this.after = after;
    this.narrowing = narrowing;
    this.observing = observing;
  }

  [Symbol.asyncIterator](): never {
    throw new Error('Session events are read over a socket, where their executions are shared.');
  }
}

/** A reader who may enter, as of one event. */
export interface Admission {
  /** The circles of the reader. */
  circles: ReadonlySet<string>;
  /** Number of the newest event that the circles are known to have taken in; a later change of a seat is news. */
  upTo: number;
}

/**
 * Lets a reader in as they stand now. Refuses who may not enter the session, and with RELOAD who has events that the
 * log does not.
 */
export async function admit(fork: Fork, request: SessionEventsRequest): Promise<Admission> {
  const em = fork();
  // The session first: whatever changes between the two reads has a later number, and ends the reading.
  const session = await em.findOne(Session, request.sessionId);
  const upTo = session?.lastEventNumber ?? 0;
  const whole = await loadActor(em, request.personId, request.narrowing);
  const actor = whole && request.observing ? asObserver(whole, request.sessionId) : whole;
  if (!session || !actor) throw new Refusal('NOT_FOUND');
  const verdict = mayEnterSession(actor, session);
  if (!verdict.allowed) throw new Refusal(verdict.code);
  if (request.after > upTo) throw new Refusal('RELOAD');
  return { circles: circlesOf(actor, session.id), upTo };
}

/** Stored events of a session between two numbers, both excluded, in order. */
export async function* storedEvents(
  fork: Fork,
  sessionId: string,
  after: number,
  before = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<SessionEvent, undefined, undefined> {
  let from = after;
  while (from + 1 < before) {
    const page: SessionEvent[] = await fork().find(
      SessionEvent,
      { sessionId, number: { $gt: from, $lt: before } },
      { orderBy: { number: 'asc' }, limit: PAGE },
    );
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    from = last.number;
  }
}

const SEAT_KINDS: readonly EventKind[] = [
  EventKind.SEAT_GRANTED,
  EventKind.SEAT_CHANGED,
  EventKind.SEAT_REVOKED,
];

/** The person whose seat an event changes, and with it what they may see; null for every other event. */
export function reseated(event: SessionEvent): string | null {
  return SEAT_KINDS.includes(event.kind) ? String(event.payload.personId) : null;
}

/** Why the reading of a person ends whose seat has changed; the client starts again from a snapshot, if it may. */
export async function seatRefusal(fork: Fork, sessionId: string, personId: string): Promise<Refusal> {
  const actor = await loadActor(fork(), personId);
  const seated = actor?.seats.some((seat) => seat.sessionId === sessionId);
  return new Refusal(seated ? 'SEAT_CHANGED' : 'SEAT_REVOKED');
}

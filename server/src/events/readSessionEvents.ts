import type { EntityManager } from '@mikro-orm/core';
import { type Actor, circlesOf, EventKind, mayEnterSession, Refusal, reaches } from '@risalah/shared';
import { loadActor } from '../access/loadActor.ts';
import { Session } from '../session/session.entity.ts';
import { SessionEvent } from './sessionEvent.entity.ts';
import { type DeliveredEvent, deliver, watermark } from './sessionEvent.type.ts';
import type { FeedQueue, SessionFeed } from './sessionFeed.ts';

const PAGE = 500;
/** A reader who is passed over this many times in a row is told where the session stands. */
const SKIPPED_BEFORE_WATERMARK = 50;
/** How long a reader waits before being told where the session stands, in ms. */
const QUIET = 15_000;

/** What a reading of the log needs. `fork` makes an `em` of its own, since a subscription outlives every request. */
export interface Reading {
  fork: () => EntityManager;
  feed: SessionFeed;
  now: () => Date;
  personId: string;
  sessionId: string;
  after: number;
}

/**
 * The reader's events after a number, then live ones, with no gap and no repeat. The feed is opened before the log is
 * read, so what is committed meanwhile waits there, and is passed over where the log already gave it. Ends with
 * SEAT_REVOKED or SEAT_CHANGED when the reader's seats change, RELOAD when the reader is too slow.
 */
export function readSessionEvents(reading: Reading): AsyncIterableIterator<DeliveredEvent> {
  const queue = reading.feed.open(reading.sessionId);
  const events = follow(reading, queue);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => events.next(),
    // A generator that waits in `take` would answer `return` only after the next event; closing the queue wakes it.
    return: () => {
      queue.close();
      return events.return(undefined);
    },
    throw: (error) => {
      queue.close();
      return events.throw(error);
    },
  };
}

async function* follow(
  reading: Reading,
  queue: FeedQueue,
): AsyncGenerator<DeliveredEvent, undefined, undefined> {
  try {
    const circles = circlesOf(await admit(reading), reading.sessionId);
    let seen = Math.max(0, reading.after);
    let told = seen;
    const pass = function* (event: SessionEvent): Generator<DeliveredEvent> {
      seen = event.number;
      if (reaches(event.audience, circles)) yield deliver(event);
      else if (seen - told >= SKIPPED_BEFORE_WATERMARK) yield watermark(seen, reading.now());
      else return;
      told = seen;
    };

    for await (const event of stored(reading, seen, Number.MAX_SAFE_INTEGER)) yield* pass(event);
    if (told < seen) {
      told = seen;
      yield watermark(seen, reading.now());
    }

    for (;;) {
      const arrived = await queue.take(QUIET);
      if (arrived === null) return;
      if (arrived.length === 0 && told < seen) {
        told = seen;
        yield watermark(seen, reading.now());
      }
      for (const event of arrived) {
        if (event.number <= seen) continue;
        for await (const missed of stored(reading, seen, event.number)) yield* pass(missed);
        yield* pass(event);
        await endWhenSeatChanged(reading, event);
      }
    }
  } finally {
    queue.close();
  }
}

/** The reader as they stand now; refuses who may not enter the session. */
async function admit(reading: Reading): Promise<Actor> {
  const em = reading.fork();
  const session = await em.findOne(Session, reading.sessionId);
  const actor = await loadActor(em, reading.personId);
  if (!session || !actor) throw new Refusal('NOT_FOUND');
  const verdict = mayEnterSession(actor, session);
  if (!verdict.allowed) throw new Refusal(verdict.code);
  return actor;
}

/** Stored events between two numbers, both excluded, in order. */
async function* stored(reading: Reading, after: number, before: number): AsyncGenerator<SessionEvent> {
  let from = after;
  while (from + 1 < before) {
    const page: SessionEvent[] = await reading
      .fork()
      .find(
        SessionEvent,
        { sessionId: reading.sessionId, number: { $gt: from, $lt: before } },
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

/** A changed seat changes what its person may see, so the reading ends; the client starts again from a snapshot. */
async function endWhenSeatChanged(reading: Reading, event: SessionEvent): Promise<void> {
  if (!SEAT_KINDS.includes(event.kind) || event.payload.personId !== reading.personId) return;
  const actor = await loadActor(reading.fork(), reading.personId);
  const seated = actor?.seats.some((seat) => seat.sessionId === reading.sessionId);
  throw new Refusal(seated ? 'SEAT_CHANGED' : 'SEAT_REVOKED');
}

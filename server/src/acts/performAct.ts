import { createHash } from 'node:crypto';
import { type EntityManager, type EntityName, LockMode } from '@mikro-orm/core';
import {
  type Actor,
  AuditKind,
  type Circle,
  type EventKind,
  Refusal,
  type SeatFacts,
  seatsIn,
  TokenScope,
  type Verdict,
} from '@risalah/shared';
import { stringify } from 'safe-stable-stringify';
import { validate } from 'uuid';
import type { Narrowing } from '../access/findReader.ts';
import { ACTOR, type ActorRow, actorOf, type LoadedActor } from '../access/loadActor.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import { concernsOnly } from '../db/afterCommit.ts';
import { atOnce } from '../db/atOnce.ts';
import { readRows, sql, writeLater } from '../db/rows.ts';
import { publishOnCommit } from '../events/publishOnCommit.ts';
import { nextEvent, storeEvents } from '../events/recordEvent.ts';
import type { SessionEvent, StoredPayload } from '../events/sessionEvent.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { inSpan } from '../telemetry.ts';
import type { ActContext } from './actContext.ts';

/** An act in progress: one transaction that holds the lock of its session. */
export interface Deed {
  em: EntityManager;
  /** The locked session. */
  session: Session;
  /** Who acts, read after the lock was taken, so that a seat taken away in the same moment counts. */
  actor: Actor;
  /** The moment of the act, one for everything that it writes. */
  now: Date;
  /** Stops the act unless the rule allows it. */
  require(verdict: Verdict): void;
  /** Stores what happened, together with the change, for the circles that may see it. */
  record(kind: EventKind, audience: readonly Circle[], payload: StoredPayload): void;
  /**
   * The seat the actor acts from, named in the events from here on: the first that suits, else their first. Until then
   * they name none, as when an administrator acts, who needs no seat.
   */
  seat(suits?: (seat: SeatFacts) => boolean): SeatFacts;
}

/** What an act is: its name in the schema, its input, and how its session is found. */
export interface Act {
  operation: string;
  input: { mutationId: string };
  /** The session to lock: its id, or a look-up that refuses with NOT_FOUND. */
  session: string | ((em: EntityManager) => Promise<string>);
  /**
   * Says that it changes nothing but what belongs to its session, and by nothing but its session's lock has to be kept from others:
   * those of other people in other sessions may then be carried out at the same time. A look-up of its session then comes before
   * the transaction, and has to be of what never changes.
   */
  ofItsSessionOnly?: boolean;
}

/**
 * Carries out one act in one transaction: locks the session, asks whether this client's id was used before, lets
 * `carryOut` change things and record events, and stores the receipt; publishes after the commit. Resolves with the id of the
 * changed object, the same when the mutation is sent again. Rejects with a Refusal and then has changed nothing.
 */
export async function performAct(
  ctx: ActContext,
  act: Act,
  carryOut: (deed: Deed) => Promise<{ id: string }>,
): Promise<string> {
  const personId = ctx.personId;
  if (!personId) throw new Refusal('NOT_SIGNED_IN');
  if (ctx.narrowing?.scope === TokenScope.READ) throw new Refusal('TOKEN_READS_ONLY');
  if (!validate(act.input.mutationId)) throw new Refusal('MUTATION_ID_INVALID');
  const published: SessionEvent[] = [];
  // Known before the transaction begins where it has to say what it has for itself.
  const where =
    act.ofItsSessionOnly && typeof act.session !== 'string' ? await act.session(ctx.em) : act.session;
  // One person may send the same id for two sessions at once.
  const alongside = act.ofItsSessionOnly && typeof where === 'string' ? [where, personId] : undefined;
  return carriedOut(ctx, act.operation, { alongside }, async (em) => {
    const sessionId =
      typeof where === 'string'
        ? where
        : // In a fork, so that nothing read before the lock is taken for what the act sees under it.
          await where(em.fork({ keepTransactionContext: true }));
    // Asked at once, the lock first: everybody else who writes waits for as long as this holds the connection.
    const [session, { known, actor }] = await atOnce(
      em.findOne(Session, sessionId, { lockMode: LockMode.PESSIMISTIC_WRITE }),
      findActing(em, personId, act, ctx.narrowing),
    );
    if (known) return { id: known, actor: null };
    if (!actor) throw new Refusal('NOT_SIGNED_IN');
    if (!session) throw new Refusal('NOT_FOUND');
    concernsOnly(em, session.region.id);
    if (!actor.administrator && seatsIn(actor, session.id).length === 0) throw new Refusal('NO_SEAT');
    const deed = beginDeed(em, session, actor, ctx.now(), published);
    const changed = await carryOut(deed);
    await nameActors(em, published, actor);
    await storeEvents(em, published);
    auditSeats(em, published, personId, ctx.address);
    await keepReceipt(em, personId, act, changed.id, deed.now);
    publishOnCommit(em, ctx.feed, session.id, published);
    const seatsStand = published.every(({ kind }) => !SEATING[kind]);
    return { id: changed.id, actor: seatsStand ? actor : null };
  });
}

const SEATING: Partial<Record<EventKind, AuditKind>> = {
  SEAT_GRANTED: AuditKind.SEAT_GRANTED,
  SEAT_CHANGED: AuditKind.SEAT_CHANGED,
  SEAT_REVOKED: AuditKind.SEAT_REVOKED,
};

/** Who gave and took seats is also told where an administrator reads of all sessions at once. */
export function auditSeats(
  em: EntityManager,
  events: readonly SessionEvent[],
  personId: string,
  address?: string | null,
): void {
  for (const { kind, at, payload } of events) {
    const told = SEATING[kind];
    if (told)
      recordAudit(em, {
        kind: told,
        at,
        personId,
        subject: String(payload.role),
        subjectId: String(payload.seatId),
        address,
      });
  }
}

/** What an act came to: the object that it changed, and who acted, if they may do the same as before. */
interface Outcome {
  id: string;
  actor: Actor | null;
}

/** What a transaction has for itself, so that others that name other things may be under way beside it; left out for everything. */
interface Alongside {
  alongside?: readonly string[];
}

/** A transaction on an `em` of its own, as a span of the trace at hand: its time is that of the lock, the work and the commit. */
export function inTransaction<Result>(
  em: EntityManager,
  operation: string,
  options: Alongside,
  work: (em: EntityManager) => Promise<Result>,
): Promise<Result> {
  return inSpan(`transaction ${operation}`, async () => {
    const own = em.fork();
    await own.begin(options as object);
    try {
      const result = await work(own);
      await own.commit();
      return result;
    } catch (error) {
      await own.rollback();
      throw error;
    }
  });
}

/** An act in a transaction; whoever answers hears of it once it is stored. Resolves with the id of what it changed. */
export async function carriedOut(
  ctx: ActContext,
  operation: string,
  options: Alongside,
  work: (em: EntityManager) => Promise<Outcome>,
): Promise<string> {
  const { em, outcome } = await inTransaction(ctx.em, operation, options, async (own) => ({
    em: own,
    outcome: await work(own),
  }));
  ctx.stored?.(em, outcome.actor);
  return outcome.id;
}

/** Who acts, and what this id of theirs stood for before. */
interface Acting {
  /** The object that it made; null when it is new. */
  known: string | null;
  /** Null when there is no such person. */
  actor: LoadedActor | null;
}

/** Who acts, and the object that this id made before, by one statement; refuses when the id stood for something else. */
export async function findActing(
  em: EntityManager,
  personId: string,
  act: Omit<Act, 'session'>,
  narrowing: Narrowing = null,
): Promise<Acting> {
  const rows = await readRows<ActorRow & { operation: string | null; input_hash: string; object_id: string }>(
    em,
    sql`select ${ACTOR.columns}, receipt.operation, receipt.input_hash, receipt.object_id from ${ACTOR.tables}
      left join mutation_receipt receipt on receipt.person_id = person.id and receipt.mutation_id = ${act.input.mutationId}
      where person.id = ${personId}`,
  );
  const actor = actorOf(rows, personId, narrowing);
  const [{ operation = null, input_hash, object_id } = {}] = rows;
  if (operation === null) return { known: null, actor };
  if (operation !== act.operation || input_hash !== hashOf(act.input))
    throw new Refusal('MUTATION_ID_REUSED');
  return { known: object_id ?? null, actor };
}

/** Remembers, with the transaction, what a client's id stood for; without the unit of work, since every act does it. */
export async function keepReceipt(
  em: EntityManager,
  personId: string,
  { operation, input }: Omit<Act, 'session'>,
  objectId: string,
  at: Date,
): Promise<void> {
  await writeLater(
    em,
    sql`insert into mutation_receipt (person_id, mutation_id, operation, input_hash, object_id, at)
      values (${personId}, ${input.mutationId}, ${operation}, ${hashOf(input)}, ${objectId}, ${at})`,
  );
}

/** What an act is carried out with, also by acts that make their session; what it records is added to `published`. */
export function beginDeed(
  em: EntityManager,
  session: Session,
  actor: Actor,
  now: Date,
  published: SessionEvent[],
): Deed {
  let acting: string | null = null;
  return {
    em,
    session,
    actor,
    now,
    require(verdict) {
      if (!verdict.allowed) throw new Refusal(verdict.code);
    },
    seat(suits) {
      const seats = seatsIn(actor, session.id);
      const seat = (suits && seats.find(suits)) ?? seats[0];
      if (!seat) throw new Refusal('NO_SEAT');
      acting = seat.id;
      return seat;
    },
    record(kind, audience, payload) {
      published.push(nextEvent(session, { kind, audience, payload, at: now, bySeatId: acting }));
    },
  };
}

/** Writes the offices of those who acted into their events, so that delivery never reads a seat. */
export async function nameActors(
  em: EntityManager,
  events: readonly SessionEvent[],
  actor?: LoadedActor,
): Promise<void> {
  for (const event of events) {
    if (!event.bySeatId || event.byName) continue;
    const own = actor?.seats.find(({ id }) => id === event.bySeatId);
    if (own) {
      event.byName = own.office;
      continue;
    }
    const seat = await em.findOne(Seat, event.bySeatId);
    event.byName = seat ? seat.office : null;
  }
}

function hashOf(input: object): string {
  return createHash('sha256')
    .update(stringify(input) ?? '')
    .digest('hex');
}

/** The object of that id, or NOT_FOUND. */
export async function find<T extends object>(
  em: EntityManager,
  entity: EntityName<T>,
  id: string,
): Promise<T> {
  const found = await em.findOne(entity, id as never);
  if (!found) throw new Refusal('NOT_FOUND');
  return found as T;
}

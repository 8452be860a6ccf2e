import { type EntityManager, LockMode } from '@mikro-orm/core';
import { LIMITS, mayEnterAsObserver, noAddress, Refusal, Role } from '@risalah/shared';
import { enter } from '../access/signIn.ts';
import { auditSeats, beginDeed, inTransaction } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import type { RequestContext } from '../context.ts';
import { concernsOnly } from '../db/afterCommit.ts';
import { newId } from '../db/columns.ts';
import { publishOnCommit } from '../events/publishOnCommit.ts';
import { storeEvents } from '../events/recordEvent.ts';
import type { SessionEvent } from '../events/sessionEvent.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { newSeat } from '../seat/seatPerson.ts';
import { Session } from '../session/session.entity.ts';
import { Person } from '../workspace/person.entity.ts';
import type { EnterAsObserverInput } from './admission.inputs.ts';
import { takeObserverCode } from './observerCode.ts';

/**
 * Lets somebody into a session as an observer, by the code of its stage, and signs them in on this device; who sits in it already
 * only learns which one it is. Refuses with ADMISSION_INVALID, whatever is wrong with the code, with ADMISSION_FULL, with SEAT_REVOKED
 * whose seat was taken away, and with TOO_MANY_ATTEMPTS after too many wrong codes. Resolves with the id of the session.
 */
export async function enterAsObserver(ctx: RequestContext, input: EnterAsObserverInput): Promise<string> {
  if (ctx.narrowing) throw new Refusal('TOKEN_READS_ONLY');
  // Over a socket nobody can be signed in.
  if (!ctx.http) throw new Refusal('BAD_INPUT');
  const code = takeObserverCode(input.code);
  const sessionId = await findAdmitting(ctx, code);
  const newcomer = await inTransaction(ctx.em, 'enterAsObserver', {}, (em) =>
    seatObserver(ctx, em, { ...input, code, sessionId }),
  );
  if (newcomer) await enter(ctx, newcomer, 'observer');
  return sessionId;
}

/** The session that lets observers in by this code. Wrong ones are slowed down like wrong passwords. */
async function findAdmitting(ctx: RequestContext, code: string): Promise<string> {
  const address = ctx.address ?? '';
  const { attempts } = ctx.services;
  // A hall comes in at once, from behind one address.
  return attempts.inLine(address, async () => {
    const wasRight = attempts.begin(`observer ${address}`, address);
    const found = code === '' ? null : await ctx.em.findOne(Session, { observerCode: code });
    if (!found) throw new Refusal('ADMISSION_INVALID');
    wasRight();
    return found.id;
  });
}

interface Entering extends EnterAsObserverInput {
  sessionId: string;
}

/** Seats who asks, unless they sit there; resolves with whom to sign in, or null for who is signed in already. */
async function seatObserver(
  ctx: RequestContext,
  em: EntityManager,
  { sessionId, code, ...given }: Entering,
): Promise<Person | null> {
  const session = await em.findOneOrFail(Session, sessionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (session.observerCode !== code) throw new Refusal('ADMISSION_INVALID');
  concernsOnly(em, session.region.id);
  const known = ctx.personId ? await em.findOne(Person, ctx.personId) : null;
  const seats = known ? await em.find(Seat, { session: sessionId, person: known.id }) : [];
  if (seats.some(({ revokedAt }) => revokedAt === null)) return null;
  if (seats.length > 0) throw new Refusal('SEAT_REVOKED');
  const actor = { personId: known?.id ?? '', administrator: false, seats: [] };
  const now = ctx.now();
  const published: SessionEvent[] = [];
  const deed = beginDeed(em, session, actor, now, published);
  deed.require(mayEnterAsObserver(actor, session));
  const observers = await em.count(Seat, { session: sessionId, role: Role.OBSERVER, revokedAt: null });
  if (observers >= LIMITS.observers) throw new Refusal('ADMISSION_FULL');
  const name = takeText(given.name ?? known?.name ?? '', LIMITS.name, 'name');
  const office = takeText(given.office ?? '', LIMITS.name, 'office');
  const person = known ?? newcomer(em, name);
  newSeat(deed, person, {
    ...{ role: Role.OBSERVER, agency: null, name, title: '', office },
    ...{ nip: null, actingFor: null, deputy: false },
  });
  await em.flush();
  await storeEvents(em, published);
  auditSeats(em, published, person.id, ctx.address);
  publishOnCommit(em, ctx.feed, sessionId, published);
  return known ? null : person;
}

/** Somebody from the hall. They have no address and no password, so that they are signed in on this device and nowhere else. */
function newcomer(em: EntityManager, name: string): Person {
  const id = newId();
  return em.create(Person, { id, name, email: noAddress(id) }, { persist: true });
}

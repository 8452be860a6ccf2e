import type { EntityManager } from '@mikro-orm/core';
import { EVERYONE, EventKind, LIMITS, mayGrantSeat, Refusal } from '@risalah/shared';
import { invite } from '../access/invite.ts';
import type { ActContext } from '../acts/actContext.ts';
import { type Deed, performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { Person } from '../workspace/person.entity.ts';
import { Seat } from './seat.entity.ts';
import type { GrantSeatInput } from './seat.inputs.ts';
import { seatPayload } from './seatPayload.ts';
import { type Place, takePlace } from './takePlace.ts';

/**
 * An administrator seats a person, found by e-mail or invited. Whoever has, or had, that very seat keeps it: it is
 * restored, and its particulars become those given.
 */
export function grantSeat(ctx: ActContext, input: GrantSeatInput): Promise<string> {
  const act = { operation: 'grantSeat', input, session: input.sessionId };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor } = deed;
    deed.require(mayGrantSeat(actor, session));
    const place = await takePlace(em, session, input);
    const person = await findOrInvite(em, input, deed.now);
    const { role, agency, ...particulars } = place;
    if (place.deputy) await relieveDeputies(deed, person);
    const known = await em.findOne(Seat, {
      session: session.id,
      person: person.id,
      role,
      agency: agency?.id ?? null,
    });
    if (known) {
      changeSeat(deed, known, particulars);
      return known;
    }
    const seat = em.create(Seat, { session, person, role, agency, ...particulars });
    em.persist(seat);
    deed.record(EventKind.SEAT_GRANTED, [EVERYONE], seatPayload(seat));
    return seat;
  });
}

/** The person of that address; a new one cannot sign in until they have accepted their invitation. */
async function findOrInvite(em: EntityManager, input: GrantSeatInput, now: Date): Promise<Person> {
  const email = takeText(input.email, LIMITS.email, 'email').toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Refusal('BAD_INPUT', { field: 'email' });
  const known = await em.findOne(Person, { email });
  if (known) return known;
  const person = em.create(Person, { email, name: takeText(input.name, LIMITS.name, 'name') });
  em.persist(person);
  invite(em, person, now);
  return person;
}

/** Writes what differs to a seat that was there already; nothing happens when nothing does. */
function changeSeat(deed: Deed, seat: Seat, particulars: Omit<Place, 'role' | 'agency'>): void {
  const keys = Object.keys(particulars) as (keyof typeof particulars)[];
  if (!seat.revokedAt && keys.every((key) => seat[key] === particulars[key])) return;
  Object.assign(seat, particulars);
  seat.revokedAt = null;
  seat.revision += 1;
  deed.record(EventKind.SEAT_CHANGED, [EVERYONE], seatPayload(seat));
}

/** The chair has one deputy, so a new one takes the place of the old. */
async function relieveDeputies(deed: Deed, successor: Person): Promise<void> {
  const deputies = await deed.em.find(Seat, { session: deed.session.id, deputy: true });
  for (const seat of deputies) {
    if (seat.personId === successor.id) continue;
    seat.deputy = false;
    seat.revision += 1;
    if (!seat.revokedAt) deed.record(EventKind.SEAT_CHANGED, [EVERYONE], seatPayload(seat));
  }
}

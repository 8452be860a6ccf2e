import { EVERYONE, EventKind } from '@risalah/shared';
import type { Deed } from '../acts/performAct.ts';
import { newId } from '../db/columns.ts';
import type { Person } from '../workspace/person.entity.ts';
import { Seat } from './seat.entity.ts';
import { seatPayload } from './seatPayload.ts';
import type { Place } from './takePlace.ts';

/**
 * Seats a person. Whoever has, or had, that very seat keeps it: it is restored, and its particulars become those
 * given.
 */
export async function seatPerson(deed: Deed, person: Person, place: Place): Promise<Seat> {
  const { em, session } = deed;
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
  return newSeat(deed, person, place);
}

/** Seats a person who never had that seat, as in a session that is being made. */
export function newSeat(deed: Deed, person: Person, place: Place, id = newId()): Seat {
  const seat = deed.em.create(Seat, { id, session: deed.session, person, ...place }, { persist: true });
  deed.record(EventKind.SEAT_GRANTED, [EVERYONE], seatPayload(seat));
  return seat;
}

/** Writes what differs to a seat that was there already; nothing happens when nothing does. */
export function changeSeat(deed: Deed, seat: Seat, particulars: Omit<Place, 'role' | 'agency'>): void {
  const keys = Object.keys(particulars) as (keyof typeof particulars)[];
  if (!seat.revokedAt && keys.every((key) => seat[key] === particulars[key])) return;
  Object.assign(seat, particulars);
  seat.revokedAt = null;
  seat.revision += 1;
  deed.record(EventKind.SEAT_CHANGED, [EVERYONE], seatPayload(seat));
}

/** The chair has one deputy, so a new one takes the place of the old. */
export async function relieveDeputies(deed: Deed, successor: Person): Promise<void> {
  // The act may have made somebody deputy, or relieved them, just now.
  await deed.em.flush();
  const deputies = await deed.em.find(Seat, { session: deed.session.id, deputy: true });
  for (const seat of deputies) {
    if (seat.personId === successor.id) continue;
    seat.deputy = false;
    seat.revision += 1;
    if (!seat.revokedAt) deed.record(EventKind.SEAT_CHANGED, [EVERYONE], seatPayload(seat));
  }
}

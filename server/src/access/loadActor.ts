import type { EntityManager } from '@mikro-orm/core';
import { type Actor, TokenScope } from '@risalah/shared';
import { Seat } from '../seat/seat.entity.ts';
import { Person } from '../workspace/person.entity.ts';
import type { Narrowing } from './findReader.ts';

/**
 * A person as the rules see them, with the seats that stand now; null when there is no such person. Somebody who acts by a
 * token of one seat has that seat only, and administers nothing.
 */
export async function loadActor(
  em: EntityManager,
  personId: string,
  narrowing: Narrowing = null,
): Promise<Actor | null> {
  const person = await em.findOne(Person, personId);
  if (!person) return null;
  const seats = await em.find(Seat, { person: personId, revokedAt: null }, { orderBy: { id: 'asc' } });
  const oneSeat = narrowing?.scope === TokenScope.SEAT;
  return {
    personId: person.id,
    administrator: person.administrator && !oneSeat,
    seats: seats
      .filter((seat) => !oneSeat || seat.id === narrowing.seatId)
      .map((seat) => ({
        id: seat.id,
        sessionId: seat.sessionId,
        role: seat.role,
        agencyId: seat.agencyId,
        deputy: seat.deputy,
      })),
  };
}

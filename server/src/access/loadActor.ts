import type { EntityManager } from '@mikro-orm/core';
import type { Actor } from '@risalah/shared';
import { Seat } from '../seat/seat.entity.ts';
import { Person } from '../workspace/person.entity.ts';

/** A person as the rules see them, with the seats that stand now; null when there is no such person. */
export async function loadActor(em: EntityManager, personId: string): Promise<Actor | null> {
  const person = await em.findOne(Person, personId);
  if (!person) return null;
  const seats = await em.find(Seat, { person: personId, revokedAt: null }, { orderBy: { id: 'asc' } });
  return {
    personId: person.id,
    administrator: person.administrator,
    seats: seats.map((seat) => ({
      id: seat.id,
      sessionId: seat.sessionId,
      role: seat.role,
      agencyId: seat.agencyId,
      deputy: seat.deputy,
    })),
  };
}

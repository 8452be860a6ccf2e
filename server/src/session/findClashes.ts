import type { EntityManager } from '@mikro-orm/core';
import { Role, SessionState } from '@risalah/shared';
import { Seat } from '../seat/seat.entity.ts';
import type { Session } from './session.entity.ts';

const PANEL = [Role.CHAIR, Role.EVALUATOR, Role.SECRETARY];
const AHEAD = [SessionState.SCHEDULED, SessionState.LIVE, SessionState.PAUSED];
/** No session is taken to last longer than this, in ms. */
const LONGEST = 24 * 3_600_000;

/**
 * Seats on the panels of other sessions that are to run at the same time, of these people; of the panel seated when
 * nobody is named. A session is taken to last as long as its agenda allots.
 */
export async function findClashes(
  em: EntityManager,
  session: Session,
  { at = session.scheduledFor, personIds }: { at?: Date; personIds?: readonly string[] },
): Promise<Seat[]> {
  const seated = await session.seats.loadItems();
  const concerned =
    personIds ??
    seated
      .filter((seat) => !seat.revokedAt && PANEL.includes(seat.role as never))
      .map((seat) => seat.personId);
  const begins = at.getTime();
  const ends = begins + (await length(session));
  const elsewhere = await em.find(
    Seat,
    {
      person: { $in: [...concerned] },
      role: { $in: PANEL },
      revokedAt: null,
      session: {
        id: { $ne: session.id },
        state: { $in: AHEAD },
        scheduledFor: { $gt: new Date(begins - LONGEST), $lt: new Date(ends) },
      },
    },
    { populate: ['session.region', 'session.cycle', 'session.agendaItems'], orderBy: { id: 'asc' } },
  );
  const overlaps = await Promise.all(
    elsewhere.map(
      async (seat) => seat.session.scheduledFor.getTime() + (await length(seat.session)) > begins,
    ),
  );
  return elsewhere.filter((_, index) => overlaps[index]);
}

/** How long a session is to last, in ms. */
async function length(session: Session): Promise<number> {
  const items = await session.agendaItems.loadItems();
  const minutes = items.reduce((sum, item) => sum + item.allottedMinutes, 0);
  return Math.min(LONGEST, minutes * 60_000);
}

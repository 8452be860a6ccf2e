import type { EntityManager } from '@mikro-orm/core';
import { PANEL_ROLES, SessionState } from '@risalah/shared';
import { Seat } from '../seat/seat.entity.ts';
import type { Session } from './session.entity.ts';
import { LONGEST_SESSION, sessionLength } from './sessionLength.ts';

const AHEAD = [SessionState.SCHEDULED, SessionState.LIVE, SessionState.PAUSED];

/** Seats of these people on panels of sessions that are still ahead and may run at some moment between two, in ms. */
export function findPanelSeats(
  em: EntityManager,
  personIds: readonly string[],
  from: number,
  until: number,
): Promise<Seat[]> {
  return em.find(
    Seat,
    {
      person: { $in: [...personIds] },
      role: { $in: [...PANEL_ROLES] },
      revokedAt: null,
      session: {
        state: { $in: AHEAD },
        scheduledFor: { $gt: new Date(from - LONGEST_SESSION), $lt: new Date(until) },
      },
    },
    { populate: ['session.region', 'session.cycle', 'session.agendaItems'], orderBy: { id: 'asc' } },
  ) as Promise<Seat[]>;
}

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
    seated.filter((seat) => !seat.revokedAt && PANEL_ROLES.includes(seat.role)).map((seat) => seat.personId);
  const begins = at.getTime();
  const ends = begins + (await sessionLength(session));
  const seats = await findPanelSeats(em, concerned, begins, ends);
  const clashing: Seat[] = [];
  for (const seat of seats) {
    if (seat.session.id === session.id) continue;
    if (seat.session.scheduledFor.getTime() + (await sessionLength(seat.session)) > begins)
      clashing.push(seat);
  }
  return clashing;
}

import type { EntityManager } from '@mikro-orm/core';
import { SessionState } from '@risalah/shared';
import { Attendance } from './attendance.entity.ts';
import { Seat } from './seat.entity.ts';

/** Somebody who is in the room of a session, as far as the attendance list says. */
export interface OpenStay {
  sessionId: string;
  personId: string;
}

/**
 * Everyone whose stay has not ended in a session that is not closed. Of people who cannot sign in nobody could come
 * back, and only a loader can have noted their arrival, so they are left out.
 */
export async function findOpenStays(em: EntityManager): Promise<OpenStay[]> {
  const states = [SessionState.SCHEDULED, SessionState.LIVE, SessionState.PAUSED];
  const stays = await em.find(Attendance, { departedAt: null, session: { state: { $in: states } } });
  const seats = await em.find(Seat, {
    id: { $in: stays.map((stay) => stay.seatId) },
    person: { passwordHash: { $ne: null } },
  });
  const people = new Map(
    seats.map(({ sessionId, personId }) => [`${sessionId} ${personId}`, { sessionId, personId }]),
  );
  return [...people.values()];
}

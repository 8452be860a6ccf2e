import type { EntityManager } from '@mikro-orm/core';
import { Role } from '@risalah/shared';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { followUpPayload } from '../followUp/followUpPayload.ts';
import type { Seat } from '../seat/seat.entity.ts';
import type { Frozen } from './frozen.ts';

/**
 * Follow-ups that the session gave in one dimension, and those of earlier cycles that it judged. A secretary's proposal
 * that was never taken up keeps the secretary's seat as its giver, and is nobody's promise.
 */
export async function collectFollowUps(
  em: EntityManager,
  sessionId: string,
  dimensionId: string,
  seats: readonly Seat[],
): Promise<Frozen> {
  const secretaries = seats.filter((seat) => seat.role === Role.SECRETARY).map((seat) => seat.id);
  const given = await em.find(
    FollowUp,
    { session: sessionId, dimension: dimensionId, givenBySeatId: { $nin: secretaries } },
    { orderBy: { id: 'asc' } },
  );
  const judged = await em.find(
    FollowUp,
    { judgedInSessionId: sessionId, dimension: dimensionId, session: { $ne: sessionId } },
    { orderBy: { id: 'asc' } },
  );
  return { given: given.map(followUpPayload), judged: judged.map(followUpPayload) };
}

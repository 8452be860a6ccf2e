import type { EntityManager } from '@mikro-orm/core';
import { MinutesState } from '@risalah/shared';
import { Minutes } from './minutes.entity.ts';

/** Where the minutes of one dimension of a session stand; DRAFT where none were begun. */
export async function minutesStateOf(
  em: EntityManager,
  sessionId: string,
  dimensionId: string,
): Promise<MinutesState> {
  const minutes = await em.findOne(Minutes, { session: sessionId, dimension: dimensionId });
  return minutes?.state ?? MinutesState.DRAFT;
}

/**
 * Where the minutes stand that hold a statement: those of its dimension. What was said at opening and closing stands in
 * the proceedings of every dimension, so it is frozen with the first of them.
 */
export async function minutesStateOfStatement(
  em: EntityManager,
  sessionId: string,
  dimensionId: string | null,
): Promise<MinutesState> {
  if (dimensionId) return minutesStateOf(em, sessionId, dimensionId);
  const frozen = await em.count(Minutes, { session: sessionId, state: MinutesState.FINAL });
  return frozen > 0 ? MinutesState.FINAL : MinutesState.DRAFT;
}

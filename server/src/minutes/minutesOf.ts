import type { EntityManager } from '@mikro-orm/core';
import { MinutesState } from '@risalah/shared';
import { readRows, sql } from '../db/rows.ts';
import { Minutes } from './minutes.entity.ts';

/** Where the minutes of one dimension of a session stand; DRAFT where none were begun. */
export async function minutesStateOf(
  em: EntityManager,
  sessionId: string,
  dimensionId: string,
): Promise<MinutesState> {
  // Without an entity, since most acts ask it.
  const [minutes] = await readRows<{ state: MinutesState }>(
    em,
    sql`select state from minutes where session_id = ${sessionId} and dimension_id = ${dimensionId}`,
  );
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

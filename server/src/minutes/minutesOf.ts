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

import type { EntityManager } from '@mikro-orm/core';
import { Refusal } from '@risalah/shared';
import { readRows, sql } from '../db/rows.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import type { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';

/** The dimension of that id on the session's agenda, to point at; refuses another session's with WRONG_SESSION. */
export async function takeDimension(
  em: EntityManager,
  session: Session,
  dimensionId: string,
): Promise<Dimension> {
  const items = await readRows(
    em,
    sql`select id from agenda_item where session_id = ${session.id} and dimension_id = ${dimensionId}`,
  );
  if (items.length === 0) throw new Refusal('WRONG_SESSION', { field: 'dimensionId' });
  return em.getReference(Dimension, dimensionId);
}

/** The earlier follow-up that a question calls in: one of the same region. */
export async function takeFollowUp(
  em: EntityManager,
  session: Session,
  followUpId: string | null | undefined,
): Promise<string | null> {
  if (!followUpId) return null;
  const followUp = await em.findOne(FollowUp, { id: followUpId, region: session.region.id });
  if (!followUp) throw new Refusal('NOT_FOUND', { field: 'followUpId' });
  return followUp.id;
}

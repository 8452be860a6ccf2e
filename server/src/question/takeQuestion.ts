import type { EntityManager } from '@mikro-orm/core';
import { MinutesState, Refusal } from '@risalah/shared';
import { readRows, sql } from '../db/rows.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import type { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';

/** A dimension on the agenda of a session, and where its minutes stand. */
export interface OnAgenda {
  dimension: Dimension;
  minutesState: MinutesState;
}

/** The dimension of that id on the session's agenda, to point at; refuses another session's with WRONG_SESSION. */
export async function takeDimension(
  em: EntityManager,
  session: Session,
  dimensionId: string,
): Promise<OnAgenda> {
  const [item] = await readRows<{ state: MinutesState | null }>(
    em,
    sql`select minutes.state from agenda_item left join minutes
      on minutes.session_id = agenda_item.session_id and minutes.dimension_id = agenda_item.dimension_id
      where agenda_item.session_id = ${session.id} and agenda_item.dimension_id = ${dimensionId}`,
  );
  if (!item) throw new Refusal('WRONG_SESSION', { field: 'dimensionId' });
  return {
    dimension: em.getReference(Dimension, dimensionId),
    minutesState: item.state ?? MinutesState.DRAFT,
  };
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

import type { EntityManager } from '@mikro-orm/core';
import { type Actor, mayReadCycle, maySeeWholeCycle, Refusal } from '@risalah/shared';
import { among, readRows, sql } from '../db/rows.ts';
import { Cycle } from '../workspace/cycle.entity.ts';

/** What a reader sees of a cycle. */
export interface CycleAdmission {
  cycle: Cycle;
  /** The sessions whose state the reader sees; null when they are all. */
  sessionIds: string[] | null;
}

/** Lets a reader to a cycle. Refuses with NOT_FOUND, or NO_SEAT for who may not read it. */
export async function admitToCycle(
  em: EntityManager,
  actor: Actor,
  cycleId: string,
): Promise<CycleAdmission> {
  const cycle = await em.findOne(Cycle, cycleId);
  if (!cycle) throw new Refusal('NOT_FOUND');
  // Only those the reader sits in: a cycle has hundreds, and no rule asks about others.
  const seated = among(actor.seats.map(({ sessionId }) => sessionId));
  const rows = await readRows<{ id: string }>(
    em,
    sql`select id from session where cycle_id = ${cycleId} and id in ${seated}`,
  );
  const ids = rows.map((row) => row.id);
  const verdict = mayReadCycle(actor, ids);
  if (!verdict.allowed) throw new Refusal(verdict.code);
  return { cycle, sessionIds: maySeeWholeCycle(actor, ids) ? null : ids };
}

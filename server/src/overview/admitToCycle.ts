import type { EntityManager } from '@mikro-orm/core';
import { type Actor, mayReadCycle, maySeeWholeCycle, Refusal } from '@risalah/shared';
import { readRows, sql } from '../db/rows.ts';
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
  const rows = await readRows<{ id: string }>(em, sql`select id from session where cycle_id = ${cycleId}`);
  const ids = rows.map((row) => row.id);
  const verdict = mayReadCycle(actor, ids);
  if (!verdict.allowed) throw new Refusal(verdict.code);
  return { cycle, sessionIds: maySeeWholeCycle(actor, ids) ? null : seatedIn(actor, ids) };
}

/** Those sessions in which the actor has a seat. */
export function seatedIn(actor: Actor, sessionIds: readonly string[]): string[] {
  const seats = new Set(actor.seats.map((seat) => seat.sessionId));
  return sessionIds.filter((id) => seats.has(id));
}

import type { EntityManager } from '@mikro-orm/core';
import { SessionState } from '@risalah/shared';
import { readRows, sql } from '../db/rows.ts';
import { Region } from '../workspace/region.entity.ts';

/** Regions of the workspace without a session in a cycle, other than a cancelled one. */
const without = (cycleId: string) => sql`from region r where not exists (select 1 from session s
  where s.region_id = r.id and s.cycle_id = ${cycleId} and s.state <> ${SessionState.CANCELLED})`;

/** How many regions have no session in a cycle, whose regions with one are `rows`. */
export async function countUnscheduled(
  em: EntityManager,
  rows: readonly { state: SessionState }[],
): Promise<number> {
  const [region] = await readRows<{ count: number }>(em, sql`select count(*) as "count" from region`);
  return Number(region?.count ?? 0) - rows.filter(({ state }) => state !== SessionState.CANCELLED).length;
}

/** Regions that have no session in a cycle, by name: `first` of them, after the first `after`. */
export async function readUnscheduled(
  em: EntityManager,
  cycleId: string,
  first: number,
  after: number,
): Promise<Region[]> {
  const rows = await readRows<{ id: string }>(
    em,
    sql`select r.id ${without(cycleId)} order by r.name, r.id limit ${first} offset ${after}`,
  );
  return em.find(Region, { id: rows.map(({ id }) => id) }, { orderBy: { name: 'asc', id: 'asc' } });
}

import type { EntityManager } from '@mikro-orm/core';
import { SessionState } from '@risalah/shared';
import { readRows, sql } from '../db/rows.ts';
import { Region } from '../workspace/region.entity.ts';

/** Regions of the workspace without a session in a cycle, other than a cancelled one. */
const without = (cycleId: string) => sql`from region r where not exists (select 1 from session s
  where s.region_id = r.id and s.cycle_id = ${cycleId} and s.state <> ${SessionState.CANCELLED})`;

/** How many regions have no session in a cycle. */
export async function countUnscheduled(em: EntityManager, cycleId: string): Promise<number> {
  const [row] = await readRows<{ count: number }>(em, sql`select count(*) as "count" ${without(cycleId)}`);
  return Number(row?.count ?? 0);
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

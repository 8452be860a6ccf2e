import type { EntityManager } from '@mikro-orm/core';
import { SessionState } from '@risalah/shared';
import { type Sql, sql } from '../db/rows.ts';
import { bracketed, holding, inOrder, readListed } from './listPage.ts';
import { Region } from './region.entity.ts';
import type { ListPart, RegionList, RegionsWhere } from './workspaceLists.types.ts';

/** A part of the list of regions, by name. */
export async function listRegions(
  em: EntityManager,
  where: RegionsWhere,
  part: ListPart,
): Promise<RegionList> {
  const { ids, count, end } = await readListed(
    em,
    { from: sql`region r`, alias: sql`r`, by: sql`r.name`, where: conditionsOf(where) },
    part,
  );
  return { count, regions: inOrder(ids, await em.find(Region, { id: { $in: ids } })), end };
}

function conditionsOf({ text, unscheduledIn }: RegionsWhere): Sql[] {
  const conditions: Sql[] = [];
  if (text?.trim()) conditions.push(bracketed(holding([sql`r.name`, sql`r.code`], text)));
  if (unscheduledIn)
    conditions.push(
      sql`not exists (select 1 from session s where s.region_id = r.id and s.cycle_id = ${unscheduledIn}
        and s.state <> ${SessionState.CANCELLED})`,
    );
  return conditions;
}

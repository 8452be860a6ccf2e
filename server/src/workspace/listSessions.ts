import type { EntityManager } from '@mikro-orm/core';
import { type Sql, sql } from '../db/rows.ts';
import { Session } from '../session/session.entity.ts';
import { bracketed, holding, inOrder, readListed } from './listPage.ts';
import type { ListPart, SessionList, SessionsWhere } from './workspaceLists.types.ts';

/** A part of the list of sessions by date, the oldest first unless told otherwise. */
export async function listSessions(
  em: EntityManager,
  where: SessionsWhere,
  part: ListPart,
  newestFirst: boolean,
): Promise<SessionList> {
  const { ids, count, end } = await readListed(
    em,
    {
      from: where.text?.trim()
        ? sql`session s join region r on r.id = s.region_id join cycle c on c.id = s.cycle_id`
        : sql`session s`,
      ...{ alias: sql`s`, by: sql`s.scheduled_for`, descending: newestFirst },
      where: conditionsOf(where),
    },
    part,
  );
  const sessions = await em.find(Session, { id: { $in: ids } }, { populate: ['region', 'cycle'] });
  return { count, sessions: inOrder(ids, sessions), end };
}

function conditionsOf({ text, cycleId, regionId, otherThan }: SessionsWhere): Sql[] {
  const conditions: Sql[] = [];
  if (text?.trim()) conditions.push(bracketed(holding([sql`s.venue`, sql`r.name`, sql`c.name`], text)));
  if (cycleId) conditions.push(sql`s.cycle_id = ${cycleId}`);
  if (regionId) conditions.push(sql`s.region_id = ${regionId}`);
  if (otherThan) conditions.push(sql`s.id <> ${otherThan}`);
  return conditions;
}

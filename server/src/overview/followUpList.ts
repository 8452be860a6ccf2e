import type { EntityManager } from '@mikro-orm/core';
import { type Actor, maySeeFrozen, Refusal } from '@risalah/shared';
import { among, readRows, type Sql, sql } from '../db/rows.ts';
import { admitToRegion } from '../record/regionSessions.ts';
import { Session } from '../session/session.entity.ts';
import { admitToCycle } from './admitToCycle.ts';
import { PROMISED } from './followUpCounts.ts';
import type { FollowUpsWhere } from './followUpList.inputs.ts';
import type { FollowUpList, FollowUpsOf, ListedFollowUp } from './followUpList.types.ts';
import { namesOf } from './followUpNames.ts';
import { calledFollowUps, mayBeCalledIn, seenFollowUps, sightOf } from './seenFollowUps.ts';

/** So many follow-ups are listed at a time, at most. */
const MOST = 500;

type Counted = FollowUpsOf & { count: number };

const NOTHING: Counted = {
  ...{ count: 0, region: null, givenCycle: null, calledCycle: null, dimension: null, agency: null },
};

type Row = Omit<ListedFollowUp, 'text'> & { text: string; atOnce: number };

/**
 * Lists follow-ups, the very ones that the figures of a region or a cycle count. It takes a region or a cycle that the reader
 * may read; refuses with BAD_INPUT without one.
 */
export async function listFollowUps(
  em: EntityManager,
  actor: Actor,
  where: FollowUpsWhere,
  { first, after }: { first: number; after: number },
): Promise<FollowUpList> {
  if (first < 0 || first > MOST) throw new Refusal('BAD_INPUT', { field: 'first' });
  if (after < 0) throw new Refusal('BAD_INPUT', { field: 'after' });
  const { scope, regions } = await scopeFor(em, actor, where);
  const seen = seenFollowUps(sightOf(actor), scope);
  const { called, conditions } = conditionsOf(where);
  const listed = sql`from (${called ? calledFollowUps(seen) : seen}) seen where ${conditions}`;
  const [{ count = 0, ...of } = NOTHING] = await readRows<Counted>(
    em,
    sql`select (select count(*) ${listed}) as "count", ${namesOf(where, regions)}`,
  );
  const rows = await readRows<Row>(
    em,
    sql`select seen.id, f.text, seen.kind, seen.standing, seen.due_year as "dueYear",
      case when seen.standing = 'CARRIED' then (select n.due_year from follow_up n where n.carried_from_id = seen.id)
        end as "carriedTo",
      seen.region_id as "regionId", r.name as "region", y.name as "agency", seen.dimension_id as "dimensionId",
      d.name as "dimension", c.year as "givenYear", e.id as "recordId", seen.at_once as "atOnce"
      from (select seen.* ${listed}) seen
      join follow_up f on f.id = seen.id
      join region r on r.id = seen.region_id join agency y on y.id = seen.agency_id
      join dimension d on d.id = seen.dimension_id join cycle c on c.id = seen.cycle_id
      left join record e on e.region_id = seen.region_id and e.cycle_id = seen.cycle_id
        and e.dimension_id = seen.dimension_id
      order by r.name, r.id, y.position, seen.due_year, seen.id limit ${first} offset ${after}`,
  );
  const readable = await regionsReadBy(em, actor, rows);
  return {
    count,
    of,
    followUps: rows.map(({ atOnce, text, ...row }) => ({
      ...row,
      text: atOnce === 1 || readable.has(row.regionId) ? text : null,
    })),
  };
}

/** What the reader may look among: a condition on the follow-ups `f`, and one on the sessions `s` of their regions. */
async function scopeFor(
  em: EntityManager,
  actor: Actor,
  where: FollowUpsWhere,
): Promise<{ scope: Sql; regions: Sql }> {
  const { regionId, givenCycleId, calledCycleId } = where;
  if (regionId) {
    await admitToRegion(em, actor, regionId);
    return { scope: sql`f.region_id = ${regionId}`, regions: sql`s.region_id = ${regionId}` };
  }
  const cycleId = calledCycleId ?? givenCycleId;
  if (!cycleId) throw new Refusal('BAD_INPUT', { field: 'where' });
  const { sessionIds } = await admitToCycle(em, actor, cycleId);
  const regions = sessionIds ? sql`s.id in ${among(sessionIds)}` : sql`s.cycle_id = ${cycleId}`;
  const own = sessionIds ? sql`f.session_id in ${among(sessionIds)}` : sql`1 = 1`;
  const ofRegions = sessionIds
    ? sql`f.region_id in (select s.region_id from session s where ${regions})`
    : sql`1 = 1`;
  const scope = calledCycleId
    ? sql`${mayBeCalledIn(calledCycleId)} and ${ofRegions}`
    : sql`f.cycle_id = ${cycleId} and ${own}`;
  return { scope, regions };
}

function conditionsOf(where: FollowUpsWhere): { called: boolean; conditions: Sql } {
  const called = Boolean(where.calledCycleId);
  const columns: [string, unknown][] = [
    ['cycle_id', where.givenCycleId],
    ['called_cycle_id', where.calledCycleId],
    ['dimension_id', where.dimensionId],
    ['agency_id', where.agencyId],
    ['kind', where.kind],
    ['standing', where.standing],
    ['late', called && typeof where.late === 'boolean' ? Number(where.late) : null],
  ];
  const conditions = columns
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([column, value]): Sql => ({ text: `seen.${column} = ?`, values: [value] }));
  const all = conditions.reduce((before, next) => sql`${before} and ${next}`, called ? sql`1 = 1` : PROMISED);
  return { called, conditions: all };
}

/** Those regions whose frozen proceedings the reader may read, so that the words of a promise are no news to them. */
async function regionsReadBy(
  em: EntityManager,
  actor: Actor,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> {
  const seated = [...new Set(actor.seats.map((seat) => seat.sessionId))];
  const region = { $in: [...new Set(rows.map((row) => row.regionId))] };
  const sessions = await em.find(Session, { id: { $in: seated }, region });
  return new Set(sessions.filter(({ id }) => maySeeFrozen(actor, [id])).map((session) => session.region.id));
}

import { type Actor, MinutesState, maySeeDecision } from '@risalah/shared';
import { among, type Sql, sql } from '../db/rows.ts';

/** Where a reader sees follow-ups before FINAL, as the rule on decisions answers for each of their seats. */
export interface FollowUpSight {
  /** Sessions in which the reader sees every decision at once. */
  whole: readonly string[];
  /** `session:agency`, where the reader sees those of that agency at once. */
  own: readonly string[];
}

/** Asks the rule on decisions where an actor sees them before FINAL. */
export function sightOf(actor: Actor): FollowUpSight {
  const sees = (sessionId: string, agencyId: string): boolean =>
    maySeeDecision(actor, sessionId, agencyId, MinutesState.DRAFT);
  const whole = new Set<string>();
  const own = new Set<string>();
  for (const { sessionId, agencyId } of actor.seats) {
    // Whoever sees the decisions on an agency that is nobody's sees them all.
    if (sees(sessionId, '')) whole.add(sessionId);
    else if (agencyId && sees(sessionId, agencyId)) own.add(`${sessionId}:${agencyId}`);
  }
  return { whole: [...whole], own: [...own] };
}

/**
 * The follow-ups in `scope`, a condition on `f` and the session `js` that judged it, that a reader of the page may see: at
 * once by their seats, else from FINAL. Each with `standing`, which is OPEN to those who may not see yet how it was judged, and the
 * cycle in which it was judged as far as that may be seen. What a secretary proposed and nobody took up is no promise.
 */
export function seenFollowUps(sight: FollowUpSight, scope: Sql): Sql {
  const whole = among(sight.whole);
  const own = among(sight.own);
  const judgementSeen = sql`(f.judged_in_session_id is null or f.judged_in_session_id = f.session_id
    or jm.state = 'FINAL' or f.judged_in_session_id in ${whole}
    or f.judged_in_session_id || ':' || f.agency_id in ${own})`;
  const atOnce = sql`(f.session_id in ${whole} or f.session_id || ':' || f.agency_id in ${own}
    or f.session_id || ':' || (select a.agency_id from answer a where a.id = f.answer_id) in ${own})`;
  const proposed = sql`(f.state = 'PROPOSED' or (f.state = 'DROPPED'
    and exists (select 1 from seat g where g.id = f.given_by_seat_id and g.role = 'SECRETARY')))`;
  return sql`select f.id, f.region_id, f.agency_id, f.dimension_id, f.cycle_id, f.session_id, f.kind, f.due_year,
      case when ${judgementSeen} then f.state else 'OPEN' end as standing,
      case when ${judgementSeen} then js.cycle_id end as judged_cycle_id,
      case when ${atOnce} then 1 else 0 end as at_once
    from follow_up f
    left join minutes gm on gm.session_id = f.session_id and gm.dimension_id = f.dimension_id
    left join session js on js.id = f.judged_in_session_id
    left join minutes jm on jm.session_id = f.judged_in_session_id and jm.dimension_id = f.dimension_id
    where ${scope} and (gm.state = 'FINAL' or ${atOnce}) and not ${proposed}`;
}

/**
 * Those of `seen` that were called in by a later cycle of the programme in which the region had a session, once for each such
 * cycle: judged there, or open and due by its year. `late` is 1 for what was not kept in time: carried to a later year, or
 * left open when the region's sessions of that cycle were over.
 */
export function calledFollowUps(seen: Sql): Sql {
  return sql`select seen.*, x.id as called_cycle_id,
      case when seen.standing = 'CARRIED' then 1
        when seen.standing = 'OPEN' and not exists (select 1 from session o where o.cycle_id = x.id
          and o.region_id = seen.region_id and o.state in ('SCHEDULED', 'LIVE', 'PAUSED')) then 1
        else 0 end as late
    from (${seen}) seen
    join cycle c on c.id = seen.cycle_id
    join cycle x on x.programme_id = c.programme_id
      and (c.year < x.year or (c.year = x.year and c.stage < x.stage))
    where (seen.judged_cycle_id = x.id or (seen.standing = 'OPEN' and seen.due_year <= x.year))
      and exists (select 1 from session h where h.cycle_id = x.id and h.region_id = seen.region_id
        and h.state <> 'CANCELLED')`;
}

/**
 * Follow-ups that may have been called in by a cycle: judged in it, open since an earlier one, or judged where a reader may not
 * see it yet. A union of three that the database finds by an index each, since a cycle is small beside all that were kept.
 */
export function mayBeCalledIn(cycleId: string): Sql {
  return sql`f.id in (
    select id from follow_up where judged_in_session_id in (select id from session where cycle_id = ${cycleId})
    union select id from follow_up where judged_in_session_id in
      (select id from session where state in ('LIVE', 'PAUSED', 'CLOSED'))
    union select id from follow_up where state = 'OPEN' and cycle_id in (select earlier.id from cycle earlier
      join cycle own on own.programme_id = earlier.programme_id where own.id = ${cycleId}
        and (earlier.year < own.year or (earlier.year = own.year and earlier.stage < own.stage))))`;
}

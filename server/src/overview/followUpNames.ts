import { type Sql, sql } from '../db/rows.ts';
import type { FollowUpsWhere } from './followUpList.inputs.ts';

/**
 * Columns that name what a list was narrowed to, as far as it belongs to the sessions `s` in `regions`, a condition on them: nobody
 * learns the name of something by asking for the follow-ups of it.
 */
export function namesOf(
  { regionId, givenCycleId, calledCycleId, dimensionId, agencyId }: FollowUpsWhere,
  regions: Sql,
): Sql {
  const programmes = sql`(select c.programme_id from session s join cycle c on c.id = s.cycle_id where ${regions})`;
  const cycle = (id: string | null | undefined): Sql =>
    sql`(select name from cycle where id = ${id ?? null} and programme_id in ${programmes})`;
  return sql`(select name from region where id = ${regionId ?? null}) as "region",
    ${cycle(givenCycleId)} as "givenCycle", ${cycle(calledCycleId)} as "calledCycle",
    (select name from dimension where id = ${dimensionId ?? null} and programme_id in ${programmes}) as "dimension",
    (select name from agency where id = ${agencyId ?? null}
      and region_id in (select s.region_id from session s where ${regions})) as "agency"`;
}

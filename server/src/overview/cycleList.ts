import {
  CycleOrder,
  CycleStanding,
  inBand,
  Missing,
  missingOf,
  SCORE_BANDS,
  spreadOf,
  standingIn,
  summariseCycle,
} from '@risalah/shared';
import type { CycleRegionsWhere } from './cycleList.inputs.ts';
import type { CycleRegion, LateAgency } from './cycleOverview.types.ts';
import type { CycleSummary } from './cycleSummary.types.ts';
import { whileTimeStands } from './whileTimeStands.ts';

/** The regions of a cycle, by name, and of which dimensions their scores are. */
export interface ListedCycle {
  rows: readonly CycleRegion[];
  dimensionIds: readonly string[];
}

/** The regions of a cycle that fulfil all that is asked for at `now` (ms since 1970), in an order. */
export function listRegions(
  { rows, dimensionIds }: ListedCycle,
  where: CycleRegionsWhere,
  order: CycleOrder,
  now: number,
): CycleRegion[] {
  if (order === CycleOrder.NAME && Object.values(where).every((each) => each === null || each === undefined))
    return [...rows];
  const { standing, missing, lacking, from, scoredId, late, totalled, hidden } = where;
  const place = scoredId ? dimensionIds.indexOf(scoredId) : -1;
  const band = SCORE_BANDS.find((each) => each.from === from);
  const scoreOf = (row: CycleRegion) => (scoredId ? (row.scores[place] ?? null) : row.total);
  const asked = <Value>(value: Value | null | undefined): value is Value =>
    value !== null && value !== undefined;
  const isListed = (row: CycleRegion): boolean =>
    (!asked(standing) || standingIn(row) === standing) &&
    (!asked(missing) || missingOf(row, now).includes(missing)) &&
    (!asked(lacking) || missingOf(row, now).length > 0 === lacking) &&
    (!asked(from) || (row.total !== null && band !== undefined && inBand(row.total, band))) &&
    (!asked(scoredId) || scoreOf(row) !== null) &&
    (!asked(late) || row.late > 0 === late) &&
    (!asked(totalled) || (row.total !== null) === totalled) &&
    (!asked(hidden) || row.hidden > 0 === hidden);
  const listed = rows.filter(isListed);
  if (order === CycleOrder.NAME) return listed;
  const rank = (row: CycleRegion) => (order === CycleOrder.LATE ? row.late : (scoreOf(row) ?? 0));
  return listed.toSorted((a, b) => rank(b) - rank(a));
}

/** Counts the regions of a cycle, and who of its agencies is late, at `now` (ms since 1970). */
export function summarise(cycle: ListedCycle, late: readonly LateAgency[], now: number): CycleSummary {
  return whileTimeStands(cycle.rows, 'summary', now, () => summariseAt(cycle, late, now));
}

function summariseAt(
  { rows, dimensionIds }: ListedCycle,
  late: readonly LateAgency[],
  now: number,
): CycleSummary {
  const { regions, standings, missing, totals } = summariseCycle(rows, now);
  return {
    regions,
    standings: Object.values(CycleStanding).map((standing) => ({ standing, count: standings[standing] })),
    missing: Object.values(Missing).map((each) => ({ missing: each, count: missing[each] })),
    totals,
    bands: SCORE_BANDS.map(
      (band) => rows.filter(({ total }) => total !== null && inBand(total, band)).length,
    ),
    dimensions: dimensionIds.map((_, index) => spreadOf(rows.map(({ scores }) => scores[index] ?? null))),
    hiddenScores: rows.filter(({ hidden }) => hidden > 0).length,
    lateAgencies: late.length,
    late: late.reduce((before, each) => before + each.late, 0),
  };
}

import type { EntityManager } from '@mikro-orm/core';
import { type Actor, type CycleSummary, summariseCycle } from '@risalah/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { groupBy } from '../db/groupBy.ts';
import { among, sql } from '../db/rows.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { type CycleRegionRow, type CycleSight, cycleSight, readCycleRegions } from './cycleRegions.ts';
import type { KeptFigures } from './figures.ts';
import { type CycleCount, countByCycle } from './followUpCounts.ts';
import { seenFollowUps, sightOf } from './seenFollowUps.ts';
import { NO_PLACES, stampsOf, viewOf } from './stamps.ts';
import { whileTimeStands } from './whileTimeStands.ts';

/** A cycle in a few figures. */
@ObjectType({ description: 'A cycle in a few figures, counted from what the reader may see.' })
export class CycleInShort {
  @Field(() => Cycle, { description: 'The cycle.' })
  cycle!: Cycle;

  @Field(() => Boolean, {
    description: 'Whether the reader may open the cycle; all figures are 0 when they may not.',
  })
  open!: boolean;

  @Field(() => Int, { description: 'Regions with a session in it that the reader sees.' })
  regions!: number;

  @Field(() => Int, { description: 'Regions of it that the reader does not see.' })
  hiddenRegions!: number;

  @Field(() => Int, { description: 'Regions whose session is still to come.' })
  scheduled!: number;

  @Field(() => Int, { description: 'Regions whose session is live or paused.' })
  live!: number;

  @Field(() => Int, { description: 'Regions whose session is closed, with minutes that are not all FINAL.' })
  closed!: number;

  @Field(() => Int, { description: 'Regions whose minutes are all FINAL.' })
  final!: number;

  @Field(() => Int, { description: 'Regions whose session was cancelled.' })
  cancelled!: number;

  @Field(() => Int, { description: 'Regions that lack something.' })
  lacking!: number;

  @Field(() => Int, { description: 'Regions with a total that may be seen.' })
  scored!: number;

  @Field(() => Int, { nullable: true, description: 'The mean of these totals in hundredths, half up.' })
  mean!: number | null;

  @Field(() => Int, { description: 'Follow-ups promised in it.' })
  given!: number;
}

/** What is kept of one region through the cycles of a programme. */
interface RegionInShort {
  rows: CycleRegionRow[];
  /** How many follow-ups its agencies promised, by cycle. */
  given: CycleCount[];
}

/** The cycles of a programme in short, newest first, in as many statements as for one cycle. */
export async function readCyclesInShort(
  em: EntityManager,
  actor: Actor,
  programmeId: string,
  { now, figures, state }: KeptFigures & { now: Date },
): Promise<CycleInShort[]> {
  const cycles = await em.find(
    Cycle,
    { programme: programmeId },
    { populate: ['programme.dimensions'], orderBy: { year: 'desc', stage: 'desc' } },
  );
  const stamps = await figures.stamps.of(em, programmeId, state);
  const sights = cycles.map(
    (cycle) => [cycle, cycleSight(actor, stamps.byCycle.get(cycle.id) ?? NO_PLACES)] as const,
  );
  const whole = sights.every(([, { sessionIds }]) => sessionIds === null);
  const seen = whole
    ? stamps.byRegion
    : stampsOf(
        stamps.byRegion,
        sights.flatMap(([, sight]) => [...sight.stamps.keys()]),
      );
  const counted = await figures.of(`programme ${programmeId} ${viewOf(actor)}`, seen, (regionIds) =>
    countRegions(em, actor, sights, regionIds),
  );
  const { rows, given } = byCycleOf(counted);
  return sights.map(([cycle, { hiddenRegions, verdict }]) => {
    const summary = inShort(rows.get(cycle.id) ?? NO_ROWS, now.getTime());
    const { SCHEDULED, LIVE, CLOSED, FINAL, CANCELLED } = summary.standings;
    return {
      cycle,
      open: verdict.allowed,
      regions: summary.regions,
      hiddenRegions,
      scheduled: SCHEDULED,
      live: LIVE,
      closed: CLOSED,
      final: FINAL,
      cancelled: CANCELLED,
      lacking: summary.lacking,
      scored: summary.totals.count,
      mean: summary.totals.mean,
      given: given.get(cycle.id) ?? 0,
    };
  });
}

const NO_ROWS: readonly CycleRegionRow[] = [];

const inShort = (rows: readonly CycleRegionRow[], now: number): CycleSummary =>
  whileTimeStands(rows, 'in short', now, () => summariseCycle(rows, now));

/** Regions through the cycles, put together by cycle. */
interface ByCycle {
  rows: ReadonlyMap<string, readonly CycleRegionRow[]>;
  /** How many follow-ups were promised. */
  given: ReadonlyMap<string, number>;
}

/** What was put together before, kept as long as the figures are the same. */
const byCycle = new WeakMap<ReadonlyMap<string, RegionInShort>, ByCycle>();

function byCycleOf(counted: ReadonlyMap<string, RegionInShort>): ByCycle {
  const known = byCycle.get(counted);
  if (known) return known;
  const all = [...counted.values()];
  const given = new Map<string, number>();
  for (const { cycleId, count } of all.flatMap((region) => region.given))
    given.set(cycleId, (given.get(cycleId) ?? 0) + count);
  const made = {
    given,
    rows: groupBy(
      all.flatMap((region) => region.rows),
      (row) => row.cycleId,
    ),
  };
  byCycle.set(counted, made);
  return made;
}

async function countRegions(
  em: EntityManager,
  actor: Actor,
  sights: readonly (readonly [Cycle, CycleSight])[],
  regionIds: readonly string[],
): Promise<Map<string, RegionInShort>> {
  const rows = await readCycleRegions(em, actor, sights, regionIds);
  const whole = sights.filter(([, { sessionIds }]) => sessionIds === null).map(([cycle]) => cycle.id);
  const own = sights.flatMap(([, { sessionIds }]) => sessionIds ?? []);
  const scope = sql`(f.cycle_id in ${among(whole)} or f.session_id in ${among(own)})
    and f.region_id in ${among(regionIds)}`;
  const counts = await countByCycle(em, seenFollowUps(sightOf(actor), scope));
  const given = groupBy(counts, (each) => each.regionId);
  return new Map(
    [...groupBy(rows, (row) => row.regionId)].map(([regionId, ofRegion]) => [
      regionId,
      { rows: ofRegion, given: given.get(regionId) ?? [] },
    ]),
  );
}

import type { EntityManager } from '@mikro-orm/core';
import { type Actor, mayReadCycle, summariseCycle } from '@risalah/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { groupBy } from '../db/groupBy.ts';
import { among, sql } from '../db/rows.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { type CycleRegionRow, type CycleSight, cycleSight, readCycleRegions } from './cycleRegions.ts';
import type { Figures } from './figures.ts';
import { type CycleCount, countByCycle } from './followUpCounts.ts';
import { seenFollowUps, sightOf } from './seenFollowUps.ts';
import { viewOf } from './stamps.ts';

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
  { now, figures }: { now: Date; figures: Figures },
): Promise<CycleInShort[]> {
  const cycles = await em.find(
    Cycle,
    { programme: programmeId },
    { populate: ['programme.dimensions'], orderBy: { year: 'desc', stage: 'desc' } },
  );
  const { sessions, byRegion } = await figures.stamps.of(em, programmeId);
  const ofCycle = groupBy(sessions, (session) => session.cycleId);
  const sights = cycles.map((cycle) => [cycle, cycleSight(actor, ofCycle.get(cycle.id) ?? [])] as const);
  const seen = new Set(sights.flatMap(([, { regionIds }]) => [...regionIds]));
  const stamps = new Map([...byRegion].filter(([id]) => seen.has(id)));
  const counted = await figures.of(`programme ${programmeId} ${viewOf(actor)}`, stamps, (regionIds) =>
    countRegions(em, actor, sights, regionIds),
  );
  const all = [...counted.values()];
  const rows = groupBy(
    all.flatMap((region) => region.rows),
    (row) => row.cycleId,
  );
  const given = groupBy(
    all.flatMap((region) => region.given),
    (each) => each.cycleId,
  );
  return sights.map(([cycle, { hiddenRegions, allSessionIds }]) => {
    const summary = summariseCycle(rows.get(cycle.id) ?? [], now.getTime());
    const { SCHEDULED, LIVE, CLOSED, FINAL, CANCELLED } = summary.standings;
    return {
      cycle,
      open: mayReadCycle(actor, allSessionIds).allowed,
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
      given: (given.get(cycle.id) ?? []).reduce((sum, { count }) => sum + count, 0),
    };
  });
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

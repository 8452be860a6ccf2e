import type { EntityManager } from '@mikro-orm/core';
import { type Actor, mayReadCycle, summariseCycle } from '@risalah/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { among, sql } from '../db/rows.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { type CycleRegions, readCycleRegions } from './cycleRegions.ts';
import { countByCycle } from './followUpCounts.ts';
import { seenFollowUps, sightOf } from './seenFollowUps.ts';

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

/** The cycles of a programme in short, newest first, in as many statements as for one cycle. */
export async function readCyclesInShort(
  em: EntityManager,
  actor: Actor,
  programmeId: string,
  now: Date,
): Promise<CycleInShort[]> {
  const cycles = await em.find(
    Cycle,
    { programme: programmeId },
    { populate: ['programme.dimensions'], orderBy: { year: 'desc', stage: 'desc' } },
  );
  const found = await readCycleRegions(em, actor, cycles);
  const given = await countPromises(em, actor, cycles, found);
  return cycles.map((cycle) => {
    const { rows = [], hiddenRegions = 0, allSessionIds = [] } = found.get(cycle.id) ?? {};
    const summary = summariseCycle(rows, now.getTime());
    const { SCHEDULED, LIVE, CLOSED, FINAL, CANCELLED } = summary.standings;
    const open = mayReadCycle(actor, allSessionIds).allowed;
    return {
      cycle,
      open,
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

async function countPromises(
  em: EntityManager,
  actor: Actor,
  cycles: readonly Cycle[],
  found: ReadonlyMap<string, CycleRegions>,
): Promise<ReadonlyMap<string, number>> {
  const whole = cycles.map(({ id }) => id).filter((id) => found.get(id)?.sessionIds === null);
  const own = [...found.values()].flatMap(({ sessionIds }) => sessionIds ?? []);
  const scope = sql`(f.cycle_id in ${among(whole)} or f.session_id in ${among(own)})`;
  const counts = await countByCycle(em, seenFollowUps(sightOf(actor), scope));
  return new Map(counts.map(({ cycleId, count }) => [cycleId, count]));
}

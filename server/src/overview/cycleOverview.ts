import type { EntityManager } from '@mikro-orm/core';
import { type Actor, FollowUpKind, FollowUpState, Refusal } from '@risalah/shared';
import { groupBy } from '../db/groupBy.ts';
import { among, sql } from '../db/rows.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import type { CycleOverview } from './cycleOverview.types.ts';
import { type CycleRegionRow, type CycleSight, cycleSight, readCycleRegions } from './cycleRegions.ts';
import type { KeptFigures } from './figures.ts';
import { type CalledOfAgency, countByAgency, countKinds, type KindCount } from './followUpCounts.ts';
import { mayBeCalledIn, seenFollowUps, sightOf } from './seenFollowUps.ts';
import { NO_PLACES, viewOf } from './stamps.ts';

/** One for all rows: a name compared without one makes it anew. */
const byName = new Intl.Collator('id');

/** What is kept of one region of a cycle. */
interface RegionFigures {
  row: CycleRegionRow;
  /** What its agencies promised in the cycle. */
  given: KindCount[];
  /** What the cycle called in from them. */
  called: CalledOfAgency[];
}

/** A cycle as a whole. Refuses with NOT_FOUND, or NO_SEAT for who may not read it. */
export async function readCycleOverview(
  em: EntityManager,
  actor: Actor,
  cycleId: string,
  { figures, state }: KeptFigures,
): Promise<CycleOverview> {
  const cycle = await em.findOne(Cycle, cycleId, { populate: ['programme.dimensions'] });
  if (!cycle) throw new Refusal('NOT_FOUND');
  const { byCycle } = await figures.stamps.of(em, cycle.programme.id, state);
  const sight = cycleSight(actor, byCycle.get(cycleId) ?? NO_PLACES);
  if (!sight.verdict.allowed) throw new Refusal(sight.verdict.code);
  const counted = await figures.of(`cycle ${cycleId} ${viewOf(actor)}`, sight.stamps, (regionIds) =>
    countRegions(em, actor, [cycle, sight], regionIds),
  );
  return {
    dimensions: cycle.programme.dimensions.getItems(),
    hiddenRegions: sight.hiddenRegions,
    cycleId: actor.administrator ? cycleId : null,
    ...composedOf(counted),
  };
}

type Composed = Pick<CycleOverview, 'allRegions' | 'given' | 'called' | 'allLate'>;

/** What the figures of regions come to, kept as long as they are the same. */
const composed = new WeakMap<ReadonlyMap<string, RegionFigures>, Composed>();

function composedOf(counted: ReadonlyMap<string, RegionFigures>): Composed {
  const known = composed.get(counted);
  if (known) return known;
  const all = [...counted.values()].sort((a, b) => byName.compare(a.row.name, b.row.name));
  const made = {
    allRegions: all.map(withFollowUps),
    given: kindsOf(all.flatMap((region) => region.given)),
    called: standingsOf(all.flatMap((region) => region.called)),
    allLate: lateOf(all),
  };
  composed.set(counted, made);
  return made;
}

async function countRegions(
  em: EntityManager,
  actor: Actor,
  [cycle, sight]: [Cycle, CycleSight],
  regionIds: readonly string[],
): Promise<Map<string, RegionFigures>> {
  const rows = await readCycleRegions(em, actor, [[cycle, sight]], regionIds);
  const { sessionIds } = sight;
  const ofRegions = sql`f.region_id in ${among(regionIds)}`;
  const ofSessions = sessionIds ? sql`f.session_id in ${among(sessionIds)}` : sql`1 = 1`;
  const followUps = sightOf(actor);
  const promised = seenFollowUps(followUps, sql`f.cycle_id = ${cycle.id} and ${ofSessions} and ${ofRegions}`);
  const given = groupBy(await countKinds(em, promised), (each) => each.regionId);
  const due = seenFollowUps(followUps, sql`${mayBeCalledIn(cycle.id)} and ${ofRegions}`);
  const called = groupBy(await countByAgency(em, due, cycle.id), (each) => each.regionId);
  return new Map(
    rows.map((row) => {
      const { regionId } = row;
      return [regionId, { row, given: given.get(regionId) ?? [], called: called.get(regionId) ?? [] }];
    }),
  );
}

function withFollowUps({ row, given, called }: RegionFigures): CycleOverview['allRegions'][number] {
  return {
    ...row,
    scores: [...row.scores],
    given: sum(given, (each) => each.count),
    called: sum(called, (each) => each.called),
    kept: sum(called, (each) => each.kept),
    late: sum(called, (each) => each.late),
  };
}

const STANDINGS = {
  [FollowUpState.KEPT]: (of: CalledOfAgency) => of.kept,
  [FollowUpState.PARTLY]: (of: CalledOfAgency) => of.partly,
  [FollowUpState.CARRIED]: (of: CalledOfAgency) => of.carried,
  [FollowUpState.OPEN]: (of: CalledOfAgency) => of.open,
  [FollowUpState.DROPPED]: (of: CalledOfAgency) => of.dropped,
};

function standingsOf(called: readonly CalledOfAgency[]): CycleOverview['called'] {
  return Object.entries(STANDINGS)
    .map(([standing, of]) => ({ standing: standing as FollowUpState, count: sum(called, of) }))
    .filter(({ count }) => count > 0);
}

function kindsOf(given: readonly KindCount[]): CycleOverview['given'] {
  return Object.values(FollowUpKind)
    .map((kind) => ({
      kind,
      count: sum(
        given.filter((each) => each.kind === kind),
        (each) => each.count,
      ),
    }))
    .filter(({ count }) => count > 0);
}

function lateOf(all: readonly RegionFigures[]): CycleOverview['allLate'] {
  return all
    .flatMap(({ row, called }) => called.map((each) => ({ ...each, region: row.name })))
    .filter(({ late }) => late > 0)
    .map(({ agencyId, agency, regionId, region, called, late }) => {
      return { agencyId, agency, regionId, region, called, late };
    })
    .sort(
      (a, b) => b.late - a.late || byName.compare(a.region, b.region) || byName.compare(a.agency, b.agency),
    );
}

function sum<Count>(counts: readonly Count[], of: (count: Count) => number): number {
  return counts.reduce((before, count) => before + of(count), 0);
}

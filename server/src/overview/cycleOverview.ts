import type { EntityManager } from '@mikro-orm/core';
import {
  type Actor,
  FollowUpKind,
  FollowUpState,
  mayReadCycle,
  Refusal,
  SessionState,
} from '@risalah/shared';
import { among, type Sql, sql } from '../db/rows.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Region } from '../workspace/region.entity.ts';
import type { CycleOverview } from './cycleOverview.types.ts';
import { type CycleRegions, readCycleRegions } from './cycleRegions.ts';
import { type CalledOfAgency, countByAgency, countKinds, type KindCount } from './followUpCounts.ts';
import { groupBy } from './groupBy.ts';
import { mayBeCalledIn, seenFollowUps, sightOf } from './seenFollowUps.ts';

/** A cycle as a whole. Refuses with NOT_FOUND, or NO_SEAT for who may not read it. */
export async function readCycleOverview(
  em: EntityManager,
  actor: Actor,
  cycleId: string,
): Promise<CycleOverview> {
  const cycle = await em.findOne(Cycle, cycleId, { populate: ['programme.dimensions'] });
  if (!cycle) throw new Refusal('NOT_FOUND');
  const regions = (await readCycleRegions(em, actor, [cycle])).get(cycle.id) as CycleRegions;
  const verdict = mayReadCycle(actor, regions.allSessionIds);
  if (!verdict.allowed) throw new Refusal(verdict.code);
  const sight = sightOf(actor);
  const given = await countKinds(
    em,
    seenFollowUps(sight, sql`f.cycle_id = ${cycle.id} and ${seenSessions(regions, sql`f.session_id`)}`),
  );
  const seen = seenFollowUps(sight, sql`${mayBeCalledIn(cycle.id)} and ${seenRegions(regions)}`);
  const called = await countByAgency(em, seen, cycle.id);
  return {
    dimensions: cycle.programme.dimensions.getItems(),
    regions: withFollowUps(regions, given, called),
    hiddenRegions: regions.hiddenRegions,
    unscheduled: actor.administrator ? await unscheduledIn(em, regions) : null,
    given: kindsOf(given),
    called: standingsOf(called),
    late: lateOf(regions, called),
  };
}

function seenSessions({ sessionIds }: CycleRegions, column: Sql): Sql {
  return sessionIds ? sql`${column} in ${among(sessionIds)}` : sql`1 = 1`;
}

function seenRegions({ sessionIds, rows }: CycleRegions): Sql {
  return sessionIds ? sql`f.region_id in ${among(rows.map((row) => row.regionId))}` : sql`1 = 1`;
}

function unscheduledIn(em: EntityManager, { rows }: CycleRegions): Promise<Region[]> {
  const scheduled = rows.filter(({ state }) => state !== SessionState.CANCELLED).map((row) => row.regionId);
  return em.find(Region, { id: { $nin: scheduled } }, { orderBy: { name: 'asc', id: 'asc' } });
}

function withFollowUps(
  { rows }: CycleRegions,
  given: readonly KindCount[],
  called: readonly CalledOfAgency[],
): CycleOverview['regions'] {
  const givenBy = groupBy(given, (each) => each.regionId);
  const calledBy = groupBy(called, (each) => each.regionId);
  return rows.map((row) => {
    const own = calledBy.get(row.regionId) ?? [];
    return {
      ...row,
      scores: [...row.scores],
      given: sum(givenBy.get(row.regionId) ?? [], (each) => each.count),
      called: sum(own, (each) => each.called),
      kept: sum(own, (each) => each.kept),
      late: sum(own, (each) => each.late),
    };
  });
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

function lateOf({ rows }: CycleRegions, called: readonly CalledOfAgency[]): CycleOverview['late'] {
  const names = new Map(rows.map((row) => [row.regionId, row.name]));
  return called
    .filter(({ late }) => late > 0)
    .map(({ agencyId, agency, regionId, called: all, late }) => {
      return { agencyId, agency, regionId, region: names.get(regionId) ?? '', called: all, late };
    })
    .sort((a, b) => b.late - a.late || a.region.localeCompare(b.region) || a.agency.localeCompare(b.agency));
}

function sum<Count>(counts: readonly Count[], of: (count: Count) => number): number {
  return counts.reduce((before, count) => before + of(count), 0);
}

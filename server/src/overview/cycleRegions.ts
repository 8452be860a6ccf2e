import type { EntityManager } from '@mikro-orm/core';
import {
  type Actor,
  type CycleRow,
  MinutesState,
  mayKnowWhetherScored,
  mayReadCycle,
  maySeeWholeCycle,
  SessionState,
  type Verdict,
} from '@risalah/shared';
import { groupBy } from '../db/groupBy.ts';
import { among, readRows, sql } from '../db/rows.ts';
import type { Cycle } from '../workspace/cycle.entity.ts';
import { standingOf } from './dimensionScores.ts';
import { type DimensionRow, readDimensionRows, readSessionRows, type SessionRow } from './sessionRows.ts';
import { type CyclePlaces, type RegionStamps, stampsOf } from './stamps.ts';

/** A region in a cycle, with the session that tells how it stands. */
export interface CycleRegionRow extends CycleRow {
  cycleId: string;
  regionId: string;
  name: string;
  code: string | null;
  sessionId: string;
  scheduledFor: Date;
  timeZone: string;
  hidden: number;
}

/** What a reader sees of a cycle. */
export interface CycleSight {
  /** Ids of the sessions that the reader sees the state of; null when they are all. */
  sessionIds: string[] | null;
  /** The regions of these sessions, with their stamps. */
  stamps: RegionStamps;
  /** Regions of the cycle that the reader does not see. */
  hiddenRegions: number;
  /** Whether the reader may read the cycle at all. */
  verdict: Verdict;
}

/** Asks what a reader sees of a cycle. */
export function cycleSight(actor: Actor, { regionOf, stamps: all }: CyclePlaces): CycleSight {
  const own = [...new Set(actor.seats.map(({ sessionId }) => sessionId))].filter((id) => regionOf.has(id));
  const sessionIds = maySeeWholeCycle(actor, own) ? null : own;
  const stamps =
    sessionIds === null
      ? all
      : stampsOf(
          all,
          sessionIds.map((id) => regionOf.get(id) ?? ''),
        );
  return { sessionIds, stamps, hiddenRegions: all.size - stamps.size, verdict: mayReadCycle(actor, own) };
}

/**
 * Reads some regions of cycles, whose programmes and dimensions were read, as far as a reader sees them: in as many statements
 * for all cycles and regions as for one.
 */
export async function readCycleRegions(
  em: EntityManager,
  actor: Actor,
  cycles: readonly (readonly [Cycle, CycleSight])[],
  regionIds: readonly string[],
): Promise<CycleRegionRow[]> {
  const scope = sql`s.cycle_id in ${among(cycles.map(([cycle]) => cycle.id))} and s.region_id in ${among(regionIds)}`;
  const sessions = groupBy(await readSessionRows(em, scope), (each) => each.cycleId);
  const dimensions = groupBy(await readDimensionRows(em, scope), (each) => each.sessionId);
  const regions = await readRows<{ id: string; name: string; code: string | null }>(
    em,
    sql`select r.id, r.name, r.code from region r where r.id in ${among(regionIds)}`,
  );
  const named = new Map(regions.map((region) => [region.id, region]));
  return cycles.flatMap(([cycle, { sessionIds }]) => {
    const own = sessionIds && new Set(sessionIds);
    const seen = (sessions.get(cycle.id) ?? []).filter(({ id }) => !own || own.has(id));
    return [...groupBy(seen, (each) => each.regionId)].map(([regionId, ofRegion]) => {
      const { name = '', code = null } = named.get(regionId) ?? {};
      return { ...rowOf(actor, cycle, ofRegion, dimensions), cycleId: cycle.id, regionId, name, code };
    });
  });
}

function rowOf(
  actor: Actor,
  cycle: Cycle,
  sessions: readonly SessionRow[],
  dimensions: ReadonlyMap<string, DimensionRow[]>,
): Omit<CycleRegionRow, 'cycleId' | 'regionId' | 'name' | 'code'> {
  const { session, agenda, scores, hidden, total } = standingOf(actor, { cycle, sessions, dimensions });
  // There is one, since a region is here by its sessions.
  const main = session as SessionRow;
  const inMinutes = (state: MinutesState): number => agenda.filter((each) => each.state === state).length;
  const known = agenda.every((each) => mayKnowWhetherScored(actor, main.id, each.state));
  return {
    sessionId: main.id,
    state: main.state,
    scheduledFor: main.scheduledFor,
    timeZone: main.timeZone,
    chairs: main.chairs,
    secretaries: main.secretaries,
    draft: inMinutes(MinutesState.DRAFT),
    ready: inMinutes(MinutesState.READY),
    final: inMinutes(MinutesState.FINAL),
    unscored:
      known && main.state !== SessionState.SCHEDULED
        ? agenda.filter((each) => each.score === null).length
        : null,
    scores: cycle.programme.dimensions.getItems().map(({ id }) => scores.get(id) ?? null),
    total: total.total,
    hidden,
  };
}

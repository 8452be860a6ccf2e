import type { EntityManager } from '@mikro-orm/core';
import {
  type Actor,
  type CycleRow,
  MinutesState,
  mayKnowWhetherScored,
  maySeeWholeCycle,
  SessionState,
} from '@risalah/shared';
import { among, readRows, sql } from '../db/rows.ts';
import type { Cycle } from '../workspace/cycle.entity.ts';
import { seatedIn } from './admitToCycle.ts';
import { standingOf } from './dimensionScores.ts';
import { groupBy } from './groupBy.ts';
import { type DimensionRow, readDimensionRows, readSessionRows, type SessionRow } from './sessionRows.ts';

/** A region in a cycle, with the session that tells how it stands. */
export interface CycleRegionRow extends CycleRow {
  regionId: string;
  name: string;
  code: string | null;
  sessionId: string;
  scheduledFor: Date;
  timeZone: string;
  hidden: number;
}

/** The regions of a cycle that a reader sees, by name, and how many they do not see. */
export interface CycleRegions {
  rows: CycleRegionRow[];
  hiddenRegions: number;
  /** Ids of the sessions that the reader sees the state of; null when they are all. */
  sessionIds: string[] | null;
  /** Every session of the cycle. */
  allSessionIds: string[];
}

/**
 * Reads the regions of cycles whose programmes and dimensions were read, by cycle: in as many statements for all cycles as for
 * one.
 */
export async function readCycleRegions(
  em: EntityManager,
  actor: Actor,
  cycles: readonly Cycle[],
): Promise<ReadonlyMap<string, CycleRegions>> {
  const scope = sql`s.cycle_id in ${among(cycles.map((cycle) => cycle.id))}`;
  const sessions = groupBy(await readSessionRows(em, scope), (each) => each.cycleId);
  const dimensions = groupBy(await readDimensionRows(em, scope), (each) => each.sessionId);
  const regions = new Map(
    (
      await readRows<{ id: string; name: string; code: string | null }>(
        em,
        sql`select r.id, r.name, r.code from region r
          where r.id in (select s.region_id from session s where ${scope})`,
      )
    ).map((region) => [region.id, region]),
  );
  return new Map(
    cycles.map((cycle) => {
      const all = sessions.get(cycle.id) ?? [];
      const { seen, whole } = seenBy(actor, all);
      const byRegion = groupBy(seen, (each) => each.regionId);
      const rows = [...byRegion].map(([regionId, own]) => {
        const { name = '', code = null } = regions.get(regionId) ?? {};
        return { ...rowOf(actor, cycle, own, dimensions), regionId, name, code };
      });
      const found: CycleRegions = {
        rows: rows.sort((a, b) => a.name.localeCompare(b.name)),
        hiddenRegions: new Set(all.map((each) => each.regionId)).size - byRegion.size,
        sessionIds: whole ? null : seen.map((each) => each.id),
        allSessionIds: all.map((each) => each.id),
      };
      return [cycle.id, found];
    }),
  );
}

function seenBy(actor: Actor, all: readonly SessionRow[]): { seen: readonly SessionRow[]; whole: boolean } {
  const ids = all.map((each) => each.id);
  if (maySeeWholeCycle(actor, ids)) return { seen: all, whole: true };
  const own = new Set(seatedIn(actor, ids));
  return { seen: all.filter((each) => own.has(each.id)), whole: false };
}

function rowOf(
  actor: Actor,
  cycle: Cycle,
  sessions: readonly SessionRow[],
  dimensions: ReadonlyMap<string, DimensionRow[]>,
): Omit<CycleRegionRow, 'regionId' | 'name' | 'code'> {
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
        ? agenda.filter((each) => each.levels === null).length
        : null,
    scores: cycle.programme.dimensions.getItems().map(({ id }) => scores.get(id) ?? null),
    total: total.total,
    hidden,
  };
}

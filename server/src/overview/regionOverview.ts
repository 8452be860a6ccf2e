import type { EntityManager } from '@mikro-orm/core';
import { type Actor, MinutesState, SessionState } from '@risalah/shared';
import { groupBy } from '../db/groupBy.ts';
import { sql } from '../db/rows.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import type { Dimension } from '../workspace/dimension.entity.ts';
import { standingOf } from './dimensionScores.ts';
import { countCalled, countGiven } from './followUpCounts.ts';
import type { RegionCycle, RegionOverview, RegionProgramme, RegionRecord } from './regionOverview.types.ts';
import { seenFollowUps, sightOf } from './seenFollowUps.ts';
import { type DimensionRow, readDimensionRows, readSessionRows, type SessionRow } from './sessionRows.ts';

/**
 * A region through the cycles, for a reader who may read it: a number of statements that grows neither with its cycles nor
 * with the workspace.
 */
export async function readRegionOverview(
  em: EntityManager,
  actor: Actor,
  regionId: string,
): Promise<RegionOverview> {
  const ofRegion = sql`s.region_id = ${regionId}`;
  const sessions = await readSessionRows(em, ofRegion);
  const dimensions = await readDimensionRows(em, ofRegion);
  const records = await em.find(EvaluationRecord, { region: regionId });
  const cycles = await em.find(
    Cycle,
    {
      id: {
        $in: [...new Set([...sessions.map((each) => each.cycleId), ...records.map((each) => each.cycle.id)])],
      },
    },
    { populate: ['programme.dimensions'], orderBy: { year: 'asc', stage: 'asc' } },
  );
  const seen = seenFollowUps(sightOf(actor), sql`f.region_id = ${regionId}`);
  const read: RegionRead = {
    sessions: groupBy(sessions, (each) => each.cycleId),
    dimensions: groupBy(dimensions, (each) => each.sessionId),
    records: groupBy(records, (each) => each.cycle.id),
  };
  return {
    programmes: byProgramme(cycles, (cycle) => cycleOf(actor, cycle, read)),
    given: await countGiven(em, seen),
    called: await countCalled(em, seen),
  };
}

/** What was read of a region, by cycle or by session. */
interface RegionRead {
  sessions: ReadonlyMap<string, SessionRow[]>;
  dimensions: ReadonlyMap<string, DimensionRow[]>;
  records: ReadonlyMap<string, EvaluationRecord[]>;
}

function byProgramme(cycles: readonly Cycle[], view: (cycle: Cycle) => RegionCycle): RegionProgramme[] {
  return [...groupBy(cycles, (cycle) => cycle.programme.id).values()]
    .map((own) => {
      const { id, name, dimensions } = (own[0] as Cycle).programme;
      return { programmeId: id, name, dimensions: dimensions.getItems(), cycles: own.map(view) };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

function cycleOf(actor: Actor, cycle: Cycle, read: RegionRead): RegionCycle {
  const sessions = read.sessions.get(cycle.id) ?? [];
  const { session, agenda, scores, hidden, total } = standingOf(actor, {
    cycle,
    sessions,
    dimensions: read.dimensions,
  });
  const records = read.records.get(cycle.id) ?? [];
  const recordOf = ({ id }: Dimension): RegionRecord => {
    const minutes =
      session?.state === SessionState.CANCELLED ? undefined : agenda.find((each) => each.dimensionId === id);
    return {
      dimensionId: id,
      recordId: records.find((each) => each.dimension.id === id)?.id ?? null,
      score: scores.get(id) ?? null,
      minutesState: minutes?.state ?? null,
      returned: minutes?.state === MinutesState.DRAFT && minutes.returnedAt !== null,
      since: minutes ? sinceOf(minutes) : null,
      correctionsUntil: minutes?.state === MinutesState.READY ? minutes.correctionsUntil : null,
    };
  };
  return {
    cycle,
    sessionId: session?.id ?? null,
    state: session?.state ?? null,
    scheduledFor: session?.scheduledFor ?? null,
    timeZone: session?.timeZone ?? null,
    records: cycle.programme.dimensions.getItems().map(recordOf),
    total: total.total,
    soFar: total.soFar,
    missingIds: [...total.missing],
    hidden,
  };
}

function sinceOf({ state, finalAt, readyAt, returnedAt }: DimensionRow): Date | null {
  if (state === MinutesState.FINAL) return finalAt;
  return state === MinutesState.READY ? readyAt : returnedAt;
}

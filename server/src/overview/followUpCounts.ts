import type { EntityManager } from '@mikro-orm/core';
import type { FollowUpKind, FollowUpState } from '@risalah/shared';
import { readRows, type Sql, sql } from '../db/rows.ts';
import { calledFollowUps } from './seenFollowUps.ts';

/** So many follow-ups of a kind that an agency promised in a dimension and cycle. */
export interface GivenCount {
  cycleId: string;
  regionId: string;
  dimensionId: string;
  agencyId: string;
  kind: FollowUpKind;
  count: number;
}

/** So many follow-ups, given in one cycle and called in by another, that stand alike. */
export interface CalledCount {
  calledCycleId: string;
  givenCycleId: string;
  standing: FollowUpState;
  count: number;
  /** How many of them were not kept in time. */
  late: number;
}

/** What an agency was to keep by a cycle, and what became of it. */
export interface CalledOfAgency {
  agencyId: string;
  agency: string;
  regionId: string;
  called: number;
  late: number;
  kept: number;
  partly: number;
  carried: number;
  dropped: number;
  open: number;
}

/** Whether a row of `seen` was promised and not taken back in the very session that gave it. */
export const PROMISED: Sql = sql`not (seen.standing = 'DROPPED' and seen.judged_cycle_id = seen.cycle_id)`;

/** Counts what was promised, of the follow-ups in `seen`. */
export function countGiven(em: EntityManager, seen: Sql): Promise<GivenCount[]> {
  return readRows(
    em,
    sql`select seen.cycle_id as "cycleId", seen.region_id as "regionId", seen.dimension_id as "dimensionId",
      seen.agency_id as "agencyId", seen.kind, count(*) as "count"
      from (${seen}) seen where ${PROMISED} group by 1, 2, 3, 4, 5`,
  );
}

/** So many follow-ups of a kind that a region promised. */
export type KindCount = Pick<GivenCount, 'regionId' | 'kind' | 'count'>;

/** Counts what was promised by region and kind, of the follow-ups in `seen`. */
export function countKinds(em: EntityManager, seen: Sql): Promise<KindCount[]> {
  return readRows(
    em,
    sql`select seen.region_id as "regionId", seen.kind, count(*) as "count"
      from (${seen}) seen where ${PROMISED} group by 1, 2`,
  );
}

/** So many follow-ups that a region promised in a cycle. */
export type CycleCount = Pick<GivenCount, 'cycleId' | 'regionId' | 'count'>;

/** Counts what was promised by cycle and region, of the follow-ups in `seen`. */
export function countByCycle(em: EntityManager, seen: Sql): Promise<CycleCount[]> {
  return readRows(
    em,
    sql`select seen.cycle_id as "cycleId", seen.region_id as "regionId", count(*) as "count"
      from (${seen}) seen where ${PROMISED} group by 1, 2`,
  );
}

/** Counts what was called in and how it stands, of the follow-ups in `seen`. */
export function countCalled(em: EntityManager, seen: Sql): Promise<CalledCount[]> {
  return readRows(
    em,
    sql`select called.called_cycle_id as "calledCycleId", called.cycle_id as "givenCycleId", called.standing,
      count(*) as "count", sum(called.late) as "late"
      from (${calledFollowUps(seen)}) called group by 1, 2, 3`,
  );
}

/** Counts what one cycle called in from each agency, of the follow-ups in `seen`. */
export function countByAgency(em: EntityManager, seen: Sql, cycleId: string): Promise<CalledOfAgency[]> {
  return readRows(
    em,
    sql`select called.agency_id as "agencyId", y.name as "agency", called.region_id as "regionId",
      count(*) as "called", sum(called.late) as "late",
      sum(case when called.standing = 'KEPT' then 1 else 0 end) as "kept",
      sum(case when called.standing = 'PARTLY' then 1 else 0 end) as "partly",
      sum(case when called.standing = 'CARRIED' then 1 else 0 end) as "carried",
      sum(case when called.standing = 'DROPPED' then 1 else 0 end) as "dropped",
      sum(case when called.standing = 'OPEN' then 1 else 0 end) as "open"
      from (${calledFollowUps(seen)}) called join agency y on y.id = called.agency_id
      where called.called_cycle_id = ${cycleId} group by 1, 2, 3`,
  );
}

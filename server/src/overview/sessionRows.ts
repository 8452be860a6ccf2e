import type { EntityManager } from '@mikro-orm/core';
import type { Hundredths, MinutesState, SessionState } from '@risalah/shared';
import { readRows, type Sql, sql } from '../db/rows.ts';

/** A session as an overview counts it. */
export interface SessionRow {
  id: string;
  regionId: string;
  cycleId: string;
  state: SessionState;
  scheduledFor: Date;
  timeZone: string;
  /** Seats of the chair and of secretaries that stand. */
  chairs: number;
  secretaries: number;
}

/** One dimension of a session: how far its minutes are, and what the panel gave it. */
export interface DimensionRow {
  sessionId: string;
  dimensionId: string;
  state: MinutesState;
  returnedAt: Date | null;
  readyAt: Date | null;
  finalAt: Date | null;
  correctionsUntil: Date | null;
  /** The panel's score; null when it has set none. */
  score: Hundredths | null;
}

/** Sessions that are in `scope`, a condition on `s`. */
export async function readSessionRows(em: EntityManager, scope: Sql): Promise<SessionRow[]> {
  const rows = await readRows<Omit<SessionRow, 'scheduledFor'> & { scheduledFor: number }>(
    em,
    sql`select s.id, s.region_id as "regionId", s.cycle_id as "cycleId", s.state,
      s.scheduled_for as "scheduledFor", s.time_zone as "timeZone",
      (select count(*) from seat k where k.session_id = s.id and k.role = 'CHAIR' and k.revoked_at is null) as "chairs",
      (select count(*) from seat k where k.session_id = s.id and k.role = 'SECRETARY' and k.revoked_at is null)
        as "secretaries"
      from session s where ${scope}`,
  );
  return rows.map((row) => ({ ...row, scheduledFor: new Date(row.scheduledFor) }));
}

type Stored = Omit<DimensionRow, 'returnedAt' | 'readyAt' | 'finalAt' | 'correctionsUntil'> &
  Record<'returnedAt' | 'readyAt' | 'finalAt' | 'correctionsUntil', number | null>;

/** Every dimension of the sessions that are in `scope`, a condition on `s`. */
export async function readDimensionRows(em: EntityManager, scope: Sql): Promise<DimensionRow[]> {
  const rows = await readRows<Stored>(
    em,
    sql`select m.session_id as "sessionId", m.dimension_id as "dimensionId", m.state,
      m.returned_at as "returnedAt", m.ready_at as "readyAt", m.final_at as "finalAt",
      m.corrections_until as "correctionsUntil", p.hundredths as "score"
      from session s join minutes m on m.session_id = s.id
      left join panel_score p on p.session_id = m.session_id and p.dimension_id = m.dimension_id
      where ${scope}`,
  );
  return rows.map((row) => ({
    ...row,
    returnedAt: moment(row.returnedAt),
    readyAt: moment(row.readyAt),
    finalAt: moment(row.finalAt),
    correctionsUntil: moment(row.correctionsUntil),
  }));
}

const moment = (stored: number | null): Date | null => (stored === null ? null : new Date(stored));

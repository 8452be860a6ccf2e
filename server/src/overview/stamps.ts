import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { type Actor, AuditKind } from '@risalah/shared';
import { readRows, sql } from '../db/rows.ts';

/** A session of a programme, as far as it is needed to know who may see it. */
export interface SessionPlace {
  id: string;
  cycleId: string;
  regionId: string;
}

/** What tells whether figures that were counted before still hold. */
export interface Stamps {
  /** Every session of the programme. */
  sessions: readonly SessionPlace[];
  /** By region: another word after each fact of any of its sessions, and after each change of the workspace. */
  byRegion: ReadonlyMap<string, string>;
}

interface Kept {
  word: string;
  stamps: Stamps;
}

/**
 * The stamps of programmes, kept in memory while nothing happened in them. Whether anything did is read from the database each
 * time, in one row: each fact of a session raises the number of its newest event in the same transaction, and each change of
 * the workspace leaves a line of the audit.
 */
export class StampShelf {
  private readonly kept = new Map<string, Kept>();

  /** The stamps of all regions of a programme. */
  async of(em: EntityManager, programmeId: string): Promise<Stamps> {
    const [now] = await readRows<{ lines: number; newest: string | null; sessions: number; events: number }>(
      em,
      sql`select a.lines, a.newest, s.sessions, s.events from
        (select count(*) as "lines", max(id) as "newest" from audit_entry where kind = ${AuditKind.WORKSPACE_CHANGED}) a,
        (select count(*) as "sessions", coalesce(sum(s.last_event_number), 0) as "events"
          from cycle c join session s on s.cycle_id = c.id where c.programme_id = ${programmeId}) s`,
    );
    const common = `${now?.lines} ${now?.newest}`;
    const word = `${common} ${now?.sessions} ${now?.events}`;
    const kept = this.kept.get(programmeId);
    if (kept?.word === word) return kept.stamps;
    const stamps = await readStamps(em, programmeId, common);
    this.kept.set(programmeId, { word, stamps });
    return stamps;
  }
}

async function readStamps(em: EntityManager, programmeId: string, common: string): Promise<Stamps> {
  const sessions = await readRows<SessionPlace & { number: number }>(
    em,
    sql`select s.id, s.cycle_id as "cycleId", s.region_id as "regionId", s.last_event_number as "number"
      from cycle c join session s on s.cycle_id = c.id where c.programme_id = ${programmeId}`,
  );
  const facts = new Map<string, [sessions: number, events: number]>();
  for (const { regionId, number } of sessions) {
    const [count, events] = facts.get(regionId) ?? [0, 0];
    facts.set(regionId, [count + 1, events + Number(number)]);
  }
  return {
    sessions,
    byRegion: new Map([...facts].map(([id, [count, events]]) => [id, `${common} ${count} ${events}`])),
  };
}

/** Readers with the same seats see the same: a short name for what an actor sees. */
export function viewOf({ administrator, seats }: Actor): string {
  const seen = seats.map(({ sessionId, role, agencyId }) => `${sessionId} ${role} ${agencyId ?? ''}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([administrator, seen]))
    .digest('base64');
}

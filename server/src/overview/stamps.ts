import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { type Actor, AuditKind } from '@risalah/shared';
import { readRows, sql } from '../db/rows.ts';

/** By region: another word after each fact of any of its sessions, and after each change of the workspace. */
export type RegionStamps = ReadonlyMap<string, string>;

/** The sessions of a cycle, as far as they are needed to know who may see which. */
export interface CyclePlaces {
  /** The region of each session, by the session's id. */
  regionOf: ReadonlyMap<string, string>;
  /** The regions that have a session in it, with what tells whether figures of them still hold. */
  stamps: RegionStamps;
}

/** Those of a cycle without sessions. */
export const NO_PLACES: CyclePlaces = { regionOf: new Map(), stamps: new Map() };

/** What tells whether figures that were counted before still hold. */
export interface Stamps {
  /** By cycle; one without sessions is not in it. */
  byCycle: ReadonlyMap<string, CyclePlaces>;
  /** Of every region that has a session in the programme. */
  byRegion: RegionStamps;
}

interface Kept {
  /** What the whole database was at when they were read. */
  state: string;
  word: string;
  stamps: Stamps;
}

/**
 * The stamps of programmes, kept in memory while nothing happened in them. Whether anything did is read from the database each
 * time that anything at all was stored since, in one row: each fact of a session raises the number of its newest event in the same
 * transaction, and each change of the workspace leaves a line of the audit.
 */
export class StampShelf {
  private readonly kept = new Map<string, Kept>();

  /** The stamps of all regions of a programme. `state` is what the database was at before the transaction of `em` began. */
  async of(em: EntityManager, programmeId: string, state: string): Promise<Stamps> {
    const kept = this.kept.get(programmeId);
    if (kept?.state === state) return kept.stamps;
    const [now] = await readRows<{ lines: number; newest: string | null; sessions: number; events: number }>(
      em,
      sql`select a.lines, a.newest, s.sessions, s.events from
        (select count(*) as "lines", max(id) as "newest" from audit_entry where kind = ${AuditKind.WORKSPACE_CHANGED}) a,
        (select count(*) as "sessions", coalesce(sum(s.last_event_number), 0) as "events"
          from cycle c join session s on s.cycle_id = c.id where c.programme_id = ${programmeId}) s`,
    );
    const common = `${now?.lines} ${now?.newest}`;
    const word = `${common} ${now?.sessions} ${now?.events}`;
    const stamps = kept?.word === word ? kept.stamps : await readStamps(em, programmeId, common);
    this.kept.set(programmeId, { state, word, stamps });
    return stamps;
  }
}

async function readStamps(em: EntityManager, programmeId: string, common: string): Promise<Stamps> {
  const sessions = await readRows<{ id: string; cycleId: string; regionId: string; number: number }>(
    em,
    sql`select s.id, s.cycle_id as "cycleId", s.region_id as "regionId", s.last_event_number as "number"
      from cycle c join session s on s.cycle_id = c.id where c.programme_id = ${programmeId}`,
  );
  const facts = new Map<string, [sessions: number, events: number]>();
  const places = new Map<string, Map<string, string>>();
  for (const { id, cycleId, regionId, number } of sessions) {
    const [count, events] = facts.get(regionId) ?? [0, 0];
    facts.set(regionId, [count + 1, events + Number(number)]);
    const ofCycle = places.get(cycleId) ?? new Map<string, string>();
    places.set(cycleId, ofCycle.set(id, regionId));
  }
  const byRegion = new Map(
    [...facts].map(([id, [count, events]]) => [id, `${common} ${count} ${events}`] as const),
  );
  const byCycle = [...places].map(([cycleId, regionOf]) => {
    return [cycleId, { regionOf, stamps: stampsOf(byRegion, regionOf.values()) }] as const;
  });
  return { byCycle: new Map(byCycle), byRegion };
}

/** The stamps of some regions alone. */
export function stampsOf(stamps: RegionStamps, regionIds: Iterable<string>): RegionStamps {
  return new Map([...new Set(regionIds)].map((id) => [id, stamps.get(id) ?? '']));
}

/** Readers with the same seats see the same: a short name for what an actor sees. */
export function viewOf({ administrator, seats }: Actor): string {
  const seen = seats.map(({ sessionId, role, agencyId }) => `${sessionId} ${role} ${agencyId ?? ''}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([administrator, seen]))
    .digest('base64');
}

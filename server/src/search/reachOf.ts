import type { EntityManager } from '@mikro-orm/core';
import type { Actor, SearchKind } from '@risalah/shared';
import { scopeToken } from './matchExpression.ts';

/** What a search is narrowed to; what is left out is not narrowed. */
export interface Narrowing {
  kinds?: readonly SearchKind[] | null;
  /** Calendar year of the cycle. */
  year?: number | null;
  dimensionId?: string | null;
  regionId?: string | null;
}

/** A session of a region that the reader has a seat in. */
export interface Reached {
  id: string;
  regionId: string;
  cycleId: string;
  year: number;
  programmeId: string;
}

/** Who sits in more regions than these sits in most of them, and is asked about each proposal instead. */
const MANY_REGIONS = 100;

/**
 * Every session of a region that the reader has a seat in: whatever they may read lies in one of them. A token of one seat
 * reaches from that seat only.
 */
export function reachOf(em: EntityManager, { seats }: Actor): Promise<Reached[]> {
  const seated = [...new Set(seats.map((seat) => seat.sessionId))];
  if (seated.length === 0) return Promise.resolve([]);
  // Plain rows: a chair may sit in every region of six years.
  const reach = `select session.id, session.region_id as "regionId", cycle.id as "cycleId", cycle.year, cycle.programme_id as "programmeId"
    from session join cycle on cycle.id = session.cycle_id
    where session.region_id in (select region_id from session where id in (${seated.map(() => '?').join(', ')}))`;
  return em.getConnection().execute<Reached[]>(reach, seated, 'all', em.getTransactionContext());
}

/** The scopes in which to search; null where nothing can be found in them. */
export function scopesOf(
  reach: readonly Reached[],
  { kinds, year, dimensionId, regionId }: Narrowing,
): string[][] | null {
  const within = reach
    .filter((session) => !regionId || session.regionId === regionId)
    .filter((session) => !year || session.year === year);
  const regions = tokens(
    'region',
    within.map((session) => session.regionId),
  );
  const scopes = [regions];
  if (year) {
    const cycles = within.map((session) => session.cycleId);
    scopes.push(tokens('cycle', cycles));
  }
  if (kinds) scopes.push(tokens('kind', kinds));
  if (dimensionId) scopes.push(tokens('dimension', [dimensionId]));
  if (!scopes.every((scope) => scope.length > 0)) return null;
  return scopes.filter((scope) => scope.length <= MANY_REGIONS);
}

const tokens = (what: Parameters<typeof scopeToken>[0], ids: readonly string[]): string[] =>
  [...new Set(ids)].map((id) => scopeToken(what, id));

import type { EntityManager } from '@mikro-orm/core';
import type { Actor, SearchKind } from '@risalah/shared';
import { Session } from '../session/session.entity.ts';
import { scopeToken } from './matchExpression.ts';

/** What a search is narrowed to; what is left out is not narrowed. */
export interface Narrowing {
  kinds?: readonly SearchKind[] | null;
  /** Calendar year of the cycle. */
  year?: number | null;
  dimensionId?: string | null;
  regionId?: string | null;
}

/**
 * Every session of a region that the reader has a seat in, with region and cycle: whatever they may read lies in
 * one of them.
 */
export async function reachOf(em: EntityManager, actor: Actor): Promise<Session[]> {
  const seated = await em.find(Session, {
    id: { $in: [...new Set(actor.seats.map((seat) => seat.sessionId))] },
  });
  if (seated.length === 0) return [];
  const regionIds = [...new Set(seated.map((session) => session.region.id))];
  return em.find(Session, { region: { $in: regionIds } }, { populate: ['region', 'cycle'] });
}

/** The scopes in which to search; null where nothing can be found in them. */
export function scopesOf(
  reach: readonly Session[],
  { kinds, year, dimensionId, regionId }: Narrowing,
): string[][] | null {
  const sessions = reach
    .filter(({ region }) => !regionId || region.id === regionId)
    .filter(({ cycle }) => !year || cycle.year === year);
  const scopes = [
    tokens(
      'region',
      sessions.map(({ region }) => region.id),
    ),
  ];
  if (year)
    scopes.push(
      tokens(
        'cycle',
        sessions.map(({ cycle }) => cycle.id),
      ),
    );
  if (kinds) scopes.push(tokens('kind', kinds));
  if (dimensionId) scopes.push(tokens('dimension', [dimensionId]));
  return scopes.every((scope) => scope.length > 0) ? scopes : null;
}

const tokens = (what: Parameters<typeof scopeToken>[0], ids: readonly string[]): string[] =>
  [...new Set(ids)].map((id) => scopeToken(what, id));

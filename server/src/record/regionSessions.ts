import type { EntityManager } from '@mikro-orm/core';
import { type Actor, mayReadRegion, Refusal } from '@risalah/shared';
import { Session } from '../session/session.entity.ts';

/** Sessions of a region, by date. */
export function sessionsOfRegion(em: EntityManager, regionId: string): Promise<Session[]> {
  return em.find(Session, { region: regionId }, { orderBy: { scheduledFor: 'asc', id: 'asc' } });
}

/** Refuses whoever may not read the region and its records. Resolves with the ids of its sessions. */
export async function admitToRegion(em: EntityManager, actor: Actor, regionId: string): Promise<string[]> {
  const ids = (await sessionsOfRegion(em, regionId)).map((session) => session.id);
  const verdict = mayReadRegion(actor, ids);
  if (!verdict.allowed) throw new Refusal(verdict.code);
  return ids;
}

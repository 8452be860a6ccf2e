import type { EntityManager } from '@mikro-orm/core';
import { type Actor, isPanel, mayReadRegion, Refusal } from '@risalah/shared';
import type { RequestContext } from '../context.ts';
import { Session } from '../session/session.entity.ts';

/** Sessions of a region, by date. */
export function sessionsOfRegion(em: EntityManager, regionId: string): Promise<Session[]> {
  return em.find(Session, { region: regionId }, { orderBy: { scheduledFor: 'asc', id: 'asc' } });
}

/** Sessions of a region, by date, read once for each operation. */
export function sessionsRead(ctx: RequestContext, regionId: string): Promise<Session[]> {
  return ctx.once(`sessions of region ${regionId}`, () => sessionsOfRegion(ctx.em, regionId));
}

/** Refuses whoever may not read the region and its records. Resolves with the ids of its sessions. */
export async function admitToRegion(
  em: EntityManager,
  actor: Actor,
  regionId: string,
  read?: readonly Session[],
): Promise<string[]> {
  const sessions = read ?? (await sessionsOfRegion(em, regionId));
  const ids = sessions.map((session) => session.id);
  const seatedOrAdministers = mayReadRegion(actor, ids).allowed;
  const verdict = mayReadRegion(
    actor,
    ids,
    seatedOrAdministers ? [] : await panelsBeside(em, actor, sessions),
  );
  if (!verdict.allowed) throw new Refusal(verdict.code);
  return ids;
}

/** Sessions in which the actor is on a panel and which are of the same cycles as these. */
async function panelsBeside(
  em: EntityManager,
  actor: Actor,
  sessions: readonly Session[],
): Promise<string[]> {
  const panels = actor.seats.map((seat) => seat.sessionId).filter((id) => isPanel(actor, id));
  if (panels.length === 0 || sessions.length === 0) return [];
  const cycle = { $in: [...new Set(sessions.map((session) => session.cycle.id))] };
  return (await em.find(Session, { id: { $in: panels }, cycle })).map((session) => session.id);
}

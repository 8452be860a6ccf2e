import type { EntityManager } from '@mikro-orm/core';
import { type Actor, circlesOf, reaches } from '@risalah/shared';
import type { Session } from '../session/session.entity.ts';
import { SessionEvent } from './sessionEvent.entity.ts';
import { type DeliveredEvent, deliver } from './sessionEvent.type.ts';

/** The most events that are given at once. */
const LONGEST_STREAM = 1_000;
const PAGE = 500;

/** The newest `last` events that an actor may see, up to the one the session was read at, oldest first. */
export async function readStream(
  em: EntityManager,
  actor: Actor,
  session: Session,
  last: number,
): Promise<DeliveredEvent[]> {
  const circles = circlesOf(actor, session.id);
  const wanted = Math.min(Math.max(0, last), LONGEST_STREAM);
  const found: DeliveredEvent[] = [];
  let before = session.lastEventNumber + 1;
  while (circles.size > 0 && found.length < wanted && before > 1) {
    const page = await em.find(
      SessionEvent,
      { sessionId: session.id, number: { $lt: before } },
      { orderBy: { number: 'desc' }, limit: PAGE },
    );
    for (const event of page) {
      if (found.length < wanted && reaches(event.audience, circles)) found.push(deliver(event));
    }
    before = page.at(-1)?.number ?? 1;
  }
  return found.reverse();
}

import type { EntityManager } from '@mikro-orm/core';
import { type Actor, circlesOf, reaches } from '@risalah/shared';
import { SessionEvent } from './sessionEvent.entity.ts';
import { type DeliveredEvent, deliver } from './sessionEvent.type.ts';

/** The most events that are given at once. */
const LONGEST_STREAM = 1_000;
/** Rows that are read at once; of the first page twice as many as wanted, since some are for others. */
const PAGE = 500;

/** The newest `last` events that an actor may see before the one of a number, oldest first. */
export async function readStream(
  em: EntityManager,
  actor: Actor,
  sessionId: string,
  { last, before }: { last: number; before: number },
): Promise<DeliveredEvent[]> {
  const circles = circlesOf(actor, sessionId);
  const wanted = Math.min(Math.max(0, last), LONGEST_STREAM);
  const found: DeliveredEvent[] = [];
  let end = before;
  let limit = Math.min(PAGE, wanted * 2);
  while (circles.size > 0 && found.length < wanted && end > 1) {
    const page = await em.find(
      SessionEvent,
      { sessionId, number: { $lt: end } },
      { orderBy: { number: 'desc' }, limit },
    );
    for (const event of page) {
      if (found.length < wanted && reaches(event.audience, circles)) found.push(deliver(event));
    }
    end = page.at(-1)?.number ?? 1;
    limit = PAGE;
  }
  return found.reverse();
}

import type { EntityManager } from '@mikro-orm/core';
import { afterCommit } from '../db/afterCommit.ts';
import type { SessionEvent } from './sessionEvent.entity.ts';
import type { SessionFeed } from './sessionFeed.ts';

/** Publishes events of a session once the transaction that records them is stored; those recorded later in it too. */
export function publishOnCommit(
  em: EntityManager,
  feed: SessionFeed,
  sessionId: string,
  events: readonly SessionEvent[],
): void {
  afterCommit(em, () => feed.publish(sessionId, events.map(byItself)));
}

/** An event without its entity, which would keep alive all that its transaction read for as long as the event is kept. */
function byItself(event: SessionEvent): SessionEvent {
  const { id, sessionId, number, at, kind, bySeatId, byName, audience, payload } = event;
  return { id, sessionId, number, at, kind, bySeatId, byName, audience, payload };
}

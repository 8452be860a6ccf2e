import type { EntityManager } from '@mikro-orm/core';
import type { Circle, EventKind } from '@risalah/shared';
import type { Session } from '../session/session.entity.ts';
import { SessionEvent, type StoredPayload } from './sessionEvent.entity.ts';

/** What happened, when, by whom, and for whom. */
export interface Happening {
  kind: EventKind;
  audience: readonly Circle[];
  payload: StoredPayload;
  at: Date;
  bySeatId: string | null;
}

/**
 * Adds an event to the transaction that changes the session. The caller holds the lock of the session's row, which is
 * what keeps the numbers without holes.
 */
export function recordEvent(em: EntityManager, session: Session, happening: Happening): SessionEvent {
  session.lastEventNumber += 1;
  const event = em.create(SessionEvent, {
    sessionId: session.id,
    number: session.lastEventNumber,
    at: happening.at,
    kind: happening.kind,
    bySeatId: happening.bySeatId,
    audience: [...new Set(happening.audience)],
    payload: happening.payload,
  });
  em.persist(event);
  return event;
}

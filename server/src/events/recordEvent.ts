import type { EntityManager } from '@mikro-orm/core';
import type { Circle, EventKind } from '@risalah/shared';
import { writeLater } from '../db/rows.ts';
import type { Session } from '../session/session.entity.ts';
import { SessionEvent, type StoredPayload } from './sessionEvent.entity.ts';

/** Events that one statement stores; a statement may bind some thousand values. */
const MOST_AT_ONCE = 50;

/** What happened, when, by whom, and for whom. */
export interface Happening {
  kind: EventKind;
  audience: readonly Circle[];
  payload: StoredPayload;
  at: Date;
  bySeatId: string | null;
}

/**
 * The next event of a session, to be stored in the transaction that changes the session. The caller holds the lock of the
 * session's row, which is what keeps the numbers without holes.
 */
export function nextEvent(session: Session, happening: Happening): SessionEvent {
  const { kind, audience, payload, at, bySeatId } = happening;
  session.lastEventNumber += 1;
  return Object.assign(new SessionEvent(), {
    sessionId: session.id,
    number: session.lastEventNumber,
    at,
    kind,
    bySeatId,
    audience: [...new Set(audience)],
    payload,
  });
}

/** Adds the next event of a session to what the `em` stores with its next flush. */
export function recordEvent(em: EntityManager, session: Session, happening: Happening): SessionEvent {
  const event = nextEvent(session, happening);
  em.persist(event);
  return event;
}

/** Stores events in the transaction at hand, by one statement and without the unit of work, since every act does it. */
export async function storeEvents(em: EntityManager, events: readonly SessionEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += MOST_AT_ONCE) {
    const rows = events.slice(from, from + MOST_AT_ONCE);
    await writeLater(em, {
      text: `insert into session_event (id, session_id, number, at, kind, by_seat_id, by_name, audience, payload) values ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      values: rows.flatMap(({ id, sessionId, number, at, kind, bySeatId, byName, audience, payload }) => [
        ...[id, sessionId, number, at, kind, bySeatId, byName],
        ...[JSON.stringify(audience), JSON.stringify(payload)],
      ]),
    });
  }
}

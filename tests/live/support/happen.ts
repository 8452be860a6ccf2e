import { recordEvent } from '@risalah/server/events/recordEvent';
import type { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Session } from '@risalah/server/session/session.entity';
import { type Circle, EVERYONE, EventKind } from '@risalah/shared';
import type { Stage } from '../../support/stage.ts';

/** A fact that a test makes up: what it says, and for whom. */
export interface MadeUp {
  text: string;
  audience?: readonly Circle[];
}

/** Stores facts like an act does, in one transaction, and leaves publishing to the caller. */
export async function store(stage: Stage, facts: readonly MadeUp[]): Promise<SessionEvent[]> {
  return stage.app.em().transactional(async (em) => {
    const session = await em.findOneOrFail(Session, stage.sessionId);
    return facts.map(({ text, audience = [EVERYONE] }) =>
      recordEvent(em, session, {
        kind: EventKind.QUESTION_AMENDED,
        audience,
        payload: { __typename: 'QuestionPayload', text },
        at: new Date(),
        bySeatId: null,
      }),
    );
  });
}

/** Stores facts and publishes them. */
export async function happen(stage: Stage, ...facts: MadeUp[]): Promise<SessionEvent[]> {
  const events = await store(stage, facts);
  stage.app.services.feed.publish(stage.sessionId, events);
  return events;
}

/** Reads what `happen` says. */
export const TEXTS = `subscription ($sessionId: ID!, $after: Int) {
  sessionEvents(sessionId: $sessionId, after: $after) {
    number
    payload { __typename ... on QuestionPayload { text } }
  }
}`;

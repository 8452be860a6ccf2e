import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import type { Stage } from './stage.ts';

/** The events of the stage's session after a number, as stored. */
export function eventsOf(stage: Stage, after = 0, sessionId = stage.sessionId): Promise<SessionEvent[]> {
  return stage.app
    .em()
    .find(SessionEvent, { sessionId, number: { $gt: after } }, { orderBy: { number: 'asc' } });
}

/** How many events the stage's session has. */
export async function countEvents(stage: Stage): Promise<number> {
  return stage.app.em().count(SessionEvent, { sessionId: stage.sessionId });
}

/** The newest event of the stage's session; fails when nothing has happened. */
export async function newestEvent(stage: Stage): Promise<SessionEvent> {
  const event = (await eventsOf(stage)).at(-1);
  if (!event) throw new Error('nothing has happened in this session');
  return event;
}

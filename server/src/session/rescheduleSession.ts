import { EVERYONE, EventKind, mayRescheduleSession } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { iso } from '../acts/moments.ts';
import { performAct } from '../acts/performAct.ts';
import { agendaOf } from '../agenda/agendaOf.ts';
import { change } from '../workspace/change.ts';
import type { RescheduleSessionInput } from './session.inputs.ts';
import { sessionPayload } from './sessionPayload.ts';
import { takeSchedule } from './takeSchedule.ts';

/** Moves a session that was not opened to another time or place; moved to where it is, nothing happens. */
export function rescheduleSession(ctx: ActContext, input: RescheduleSessionInput): Promise<string> {
  const act = { operation: 'rescheduleSession', input, session: input.sessionId };
  return performAct(ctx, act, async ({ em, session, actor, require, record }) => {
    require(mayRescheduleSession(actor, session));
    const before = session.revision;
    change(session, input.revision, takeSchedule(input));
    if (session.revision === before) return session;
    record(EventKind.SESSION_RESCHEDULED, [EVERYONE], {
      ...sessionPayload(session, await agendaOf(em, session)),
      schedule: {
        scheduledFor: iso(session.scheduledFor),
        timeZone: session.timeZone,
        venue: session.venue,
        meetingUrl: session.meetingUrl,
      },
    });
    return session;
  });
}

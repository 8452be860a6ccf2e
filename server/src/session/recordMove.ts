import { EVERYONE, EventKind } from '@risalah/shared';
import { iso } from '../acts/moments.ts';
import type { Deed } from '../acts/performAct.ts';
import { agendaOf } from '../agenda/agendaOf.ts';
import { sessionPayload } from './sessionPayload.ts';

/** Records that the session of a deed was moved to another time or place. */
export async function recordMove({ em, session, record }: Deed): Promise<void> {
  record(EventKind.SESSION_RESCHEDULED, [EVERYONE], {
    ...sessionPayload(session, await agendaOf(em, session)),
    schedule: {
      scheduledFor: iso(session.scheduledFor),
      timeZone: session.timeZone,
      venue: session.venue,
      meetingUrl: session.meetingUrl,
    },
  });
}

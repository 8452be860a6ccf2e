import { EVERYONE, EventKind, mayOpenSession, Role, SessionState } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { agendaOf } from '../agenda/agendaOf.ts';
import { startMinutes } from '../minutes/startMinutes.ts';
import { startClocks } from './clocks.ts';
import type { SessionInput } from './session.inputs.ts';
import { sessionPayload } from './sessionPayload.ts';

/** Opens a scheduled session: it is LIVE and its clock runs. */
export function openSession(ctx: ActContext, input: SessionInput): Promise<string> {
  const act = { operation: 'openSession', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async ({ em, session, actor, now, require, record, seat }) => {
    require(mayOpenSession(actor, session));
    seat((each) => each.role === Role.CHAIR);
    const items = await agendaOf(em, session);
    session.state = SessionState.LIVE;
    session.openedAt = now;
    session.revision += 1;
    startClocks(session, items, now);
    await startMinutes(em, session);
    record(EventKind.SESSION_OPENED, [EVERYONE], sessionPayload(session, items));
    return session;
  });
}

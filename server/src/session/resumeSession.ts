import { EVERYONE, EventKind, mayResumeSession, Role, SessionState } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { agendaOf } from '../agenda/agendaOf.ts';
import { startClocks } from './clocks.ts';
import type { SessionInput } from './session.inputs.ts';
import { sessionPayload } from './sessionPayload.ts';

/** Resumes a paused session: its clocks go on from where they stood. */
export function resumeSession(ctx: ActContext, input: SessionInput): Promise<string> {
  const act = { operation: 'resumeSession', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async ({ em, session, actor, now, require, record, seat }) => {
    require(mayResumeSession(actor, session));
    seat((each) => each.role === Role.CHAIR);
    const items = await agendaOf(em, session);
    session.state = SessionState.LIVE;
    session.pausedAt = null;
    session.stateReason = null;
    session.revision += 1;
    startClocks(session, items, now);
    record(EventKind.SESSION_RESUMED, [EVERYONE], sessionPayload(session, items));
    return session;
  });
}

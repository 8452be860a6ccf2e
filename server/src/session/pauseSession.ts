import { EVERYONE, EventKind, LIMITS, mayPauseSession, Role, SessionState } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeOptionalText } from '../acts/takeText.ts';
import { agendaOf } from '../agenda/agendaOf.ts';
import { stopClocks } from './clocks.ts';
import type { PauseSessionInput } from './session.inputs.ts';
import { sessionPayload } from './sessionPayload.ts';

/** Pauses a live session: clocks and asking stop, drafts and minutes go on. */
export function pauseSession(ctx: ActContext, input: PauseSessionInput): Promise<string> {
  const act = { operation: 'pauseSession', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async ({ em, session, actor, now, require, record, seat }) => {
    require(mayPauseSession(actor, session));
    seat((each) => each.role === Role.CHAIR);
    const items = await agendaOf(em, session);
    stopClocks(session, items, now);
    session.state = SessionState.PAUSED;
    session.pausedAt = now;
    session.stateReason = takeOptionalText(input.reason, LIMITS.reason, 'reason');
    session.revision += 1;
    record(EventKind.SESSION_PAUSED, [EVERYONE], sessionPayload(session, items));
    return session;
  });
}

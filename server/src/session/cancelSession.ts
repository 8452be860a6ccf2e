import { EVERYONE, EventKind, LIMITS, mayCancelSession, SessionState } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { agendaOf } from '../agenda/agendaOf.ts';
import type { CancelSessionInput } from './session.inputs.ts';
import { sessionPayload } from './sessionPayload.ts';

/** Cancels a session that was not opened, with a reason. */
export function cancelSession(ctx: ActContext, input: CancelSessionInput): Promise<string> {
  const act = { operation: 'cancelSession', input, session: input.sessionId };
  return performAct(ctx, act, async ({ em, session, actor, require, record }) => {
    require(mayCancelSession(actor, session));
    session.state = SessionState.CANCELLED;
    session.stateReason = takeText(input.reason, LIMITS.reason, 'reason');
    session.observerCode = null;
    session.revision += 1;
    record(EventKind.SESSION_CANCELLED, [EVERYONE], sessionPayload(session, await agendaOf(em, session)));
    return session;
  });
}

import { AuditKind, EVERYONE, EventKind, mayAdmitObservers, mayEndAdmission, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { type Deed, performAct } from '../acts/performAct.ts';
import { agendaOf } from '../agenda/agendaOf.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { SessionInput } from '../session/session.inputs.ts';
import { sessionPayload } from '../session/sessionPayload.ts';
import { newObserverCode } from './observerCode.ts';

/** The chair lets observers in by the stage; a code that was there before leads nowhere from then on. */
export function admitObservers(ctx: ActContext, input: SessionInput): Promise<string> {
  const act = { operation: 'admitObservers', input, session: input.sessionId };
  return performAct(ctx, act, async (deed) => {
    deed.require(mayAdmitObservers(deed.actor, deed.session));
    deed.session.observerCode = newObserverCode();
    return tell(ctx, deed, 'OBSERVERS_ADMITTED');
  });
}

/** The chair stops letting observers in by the stage. Nothing happens where none were let in. */
export function endAdmission(ctx: ActContext, input: SessionInput): Promise<string> {
  const act = { operation: 'endAdmission', input, session: input.sessionId };
  return performAct(ctx, act, async (deed) => {
    deed.require(mayEndAdmission(deed.actor, deed.session));
    if (deed.session.observerCode === null) return deed.session;
    deed.session.observerCode = null;
    return tell(ctx, deed, 'ADMISSION_ENDED');
  });
}

/** That observers are let in is for everyone; by which code is not, so no event says it. */
async function tell(
  ctx: ActContext,
  { em, session, actor, now, record, seat }: Deed,
  kind: 'OBSERVERS_ADMITTED' | 'ADMISSION_ENDED',
): Promise<{ id: string }> {
  seat((each) => each.role === Role.CHAIR);
  record(EventKind[kind], [EVERYONE], sessionPayload(session, await agendaOf(em, session)));
  recordAudit(em, {
    kind: AuditKind[kind],
    at: now,
    personId: actor.personId,
    subjectId: session.id,
    address: ctx.address,
  });
  return session;
}

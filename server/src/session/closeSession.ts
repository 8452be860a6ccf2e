import {
  AnswerState,
  EVERYONE,
  EventKind,
  mayCloseSession,
  QuestionState,
  Role,
  SessionState,
} from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { agendaOf } from '../agenda/agendaOf.ts';
import { Answer } from '../answer/answer.entity.ts';
import { answerPayload } from '../answer/answerPayload.ts';
import { leaveItem, stopClocks } from './clocks.ts';
import type { SessionInput } from './session.inputs.ts';
import { sessionPayload } from './sessionPayload.ts';

/** Closes a session: clocks stop, and whoever was still awaited is noted as not having answered. */
export function closeSession(ctx: ActContext, input: SessionInput): Promise<string> {
  const act = { operation: 'closeSession', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async ({ em, session, actor, now, require, record, seat }) => {
    require(mayCloseSession(actor, session));
    seat((each) => each.role === Role.CHAIR);
    const items = await agendaOf(em, session);
    stopClocks(session, items, now);
    for (const item of items) if (item.enteredAt && !item.doneAt) leaveItem(item, now);
    session.state = SessionState.CLOSED;
    session.closedAt = now;
    session.pausedAt = null;
    session.stateReason = null;
    session.currentDimensionId = null;
    session.observerCode = null;
    session.revision += 1;
    record(EventKind.SESSION_CLOSED, [EVERYONE], sessionPayload(session, items));
    const awaited = await em.find(
      Answer,
      { state: AnswerState.AWAITED, question: { session: session.id, state: QuestionState.ASKED } },
      { orderBy: { question: { number: 'asc' }, letter: 'asc' } },
    );
    for (const answer of awaited) {
      answer.state = AnswerState.UNANSWERED;
      answer.revision += 1;
      record(EventKind.ANSWER_UNANSWERED, [EVERYONE], answerPayload(answer));
    }
    return session;
  });
}

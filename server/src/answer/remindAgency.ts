import { agencyCircle, EventKind, mayRemindAgency, PANEL, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { iso } from '../acts/moments.ts';
import { performAct } from '../acts/performAct.ts';
import type { RemindAgencyInput } from './answer.inputs.ts';
import { findAnswer, sessionOfAnswer } from './findAnswer.ts';

/** Reminds an agency of an answer that it owes. */
export function remindAgency(ctx: ActContext, input: RemindAgencyInput): Promise<string> {
  const act = {
    operation: 'remindAgency',
    input,
    session: sessionOfAnswer(input.answerId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { answer, facts } = await findAnswer(em, input.answerId);
    deed.require(mayRemindAgency(actor, session, facts));
    deed.seat((each) => each.role === Role.CHAIR || each.role === Role.SECRETARY);
    answer.remindedAt = now;
    deed.record(EventKind.AGENCY_REMINDED, [PANEL, agencyCircle(answer.agencyId)], {
      __typename: 'ReminderPayload',
      answerId: answer.id,
      questionId: answer.questionId,
      agencyId: answer.agencyId,
      remindedAt: iso(now),
    });
    return answer;
  });
}

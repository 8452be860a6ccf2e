import { AnswerState, EVERYONE, EventKind, LIMITS, maySubmitAnswer, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { sql, writeLater } from '../db/rows.ts';
import type { SubmitAnswerInput } from './answer.inputs.ts';
import { answerPayload } from './answerPayload.ts';
import { findAnswer, sessionOfAnswer } from './findAnswer.ts';
import { addRevision, checkAnswerRevision, reopenAfterRevision } from './reviseAnswer.ts';

/** The head of the agency sends its answer, or a revision of it. The draft has done its work and goes. */
export function submitAnswer(ctx: ActContext, input: SubmitAnswerInput): Promise<string> {
  const act = {
    operation: 'submitAnswer',
    input,
    session: sessionOfAnswer(input.answerId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const found = await findAnswer(em, input.answerId);
    const { answer, facts } = found;
    deed.require(maySubmitAnswer(actor, session, facts));
    const text = takeText(input.text, LIMITS.answerText);
    checkAnswerRevision(answer, input.revision, text);
    const seat = deed.seat((each) => each.role === Role.AGENCY_HEAD && each.agencyId === answer.agencyId);
    addRevision(deed, answer, { state: AnswerState.SUBMITTED, text, bySeatId: seat.id, speakerSeatId: null });
    answer.submittedAt = now;
    answer.submittedBySeatId = seat.id;
    await writeLater(em, sql`delete from answer_draft where answer_id = ${answer.id}`);
    deed.record(EventKind.ANSWER_SUBMITTED, [EVERYONE], answerPayload(answer));
    reopenAfterRevision(deed, found);
    return answer;
  });
}

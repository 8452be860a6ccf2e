import { AnswerState, EVERYONE, EventKind, LIMITS, mayConfirmAnswer, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeOptionalText } from '../acts/takeText.ts';
import type { ConfirmAnswerInput } from './answer.inputs.ts';
import { answerPayload } from './answerPayload.ts';
import { findAnswer, sessionOfAnswer } from './findAnswer.ts';
import { addRevision, checkAnswerRevision, reopenAfterRevision } from './reviseAnswer.ts';

/**
 * The head confirms what was captured in the agency's name, or corrects it. Words confirmed as they were keep the
 * verdict that they may have had; corrected ones are a new revision.
 */
export function confirmAnswer(ctx: ActContext, input: ConfirmAnswerInput): Promise<string> {
  const act = {
    operation: 'confirmAnswer',
    input,
    session: sessionOfAnswer(input.answerId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const found = await findAnswer(em, input.answerId);
    const { answer, facts } = found;
    deed.require(mayConfirmAnswer(actor, session, facts));
    const captured = answer.text ?? '';
    const text = takeOptionalText(input.text, LIMITS.answerText) ?? captured;
    checkAnswerRevision(answer, input.revision, text);
    const seat = deed.seat((each) => each.role === Role.AGENCY_HEAD && each.agencyId === answer.agencyId);
    answer.confirmedAt = now;
    if (text === captured) {
      answer.state = AnswerState.CONFIRMED;
      answer.revision += 1;
      deed.record(EventKind.ANSWER_CONFIRMED, [EVERYONE], answerPayload(answer));
      return answer;
    }
    const speakerSeatId = answer.speakerSeatId;
    addRevision(deed, answer, { state: AnswerState.CONFIRMED, text, bySeatId: seat.id, speakerSeatId });
    deed.record(EventKind.ANSWER_CORRECTED, [EVERYONE], answerPayload(answer));
    reopenAfterRevision(deed, found);
    return answer;
  });
}

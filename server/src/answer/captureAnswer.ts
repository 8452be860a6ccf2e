import { AnswerState, EVERYONE, EventKind, LIMITS, mayCaptureAnswer, Refusal, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { Seat } from '../seat/seat.entity.ts';
import type { CaptureAnswerInput } from './answer.inputs.ts';
import { answerPayload } from './answerPayload.ts';
import { findAnswer, sessionOfAnswer } from './findAnswer.ts';
import { addRevision, checkAnswerRevision, reopenAfterRevision } from './reviseAnswer.ts';

/** A secretary writes down what an agency answered aloud; its head confirms or corrects it afterwards. */
export function captureAnswer(ctx: ActContext, input: CaptureAnswerInput): Promise<string> {
  const act = {
    operation: 'captureAnswer',
    input,
    session: sessionOfAnswer(input.answerId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const found = await findAnswer(em, input.answerId);
    const { answer, facts } = found;
    deed.require(mayCaptureAnswer(actor, session, facts));
    const text = takeText(input.text, LIMITS.answerText);
    checkAnswerRevision(answer, input.revision, text);
    const speaker = await em.findOne(Seat, { id: input.speakerSeatId, session: session.id });
    if (!speaker) throw new Refusal('WRONG_SESSION', { field: 'speakerSeatId' });
    const seat = deed.seat((each) => each.role === Role.SECRETARY);
    const state = AnswerState.CAPTURED;
    addRevision(deed, answer, { state, text, bySeatId: seat.id, speakerSeatId: speaker.id });
    answer.capturedAt = now;
    answer.capturedBySeatId = seat.id;
    answer.confirmedAt = null;
    deed.record(EventKind.ANSWER_CAPTURED, [EVERYONE], answerPayload(answer));
    reopenAfterRevision(deed, found);
    return answer;
  });
}

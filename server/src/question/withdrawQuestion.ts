import { EventKind, LIMITS, mayWithdrawQuestion, QuestionState, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { checkRevision } from '../acts/checkRevision.ts';
import { performAct } from '../acts/performAct.ts';
import { takeOptionalText } from '../acts/takeText.ts';
import { audienceOf, findQuestion, sessionOfQuestion } from './findQuestion.ts';
import type { WithdrawQuestionInput } from './question.inputs.ts';
import { questionPayload } from './questionPayload.ts';
import { queueOf, renumberQueue } from './renumberQueue.ts';

/** Withdraws a question; it stays in the session, marked so. */
export function withdrawQuestion(ctx: ActContext, input: WithdrawQuestionInput): Promise<string> {
  const act = {
    operation: 'withdrawQuestion',
    input,
    session: sessionOfQuestion(input.questionId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { question, facts } = await findQuestion(em, input.questionId);
    deed.require(mayWithdrawQuestion(actor, session, facts));
    deed.seat((each) => each.role === Role.CHAIR || each.id === question.authorSeatId);
    checkRevision(input.revision, question.text, {
      text: question.text,
      revision: question.revision,
      at: null,
      bySeatId: question.askedBySeatId ?? question.authorSeatId,
    });
    const audience = audienceOf(question);
    const queue = question.state === QuestionState.QUEUED ? await queueOf(deed) : [];
    question.state = QuestionState.WITHDRAWN;
    question.withdrawnAt = now;
    question.withdrawnReason = takeOptionalText(input.reason, LIMITS.reason, 'reason');
    question.queuePosition = null;
    question.revision += 1;
    deed.record(EventKind.QUESTION_WITHDRAWN, audience, questionPayload(question));
    renumberQueue(deed, queue, question);
    return question;
  });
}

import { EventKind, LIMITS, mayWithdrawQuestion, QuestionState, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { checkRevision } from '../acts/checkRevision.ts';
import { performAct } from '../acts/performAct.ts';
import { takeOptionalText } from '../acts/takeText.ts';
import { audienceOf, findQuestion, sessionOfQuestion } from './findQuestion.ts';
import type { WithdrawQuestionInput } from './question.inputs.ts';
import { questionPayload } from './questionPayload.ts';
import { renumberQueue } from './renumberQueue.ts';

/** Withdraws a question; it stays in the session, marked so. */
export function withdrawQuestion(ctx: ActContext, input: WithdrawQuestionInput): Promise<string> {
  const act = { operation: 'withdrawQuestion', input, session: sessionOfQuestion(input.questionId) };
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
    const wasQueued = question.state === QuestionState.QUEUED;
    question.state = QuestionState.WITHDRAWN;
    question.withdrawnAt = now;
    question.withdrawnReason = takeOptionalText(input.reason, LIMITS.reason, 'reason');
    question.queuePosition = null;
    question.revision += 1;
    deed.record(EventKind.QUESTION_WITHDRAWN, audience, questionPayload(question));
    if (wasQueued) {
      await em.flush();
      await renumberQueue(deed);
    }
    return question;
  });
}

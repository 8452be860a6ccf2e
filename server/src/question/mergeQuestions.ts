import { EventKind, LIMITS, mayMergeQuestions, PANEL, QuestionState, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { checkRevision } from '../acts/checkRevision.ts';
import { iso } from '../acts/moments.ts';
import { performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { findQuestion, sessionOfQuestion } from './findQuestion.ts';
import { ordersQueue } from './ordersQueue.ts';
import type { Question } from './question.entity.ts';
import type { MergeQuestionsInput } from './question.inputs.ts';
import { questionPayload } from './questionPayload.ts';
import { queueOf, renumberQueue } from './renumberQueue.ts';

/**
 * Makes one of two queued questions. The first keeps its place and its author, gets the new wording, and is for the
 * agencies of both; the second is withdrawn and points to it. Nothing is deleted.
 */
export function mergeQuestions(ctx: ActContext, input: MergeQuestionsInput): Promise<string> {
  const act = {
    operation: 'mergeQuestions',
    input,
    session: sessionOfQuestion(input.questionId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    if (input.questionId === input.mergedId) throw new Refusal('BAD_INPUT', { field: 'mergedId' });
    const kept = await findQuestion(em, input.questionId);
    const merged = await findQuestion(em, input.mergedId);
    if (merged.question.sessionId !== session.id) throw new Refusal('WRONG_SESSION', { field: 'mergedId' });
    deed.require(mayMergeQuestions(actor, session, [kept.facts, merged.facts]));
    deed.seat(ordersQueue(deed));
    const text = takeText(input.text, LIMITS.questionText);
    checkRevision(input.revision, text, theirs(kept.question));
    checkRevision(input.mergedRevision, text, theirs(merged.question));
    const queue = await queueOf(deed);
    Object.assign(kept.question, {
      text,
      addressees: [...new Set([...kept.question.addressees, ...merged.question.addressees])],
      followUpId: kept.question.followUpId ?? merged.question.followUpId,
      revision: kept.question.revision + 1,
    });
    Object.assign(merged.question, {
      state: QuestionState.WITHDRAWN,
      withdrawnAt: now,
      mergedIntoId: kept.question.id,
      queuePosition: null,
      revision: merged.question.revision + 1,
    });
    deed.record(EventKind.QUESTION_AMENDED, [PANEL], questionPayload(kept.question));
    deed.record(EventKind.QUESTION_MERGED, [PANEL], questionPayload(merged.question));
    renumberQueue(deed, queue, merged.question);
    return kept.question;
  });
}

const theirs = ({ text, revision, queuedAt, authorSeatId }: Question) => ({
  text,
  revision,
  at: iso(queuedAt),
  bySeatId: authorSeatId,
});

import { EventKind, LIMITS, mayAmendQuestion, QuestionState, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { checkRevision } from '../acts/checkRevision.ts';
import { iso } from '../acts/moments.ts';
import { performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { audienceOf, findQuestion, sessionOfQuestion } from './findQuestion.ts';
import type { AmendQuestionInput } from './question.inputs.ts';
import { questionPayload } from './questionPayload.ts';

/** Changes the wording of a question. Of an asked one the first wording is kept, and shown as amended. */
export function amendQuestion(ctx: ActContext, input: AmendQuestionInput): Promise<string> {
  const act = {
    operation: 'amendQuestion',
    input,
    session: sessionOfQuestion(input.questionId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { question, facts } = await findQuestion(em, input.questionId);
    deed.require(mayAmendQuestion(actor, session, facts));
    deed.seat((each) => each.role === Role.CHAIR || each.id === question.authorSeatId);
    const text = takeText(input.text, LIMITS.questionText);
    checkRevision(input.revision, text, {
      text: question.text,
      revision: question.revision,
      at: iso(question.amendedAt ?? question.askedAt ?? question.queuedAt),
      bySeatId: question.askedBySeatId ?? question.authorSeatId,
    });
    if (question.state !== QuestionState.QUEUED) {
      question.firstText ??= question.text;
      question.amendedAt = now;
    }
    question.text = text;
    question.revision += 1;
    deed.record(EventKind.QUESTION_AMENDED, audienceOf(question), questionPayload(question));
    return question;
  });
}

import { AnswerState, EventKind, QuestionState } from '@risalah/shared';
import type { Deed } from '../acts/performAct.ts';
import { answersTo, settledAudience } from './findQuestion.ts';
import type { Question } from './question.entity.ts';
import { questionPayload } from './questionPayload.ts';

/** Settles an asked question when every answer to it is decided, and opens it again when one is not any more. */
export async function settleOrReopen(deed: Deed, question: Question): Promise<void> {
  const answers = (await answersTo(deed.em, question)).filter(
    (answer) => answer.state !== AnswerState.RELEASED,
  );
  const decided = answers.length > 0 && answers.every((answer) => answer.decision);
  if (decided && question.state === QuestionState.ASKED) {
    question.state = QuestionState.SETTLED;
    question.revision += 1;
    deed.record(EventKind.QUESTION_SETTLED, settledAudience(question), questionPayload(question));
  } else if (!decided && question.state === QuestionState.SETTLED) {
    question.state = QuestionState.ASKED;
    question.revision += 1;
    deed.record(EventKind.QUESTION_REOPENED, settledAudience(question), questionPayload(question));
  }
}

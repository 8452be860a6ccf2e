import { AnswerState, EventKind, QuestionState } from '@risalah/shared';
import type { Deed } from '../acts/performAct.ts';
import type { Answer } from '../answer/answer.entity.ts';
import { settledAudience } from './findQuestion.ts';
import type { Question } from './question.entity.ts';
import { questionPayload } from './questionPayload.ts';

/** Settles an asked question when every answer to it is decided, and opens it again when one is not any more. */
export function settleOrReopen(deed: Deed, question: Question, answers: readonly Answer[]): void {
  const standing = answers.filter((answer) => answer.state !== AnswerState.RELEASED);
  const decided = standing.length > 0 && standing.every((answer) => answer.decision);
  if (decided && question.state === QuestionState.ASKED) {
    question.state = QuestionState.SETTLED;
    question.revision += 1;
    deed.record(EventKind.QUESTION_SETTLED, settledAudience(question), questionPayload(question));
  } else if (!decided) reopen(deed, question);
}

/** Opens a question again that was settled, since an answer to it is not decided any more. */
export function reopen(deed: Deed, question: Question): void {
  if (question.state !== QuestionState.SETTLED) return;
  question.state = QuestionState.ASKED;
  question.revision += 1;
  deed.record(EventKind.QUESTION_REOPENED, settledAudience(question), questionPayload(question));
}

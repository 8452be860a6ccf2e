import { iso } from '../acts/moments.ts';
import type { Answer } from '../answer/answer.entity.ts';
import { answerPayload } from '../answer/answerPayload.ts';
import type { StoredPayload } from '../events/sessionEvent.entity.ts';
import type { Question } from './question.entity.ts';

/** What an event says of a question, with the answers that it changed. */
export function questionPayload(question: Question, changed: readonly Answer[] = []): StoredPayload {
  return {
    __typename: 'QuestionPayload',
    questionId: question.id,
    dimensionId: question.dimensionId,
    subdimension: question.subdimension,
    state: question.state,
    number: question.number,
    queuePosition: question.queuePosition,
    text: question.text,
    firstText: question.firstText,
    amendedAt: iso(question.amendedAt),
    authorSeatId: question.authorSeatId,
    askedBySeatId: question.askedBySeatId,
    queuedAt: iso(question.queuedAt),
    askedAt: iso(question.askedAt),
    withdrawnAt: iso(question.withdrawnAt),
    withdrawnReason: question.withdrawnReason,
    mergedIntoId: question.mergedIntoId,
    followUpId: question.followUpId,
    addressees: question.addressees,
    answers: changed.map(answerPayload),
    revision: question.revision,
  };
}

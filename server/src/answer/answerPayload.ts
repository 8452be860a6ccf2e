import { iso } from '../acts/moments.ts';
import type { StoredPayload } from '../events/sessionEvent.entity.ts';
import type { Answer } from './answer.entity.ts';

/** What everyone in the room may know of an answer: its words and how they came, never a verdict. */
export function answerPayload(answer: Answer): StoredPayload {
  return {
    __typename: 'AnswerPayload',
    answerId: answer.id,
    questionId: answer.questionId,
    agencyId: answer.agencyId,
    letter: answer.letter,
    state: answer.state,
    text: answer.text,
    awaitedSince: iso(answer.awaitedSince),
    releasedAt: iso(answer.releasedAt),
    submittedAt: iso(answer.submittedAt),
    capturedAt: iso(answer.capturedAt),
    confirmedAt: iso(answer.confirmedAt),
    capturedBySeatId: answer.capturedBySeatId,
    speakerSeatId: answer.speakerSeatId,
    submittedBySeatId: answer.submittedBySeatId,
    late: answer.late,
    revision: answer.revision,
  };
}

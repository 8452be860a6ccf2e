import { AnswerState, SessionState } from '@risalah/shared';
import { checkRevision } from '../acts/checkRevision.ts';
import { iso } from '../acts/moments.ts';
import type { Deed } from '../acts/performAct.ts';
import { reopen } from '../question/settleQuestion.ts';
import type { Answer } from './answer.entity.ts';
import { AnswerRevision } from './answerRevision.entity.ts';
import type { FoundAnswer } from './findAnswer.ts';

/** New words for an answer: what kind, whose, and who put them down. */
export interface NewWords {
  state: typeof AnswerState.SUBMITTED | typeof AnswerState.CAPTURED | typeof AnswerState.CONFIRMED;
  text: string;
  bySeatId: string;
  speakerSeatId: string | null;
}

/** Refuses words written on an older revision of the answer, with both texts. */
export function checkAnswerRevision(answer: Answer, read: number, yours: string): void {
  checkRevision(read, yours, {
    text: answer.text ?? '',
    revision: answer.revision,
    ...lastWritten(answer),
  });
}

/** When the newest words were put down, and by whom; who confirmed them stands with their revision. */
function lastWritten(answer: Answer): { at: string | null; bySeatId: string | null } {
  if (answer.state === AnswerState.SUBMITTED)
    return { at: iso(answer.submittedAt), bySeatId: answer.submittedBySeatId };
  if (answer.state === AnswerState.CONFIRMED) return { at: iso(answer.confirmedAt), bySeatId: null };
  return { at: iso(answer.capturedAt), bySeatId: answer.capturedBySeatId };
}

/**
 * Adds a revision to an answer. New words ask for a new decision, so an earlier one goes, kept with the words that it
 * was about; words that come after closing are marked late.
 */
export function addRevision(deed: Deed, answer: Answer, words: NewWords): void {
  const { em, now, session } = deed;
  answer.revision += 1;
  answer.state = words.state;
  answer.text = words.text;
  answer.decision = null;
  answer.decidedAt = null;
  answer.decidedBySeatId = null;
  answer.speakerSeatId = words.speakerSeatId;
  if (session.state === SessionState.CLOSED) answer.late = true;
  const { state: kind, text, bySeatId, speakerSeatId } = words;
  em.persist(
    em.create(AnswerRevision, {
      answer,
      number: answer.revision,
      kind,
      text,
      bySeatId,
      speakerSeatId,
      at: now,
    }),
  );
}

/** Opens the question again when the words that were revised had been decided on: new words are not. */
export function reopenAfterRevision(deed: Deed, { facts, question }: FoundAnswer): void {
  if (facts.decision) reopen(deed, question);
}

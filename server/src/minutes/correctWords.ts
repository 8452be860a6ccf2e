import {
  AnswerState,
  Decision,
  EVERYONE,
  EventKind,
  Refusal,
  type StaleTexts,
  StatementState,
} from '@risalah/shared';
import { iso } from '../acts/moments.ts';
import { type Deed, find } from '../acts/performAct.ts';
import { Answer } from '../answer/answer.entity.ts';
import { answerPayload } from '../answer/answerPayload.ts';
import { AnswerRevision } from '../answer/answerRevision.entity.ts';
import { decisionPayload } from '../answer/decideAnswer.ts';
import { decisionAudience } from '../answer/findAnswer.ts';
import { Statement } from '../statement/statement.entity.ts';
import { statementPayload } from '../statement/statementPayload.ts';
import type { Correction } from './correction.entity.ts';

/** Puts the words of an accepted correction in the place of the old ones, which the correction keeps. */
export async function correctWords(deed: Deed, correction: Correction): Promise<void> {
  if (correction.answerId) correctAnswer(deed, correction, await find(deed.em, Answer, correction.answerId));
  if (correction.statementId)
    correctStatement(deed, correction, await find(deed.em, Statement, correction.statementId));
}

/** A new revision of the answer. The verdict on it stands, since the chair who accepts the words upholds it. */
function correctAnswer(deed: Deed, correction: Correction, answer: Answer): void {
  checkStillOld(correction, answer, answer.confirmedAt ?? answer.submittedAt);
  answer.revision += 1;
  answer.text = correction.newText;
  if (answer.state === AnswerState.CAPTURED) {
    answer.state = AnswerState.CONFIRMED;
    answer.confirmedAt = deed.now;
  }
  deed.em.persist(
    deed.em.create(AnswerRevision, {
      answer,
      number: answer.revision,
      kind: answer.state,
      text: correction.newText,
      bySeatId: correction.proposedBySeatId,
      speakerSeatId: answer.speakerSeatId,
      at: deed.now,
      decision: answer.decision,
    }),
  );
  deed.record(EventKind.ANSWER_CORRECTED, [EVERYONE], answerPayload(answer));
  if (!answer.decision) return;
  // A verdict is told for one revision; said again for this one, it reaches those who know of it and nobody else.
  const accepted = answer.decision === Decision.ACCEPTED;
  const kind = accepted ? EventKind.ANSWER_ACCEPTED : EventKind.FOLLOW_UP_REQUESTED;
  deed.record(kind, decisionAudience(answer.agencyId), decisionPayload(answer, null));
}

function correctStatement(deed: Deed, correction: Correction, statement: Statement): void {
  checkStillOld(correction, statement, statement.confirmedAt ?? statement.capturedAt);
  statement.firstText ??= statement.text;
  statement.text = correction.newText;
  statement.state = StatementState.CONFIRMED;
  statement.confirmedAt = deed.now;
  statement.revision += 1;
  deed.record(EventKind.STATEMENT_CORRECTED, [EVERYONE], statementPayload(statement));
}

/** Refuses to put a correction over words that are not those it was proposed for, as when two were accepted in turn. */
function checkStillOld(
  { oldText, newText }: Correction,
  { text, revision }: Answer | Statement,
  at: Date | null,
): void {
  if (text === oldText) return;
  const theirs = { text: text ?? '', revision, at: iso(at), bySeatId: null };
  const texts: StaleTexts = { yours: newText, theirs };
  throw new Refusal('STALE_REVISION', { ...texts });
}

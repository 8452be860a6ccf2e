import {
  type AnswerFacts,
  type CorrectionFacts,
  CorrectionState,
  type FollowUpFacts,
  type MinutesFacts,
  MinutesState,
  type QuestionFacts,
  QuestionState,
  type SessionFacts,
  type StatementFacts,
} from '@risalah/shared';
import type { Room } from './room.ts';
import { correctionsOf, minutesOf } from './roomParts.ts';
import type { MinutesView } from './views.ts';

/** The session as the rules of shared/ see it. */
export function sessionFacts({ session }: Room): SessionFacts {
  return { id: session.id, state: session.state, currentDimensionId: session.currentDimensionId };
}

/** Where the minutes of a dimension stand; without one, those that hold what was said at opening and closing. */
export function minutesState(room: Room, dimensionId: string | null): MinutesState {
  if (dimensionId) return minutesOf(room, dimensionId)?.state ?? MinutesState.DRAFT;
  // What was said at opening and closing stands in the proceedings of every dimension.
  const frozen = Object.values(room.minutes).some((minutes) => minutes.state === MinutesState.FINAL);
  return frozen ? MinutesState.FINAL : MinutesState.DRAFT;
}

/** A question as the rules see it. */
export function questionFacts(room: Room, questionId: string): QuestionFacts | null {
  const question = room.questions[questionId];
  return question ? { ...question, minutesState: minutesState(room, question.dimensionId) } : null;
}

/** An answer as the rules see it. */
export function answerFacts(room: Room, answerId: string): AnswerFacts | null {
  const answer = room.answers[answerId];
  if (!answer) return null;
  const question = room.questions[answer.questionId];
  return {
    agencyId: answer.agencyId,
    state: answer.state,
    decision: answer.decision,
    questionState: question?.state ?? QuestionState.ASKED,
    minutesState: minutesState(room, question?.dimensionId ?? null),
  };
}

/** A statement as the rules see it. */
export function statementFacts(room: Room, statementId: string): StatementFacts | null {
  const statement = room.statements[statementId];
  if (!statement) return null;
  const { speakerSeatId, state, dimensionId } = statement;
  return { speakerSeatId, state, minutesState: minutesState(room, dimensionId) };
}

/** Minutes as the rules see them. */
export function minutesFacts(room: Room, minutes: MinutesView): MinutesFacts {
  const { state, correctionsUntil, agreedSeatIds, mustAgreeSeatIds } = minutes;
  return {
    state,
    correctionsUntil: correctionsUntil === null ? null : Date.parse(correctionsUntil),
    agreedSeatIds,
    mustAgreeSeatIds,
    undecidedCorrections: correctionsOf(room, minutes.id).filter(
      (correction) => correction.state === CorrectionState.PROPOSED,
    ).length,
  };
}

/** A follow-up as the rules see it. */
export function followUpFacts(room: Room, followUpId: string): FollowUpFacts | null {
  const followUp = room.followUps[followUpId];
  return followUp ? { ...followUp, minutesState: minutesState(room, followUp.dimensionId) } : null;
}

/** A proposed correction as the rules see it. */
export function correctionFacts(room: Room, correctionId: string): CorrectionFacts | null {
  return room.corrections[correctionId] ?? null;
}

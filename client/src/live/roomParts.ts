import {
  FollowUpState,
  maySeeProceedings,
  QuestionState,
  SessionState,
  StatementMoment,
} from '@risalah/shared';
import { oncePer } from '../app/oncePer.ts';
import { actorOf, type Room } from './room.ts';
import type {
  AgendaItemView,
  AnswerView,
  CorrectionView,
  DimensionView,
  FollowUpView,
  MinutesView,
  QuestionView,
  SeatView,
  StatementView,
} from './views.ts';

const byNumber = (a: QuestionView, b: QuestionView) => (a.number ?? 0) - (b.number ?? 0);
const byLetter = (a: AnswerView, b: AnswerView) =>
  a.letter.length - b.letter.length || a.letter.localeCompare(b.letter);

/** Many parts of a screen ask the same of each room: all asked questions by number, and the answers to each by letter, are found once. */
const inOrder = oncePer((questions: Room['questions']) =>
  Object.values(questions)
    .filter((question) => question.number !== null)
    .sort(byNumber),
);
const byQuestion = oncePer((answers: Room['answers']) => {
  const found = new Map<string, AnswerView[]>();
  for (const answer of Object.values(answers).sort(byLetter)) {
    const those = found.get(answer.questionId);
    if (those) those.push(answer);
    else found.set(answer.questionId, [answer]);
  }
  return found;
});

/** Whether the reader may read what is asked and said here. An administrator without a seat may not, so nothing of it is counted for them. */
export const readsProceedings = (room: Room): boolean => maySeeProceedings(actorOf(room), room.session.id);

/** Questions that were asked, withdrawn ones among them, by number; of one dimension when it is given. */
export function askedQuestions(room: Room, dimensionId?: string): QuestionView[] {
  return inOrder(room.questions).filter(
    (question) => dimensionId === undefined || question.dimensionId === dimensionId,
  );
}

/** The panel's queue, in its order. */
export function queuedQuestions(room: Room): QuestionView[] {
  return Object.values(room.questions)
    .filter((question) => question.state === QuestionState.QUEUED)
    .sort((a, b) => (a.queuePosition ?? 0) - (b.queuePosition ?? 0) || a.id.localeCompare(b.id));
}

/** How many questions are in the queue. */
export const queuedCount = (room: Room): number => queuedQuestions(room).length;

/** The length of the queue as an edge shows it. */
export const queuedWords = (room: Room): string => String(queuedCount(room));

/** The question at hand: the newest one asked in the current dimension that was not withdrawn. */
export function currentQuestion(room: Room): QuestionView | null {
  const dimensionId = room.session.currentDimensionId;
  if (!dimensionId) return null;
  const standing = (question: QuestionView) =>
    question.dimensionId === dimensionId && question.state !== QuestionState.WITHDRAWN;
  return inOrder(room.questions).findLast(standing) ?? null;
}

/** The answers to a question in the order asked, released ones among them. */
export function answersOf(room: Room, questionId: string): AnswerView[] {
  return [...(byQuestion(room.answers).get(questionId) ?? [])];
}

/** The answers asked of an agency, newest question first. */
export function answersFor(room: Room, agencyId: string): AnswerView[] {
  const number = (answer: AnswerView) => room.questions[answer.questionId]?.number ?? 0;
  return Object.values(room.answers)
    .filter((answer) => answer.agencyId === agencyId)
    .sort((a, b) => number(b) - number(a));
}

/** How an answer is called: the number of its question and its letter, `12a`. */
export function codeOf(room: Room, answer: AnswerView): string {
  return `${room.questions[answer.questionId]?.number ?? ''}${answer.letter}`;
}

/** Follow-ups that an answer led to, dropped and proposed ones among them. */
export function followUpsOf(room: Room, answerId: string): FollowUpView[] {
  return Object.values(room.followUps)
    .filter((followUp) => followUp.answerId === answerId)
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** Promises that earlier cycles left to this session; of one dimension when it is given. */
export function dueFollowUps(room: Room, dimensionId?: string): FollowUpView[] {
  return Object.values(room.followUps)
    .filter((followUp) => followUp.due && (dimensionId === undefined || followUp.dimensionId === dimensionId))
    .sort((a, b) => a.dueYear - b.dueYear || a.id.localeCompare(b.id));
}

/** Promises given in this session, without those only proposed; of one dimension when it is given. */
export function givenFollowUps(room: Room, dimensionId?: string): FollowUpView[] {
  return Object.values(room.followUps)
    .filter((followUp) => !followUp.due && followUp.state !== FollowUpState.PROPOSED)
    .filter((followUp) => dimensionId === undefined || followUp.dimensionId === dimensionId)
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** Statements in a dimension, or with a moment those at opening or closing, in the order captured. */
export function statementsOf(room: Room, where: string | 'OPENING' | 'CLOSING'): StatementView[] {
  return Object.values(room.statements)
    .filter((statement) =>
      where === StatementMoment.OPENING || where === StatementMoment.CLOSING
        ? statement.moment === where
        : statement.dimensionId === where,
    )
    .sort((a, b) => a.capturedAt.localeCompare(b.capturedAt));
}

/** The minutes of a dimension. */
export function minutesOf(room: Room, dimensionId: string): MinutesView | null {
  return Object.values(room.minutes).find((minutes) => minutes.dimensionId === dimensionId) ?? null;
}

/** Corrections proposed to some minutes, in the order proposed. */
export function correctionsOf(room: Room, minutesId: string): CorrectionView[] {
  return Object.values(room.corrections)
    .filter((correction) => correction.minutesId === minutesId)
    .sort((a, b) => a.proposedAt.localeCompare(b.proposedAt));
}

/** A dimension's place in the agenda. */
export function agendaItem(room: Room, dimensionId: string): AgendaItemView | null {
  return room.agenda.find((item) => item.dimensionId === dimensionId) ?? null;
}

/** The session's dimensions in the order of its agenda. */
export function dimensionsInOrder(room: Room): DimensionView[] {
  return room.agenda.flatMap((item) => room.dimensions[item.dimensionId] ?? []);
}

/** The dimension at hand. */
export function currentDimension(room: Room): DimensionView | null {
  const { currentDimensionId } = room.session;
  return currentDimensionId ? (room.dimensions[currentDimensionId] ?? null) : null;
}

/** Before, within or after its meeting: pausing and resuming change nothing of what a room shows of the session as a whole. */
export function phaseOf({ session: { state } }: Room): 'BEFORE' | 'OPEN' | 'AFTER' {
  if (state === SessionState.SCHEDULED) return 'BEFORE';
  return state === SessionState.LIVE || state === SessionState.PAUSED ? 'OPEN' : 'AFTER';
}

/** The dimension whose scores come first when somebody asks for scores: the one at hand, else the first. */
export function scoredFirst(room: Room): string | undefined {
  return (currentDimension(room) ?? dimensionsInOrder(room)[0])?.id;
}

/** The reader's own seats that stand. */
export function mySeats(room: Room): SeatView[] {
  return room.mySeatIds.flatMap((id) => {
    const seat = room.seats[id];
    return seat && !seat.revokedAt ? [seat] : [];
  });
}

/** The agencies that the reader sits for, as head or staff. */
export function myAgencyIds(room: Room): string[] {
  return [...new Set(mySeats(room).flatMap((seat) => seat.agencyId ?? []))];
}

/** How a seat is named on screen: its office. Empty for a seat that this reader never saw. */
export function seatLabel(room: Room, seatId: string | null | undefined): string {
  return (seatId && room.seats[seatId]?.office) || '';
}

/** Seats that are in the room by the attendance list: arrived, not departed. */
export function presentSeatIds(room: Room): string[] {
  const present = Object.values(room.attendance).filter((attendance) => !attendance.departedAt);
  return [...new Set(present.map((attendance) => attendance.seatId))];
}

import {
  AnswerState,
  MinutesState,
  mayConfirmAnswer,
  mayConfirmStatement,
  mayDraftAnswer,
  maySeeMinutesText,
  StatementState,
} from '@risalah/shared';
import { answerFacts, sessionFacts, statementFacts } from '../live/facts.ts';
import { actorOf, type Room } from '../live/room.ts';
import {
  answersFor,
  dimensionsInOrder,
  dueFollowUps,
  givenFollowUps,
  minutesOf,
  myAgencyIds,
  mySeats,
} from '../live/roomParts.ts';
import type { AnswerView, FollowUpView, MinutesView, StatementView } from '../live/views.ts';

const oldestFirst = (a: AnswerView, b: AnswerView) =>
  a.awaitedSince.localeCompare(b.awaitedSince) || a.id.localeCompare(b.id);

function ownAnswers(room: Room): AnswerView[] {
  return myAgencyIds(room).flatMap((agencyId) => answersFor(room, agencyId));
}

/** Whether an answer still waits for its first words, late ones after closing among them. */
function waitsForWords(room: Room, answer: AnswerView): boolean {
  if (answer.state !== AnswerState.AWAITED && answer.state !== AnswerState.UNANSWERED) return false;
  const facts = answerFacts(room, answer.id);
  return facts !== null && mayDraftAnswer(actorOf(room), sessionFacts(room), facts).allowed;
}

/** What the reader's agencies have to answer, the longest waiting first. */
export function answersToGive(room: Room): AnswerView[] {
  return ownAnswers(room)
    .filter((answer) => waitsForWords(room, answer))
    .sort(oldestFirst);
}

/** Words captured in an agency's name that its head has not confirmed; staff see them too, but cannot confirm. */
export function answersToConfirm(room: Room): AnswerView[] {
  return ownAnswers(room)
    .filter((answer) => answer.state === AnswerState.CAPTURED)
    .filter((answer) => answerFacts(room, answer.id)?.minutesState === MinutesState.DRAFT)
    .sort(oldestFirst);
}

/** Whether the reader is the one who confirms this answer. */
export function confirmsAnswer(room: Room, answerId: string): boolean {
  const facts = answerFacts(room, answerId);
  return facts !== null && mayConfirmAnswer(actorOf(room), sessionFacts(room), facts).allowed;
}

/** Statements captured from the reader's own seats that they have not confirmed. */
export function statementsToConfirm(room: Room): StatementView[] {
  return Object.values(room.statements)
    .filter((statement) => statement.state === StatementState.CAPTURED)
    .filter((statement) => {
      const facts = statementFacts(room, statement.id);
      return facts !== null && mayConfirmStatement(actorOf(room), sessionFacts(room), facts).allowed;
    })
    .sort((a, b) => a.capturedAt.localeCompare(b.capturedAt));
}

/** Whether something written down in the reader's name, or their agency's, waits for them. */
export function awaitsConfirming(room: Room): boolean {
  return answersToConfirm(room).length + statementsToConfirm(room).length > 0;
}

/** Answers that were given and confirmed, released or left open for good, newest question first. */
export function earlierAnswers(room: Room): AnswerView[] {
  const unconfirmed = answersToConfirm(room);
  const number = (answer: AnswerView) => room.questions[answer.questionId]?.number ?? 0;
  return ownAnswers(room)
    .filter((answer) => !waitsForWords(room, answer) && !unconfirmed.includes(answer))
    .sort((a, b) => number(b) - number(a));
}

/** Promises of the reader's agencies: those called in now, and those given in this session. */
export function ownFollowUps(room: Room): { due: FollowUpView[]; given: FollowUpView[] } {
  const mine = myAgencyIds(room);
  const own = (followUp: FollowUpView) => mine.includes(followUp.agencyId);
  return { due: dueFollowUps(room).filter(own), given: givenFollowUps(room).filter(own) };
}

/** Whether the reader, or one of their agencies, said something in a dimension. */
export function spokeIn(room: Room, dimensionId: string): boolean {
  const mine = myAgencyIds(room);
  const seats = mySeats(room).map((seat) => seat.id);
  const said = Object.values(room.statements).some(
    (statement) => statement.dimensionId === dimensionId && seats.includes(statement.speakerSeatId),
  );
  return (
    said ||
    Object.values(room.answers).some(
      (answer) =>
        answer.text !== null &&
        mine.includes(answer.agencyId) &&
        room.questions[answer.questionId]?.dimensionId === dimensionId,
    )
  );
}

/** Minutes that the reader may read by now, in the order of the agenda. */
export function readableMinutes(room: Room): MinutesView[] {
  const actor = actorOf(room);
  return dimensionsInOrder(room)
    .flatMap((dimension) => minutesOf(room, dimension.id) ?? [])
    .filter((minutes) => minutes.state !== MinutesState.DRAFT)
    .filter((minutes) => maySeeMinutesText(actor, room.session.id, minutes.state));
}

/** Minutes that wait for the reader's agreement. */
export function minutesToAgree(room: Room): MinutesView[] {
  const seats = mySeats(room).map((seat) => seat.id);
  return readableMinutes(room).filter(
    (minutes) =>
      minutes.state === MinutesState.READY &&
      seats.some((id) => minutes.mustAgreeSeatIds.includes(id) && !minutes.agreedSeatIds.includes(id)),
  );
}

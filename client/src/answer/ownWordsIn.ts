import { AnswerState } from '@risalah/shared';
import type { Room } from '../live/room.ts';
import { myAgencyIds } from '../live/roomParts.ts';
import type { AnswerView, StatementView } from '../live/views.ts';

/** The seat whose words an answer holds, as the server reckons it: who sent it, or who said it aloud. */
export function speakerOf(answer: AnswerView): string | null {
  if (answer.state === AnswerState.SUBMITTED) return answer.submittedBySeatId;
  const aloud = answer.state === AnswerState.CAPTURED || answer.state === AnswerState.CONFIRMED;
  return aloud ? answer.speakerSeatId : null;
}

/** What the reader's agencies answered in a dimension, in the order of asking. */
export function ownAnswersIn(room: Room, dimensionId: string): AnswerView[] {
  const mine = myAgencyIds(room);
  return Object.values(room.answers)
    .filter((answer) => mine.includes(answer.agencyId) && answer.text !== null)
    .filter((answer) => room.questions[answer.questionId]?.dimensionId === dimensionId)
    .sort((a, b) => a.awaitedSince.localeCompare(b.awaitedSince));
}

/** What the reader said in a dimension, in the order of saying. */
export function ownStatementsIn(room: Room, dimensionId: string): StatementView[] {
  return Object.values(room.statements)
    .filter((statement) => statement.dimensionId === dimensionId)
    .filter((statement) => room.mySeatIds.includes(statement.speakerSeatId))
    .sort((a, b) => a.capturedAt.localeCompare(b.capturedAt));
}

/** The reader's own seats with which they spoke in a dimension. */
export const spokeIn = (room: Room, dimensionId: string): string[] =>
  [
    ...ownAnswersIn(room, dimensionId).map(speakerOf),
    ...ownStatementsIn(room, dimensionId).map(({ speakerSeatId }) => speakerSeatId),
  ].filter((seatId) => seatId !== null && room.mySeatIds.includes(seatId)) as string[];

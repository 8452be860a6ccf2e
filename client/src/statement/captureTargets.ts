import {
  AnswerState,
  MinutesState,
  mayCaptureAnswer,
  mayCaptureStatement,
  Role,
  StatementMoment,
} from '@risalah/shared';
import { answerFacts, sessionFacts } from '../live/facts.ts';
import { actorOf, type Room } from '../live/room.ts';
import { answersFor, currentDimension, dimensionsInOrder, minutesOf } from '../live/roomParts.ts';
import type { AnswerView, DimensionView, SeatView } from '../live/views.ts';

/** What spoken words are for: an agency's answer to a question, or a statement that answers none. */
export type CaptureTarget =
  | { id: string; kind: 'ANSWER'; answer: AnswerView; number: number }
  | { id: string; kind: 'STATEMENT'; moment: StatementMoment; dimension: DimensionView | null };

const roleOrder: readonly Role[] = [
  Role.AGENCY_HEAD,
  Role.REGION_LEAD,
  Role.CHAIR,
  Role.EVALUATOR,
  Role.AGENCY_STAFF,
  Role.OBSERVER,
  Role.SECRETARY,
];

/** Seats whose words may be captured: heads of agencies first, in the region's order. */
export function speakers(room: Room): SeatView[] {
  const agencyPlace = ({ agencyId }: SeatView) => (agencyId ? (room.agencies[agencyId]?.position ?? 0) : 0);
  return Object.values(room.seats)
    .filter((seat) => !seat.revokedAt)
    .sort(
      (a, b) =>
        roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) ||
        agencyPlace(a) - agencyPlace(b) ||
        a.office.localeCompare(b.office),
    );
}

function answerTargets(room: Room, speaker: SeatView): CaptureTarget[] {
  const actor = actorOf(room);
  const session = sessionFacts(room);
  const agencyIds = speaker.agencyId
    ? [speaker.agencyId]
    : speaker.role === Role.REGION_LEAD
      ? room.agencyIds
      : [];
  return agencyIds
    .flatMap((agencyId) => answersFor(room, agencyId))
    .flatMap((answer): CaptureTarget[] => {
      const facts = answerFacts(room, answer.id);
      const number = room.questions[answer.questionId]?.number;
      if (!facts || number == null || !mayCaptureAnswer(actor, session, facts).allowed) return [];
      return [{ id: `answer:${answer.id}`, kind: 'ANSWER', answer, number }];
    })
    .sort((a, b) => (a.kind === 'ANSWER' && b.kind === 'ANSWER' ? b.number - a.number : 0));
}

function statementTargets(room: Room): CaptureTarget[] {
  const actor = actorOf(room);
  const session = sessionFacts(room);
  const may = (state: MinutesState) => mayCaptureStatement(actor, session, state).allowed;
  const current = currentDimension(room);
  const dimensions = dimensionsInOrder(room)
    .filter((dimension) => may(minutesOf(room, dimension.id)?.state ?? MinutesState.DRAFT))
    .sort((a, b) => Number(b === current) - Number(a === current));
  const target = (moment: StatementMoment, dimension: DimensionView | null): CaptureTarget => ({
    id: `statement:${moment}:${dimension?.id ?? ''}`,
    kind: 'STATEMENT',
    moment,
    dimension,
  });
  return [
    ...dimensions.map((dimension) => target(StatementMoment.DIMENSION, dimension)),
    ...(may(MinutesState.DRAFT)
      ? [target(StatementMoment.OPENING, null), target(StatementMoment.CLOSING, null)]
      : []),
  ];
}

/** What a speaker's words may be for, newest question first, then statements, the dimension at hand first. */
export function captureTargets(room: Room, speaker: SeatView | undefined): CaptureTarget[] {
  return speaker ? [...answerTargets(room, speaker), ...statementTargets(room)] : [];
}

/** What is meant most likely: the newest question that still waits for the speaker, else a statement. */
export function likelyTarget(targets: readonly CaptureTarget[]): CaptureTarget | undefined {
  return (
    targets.find((target) => target.kind === 'ANSWER' && target.answer.state === AnswerState.AWAITED) ??
    targets.find((target) => target.kind === 'STATEMENT') ??
    targets[0]
  );
}

/** Who speaks most likely: the head of an agency that the newest question waits for. */
export function likelySpeaker(room: Room, seats: readonly SeatView[]): SeatView | undefined {
  const speaking = seats.find(({ id }) => id === room.session.speakingSeatId);
  if (speaking) return speaking;
  const awaited = Object.values(room.answers)
    .filter(({ state }) => state === AnswerState.AWAITED)
    .sort((a, b) => b.awaitedSince.localeCompare(a.awaitedSince) || a.letter.localeCompare(b.letter))[0];
  return (
    seats.find((seat) => seat.role === Role.AGENCY_HEAD && seat.agencyId === awaited?.agencyId) ?? seats[0]
  );
}

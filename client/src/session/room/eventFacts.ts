import type { EventKind } from '@risalah/shared';
import type { SessionEvent } from '../../live/readEvent.ts';
import type { Room } from '../../live/room.ts';
import { seatLabel } from '../../live/roomParts.ts';

/** What the sentence of an event names, as words that stand in the room. */
export interface EventFacts {
  kind: EventKind;
  bySeatId: string | null;
  byName: string | null;
  /** `12`, or empty for what stands in the queue. */
  question: string;
  /** `12a` */
  answer: string;
  agency: string;
  dimension: string;
  /** Whose words or seat it is about: an office. */
  person: string;
  /** A reason or note that was given. */
  reason: string;
  /** What was said or written, to be set in serif; null when the event has none. */
  said: string | null;
  /** Verdict on a follow-up or correction. */
  verdict: string;
  /** A time that it sets: ISO. */
  due: string | null;
}

type Partial = Omit<EventFacts, 'kind' | 'bySeatId' | 'byName'>;

const nothing: Partial = {
  question: '',
  answer: '',
  agency: '',
  dimension: '',
  person: '',
  reason: '',
  said: null,
  verdict: '',
  due: null,
};

function aboutAnswer(room: Room, answerId: string | null): Partial {
  const answer = answerId ? room.answers[answerId] : undefined;
  if (!answer) return nothing;
  const number = room.questions[answer.questionId]?.number ?? '';
  return {
    ...nothing,
    question: String(number),
    answer: `${number}${answer.letter}`,
    agency: room.agencies[answer.agencyId]?.shortName ?? '',
  };
}

function dimensionName(room: Room, dimensionId: string | null): string {
  return (dimensionId && room.dimensions[dimensionId]?.name) || '';
}

function about(room: Room, { payload, kind }: SessionEvent): Partial {
  switch (payload.__typename) {
    case 'SessionPayload':
      return {
        ...nothing,
        dimension: dimensionName(room, payload.currentDimensionId),
        person: seatLabel(room, payload.speakingSeatId),
        reason: payload.stateReason ?? '',
      };
    case 'QuestionPayload':
      return {
        ...nothing,
        question: payload.number === null ? '' : String(payload.number),
        dimension: dimensionName(room, payload.dimensionId),
        reason: payload.withdrawnReason ?? '',
        said: kind === 'QUESTION_ASKED' || kind === 'QUESTION_AMENDED' ? payload.text : null,
      };
    case 'AnswerPayload':
      return {
        ...aboutAnswer(room, payload.answerId),
        person: seatLabel(room, payload.speakerSeatId),
        said: payload.text,
      };
    case 'DecisionPayload':
      return { ...aboutAnswer(room, payload.answerId), said: payload.followUp?.text ?? null };
    case 'FollowUpPayload':
      return {
        ...aboutAnswer(room, payload.answerId),
        agency: room.agencies[payload.agencyId]?.shortName ?? '',
        said: payload.text,
        verdict: payload.state,
        reason: payload.judgementNote ?? '',
      };
    case 'ReminderPayload':
      return aboutAnswer(room, payload.answerId);
    case 'EvidencePayload':
      return { ...aboutAnswer(room, payload.answerId), said: payload.text, due: payload.dueAt };
    case 'EvidenceFilePayload':
      return {
        ...aboutAnswer(room, payload.answerId),
        dimension: dimensionName(room, payload.dimensionId),
        said: payload.name,
      };
    case 'StatementPayload':
      return {
        ...nothing,
        person: seatLabel(room, payload.speakerSeatId),
        dimension: dimensionName(room, payload.dimensionId),
        said: payload.text,
      };
    case 'MinutesPayload':
      return {
        ...nothing,
        dimension: dimensionName(room, payload.dimensionId),
        reason: payload.returnedReason ?? '',
      };
    case 'CorrectionPayload':
      return {
        ...nothing,
        dimension: dimensionName(room, room.minutes[payload.minutesId]?.dimensionId ?? null),
        said: payload.newText,
        verdict: payload.state,
        reason: payload.decisionReason ?? '',
      };
    case 'AddendumPayload':
      return {
        ...nothing,
        dimension: dimensionName(room, room.minutes[payload.minutesId]?.dimensionId ?? null),
        said: payload.text,
      };
    case 'ScorePayload':
      return { ...nothing, dimension: dimensionName(room, payload.dimensionId) };
    case 'SeatPayload':
      return { ...nothing, person: payload.office };
    case 'AttendancePayload':
      return { ...nothing, person: seatLabel(room, payload.seatId) };
    default:
      return nothing;
  }
}

/** What an event is about, in the words of the room; null for a watermark. */
export function eventFacts(room: Room, event: SessionEvent): EventFacts | null {
  if (event.kind === null) return null;
  const { kind, bySeatId, byName } = event;
  return { kind, bySeatId, byName, ...about(room, event) };
}

import type { EventKind } from '@risalah/shared';
import type { SessionEvent } from '../live/readEvent.ts';
import type { Room } from '../live/room.ts';

/** How an event comes into the minutes: with its question's block, or as words; null when it does not. */
export interface EventPlace {
  how: 'BLOCK' | 'WORDS';
  /** The question it belongs to. */
  questionId: string | null;
  /** The answer it is about. */
  answerId: string | null;
  /** The dimension whose minutes it belongs to; null when it belongs to whichever is being written. */
  dimensionId: string | null;
}

/** What the block of a question shows by itself. */
const inBlock: ReadonlySet<EventKind> = new Set([
  'QUESTION_ASKED',
  'QUESTION_AMENDED',
  'QUESTION_ADDRESSED',
  'QUESTION_WITHDRAWN',
  'ANSWER_SUBMITTED',
  'ANSWER_CAPTURED',
  'ANSWER_CONFIRMED',
  'ANSWER_CORRECTED',
  'FOLLOW_UP_REQUESTED',
]);

const asWords: ReadonlySet<EventKind> = new Set([
  'ANSWER_ACCEPTED',
  'EVIDENCE_REQUESTED',
  'FOLLOW_UP_JUDGED',
  'STATEMENT_CAPTURED',
  'STATEMENT_CONFIRMED',
  'STATEMENT_CORRECTED',
  'SESSION_OPENED',
  'SESSION_PAUSED',
  'SESSION_RESUMED',
  'SESSION_CLOSED',
  'DIMENSION_ENTERED',
]);

/** What is no part of the proceedings, or would only be noise beside them. */
const unseen: ReadonlySet<EventKind> = new Set([
  'MINUTES_SAVED',
  'QUESTION_QUEUED',
  'QUEUE_REORDERED',
  'QUESTION_MERGED',
  'DIMENSION_SCORED',
  'PANEL_SCORE_SET',
  'OBSERVERS_ADMITTED',
  'ADMISSION_ENDED',
  'SEAT_GRANTED',
  'SEAT_CHANGED',
  'SEAT_REVOKED',
  'ARRIVED',
  'DEPARTED',
  'TURN_ENDED',
  'SESSION_SCHEDULED',
]);

/** Whether an event stands in the secretary's stream. */
export function isProceeding({ kind, payload }: SessionEvent): boolean {
  if (kind === null || unseen.has(kind)) return false;
  return payload.__typename !== 'QuestionPayload' || payload.number !== null;
}

/** Where an event belongs in the minutes; null when it has no place there. */
export function eventPlace(room: Room, event: SessionEvent): EventPlace | null {
  const { kind, payload } = event;
  if (kind === null) return null;
  const how = inBlock.has(kind) ? 'BLOCK' : asWords.has(kind) ? 'WORDS' : null;
  if (!how) return null;
  switch (payload.__typename) {
    case 'QuestionPayload':
      return { how, questionId: payload.questionId, answerId: null, dimensionId: payload.dimensionId };
    case 'AnswerPayload':
    case 'DecisionPayload':
    case 'EvidencePayload': {
      const { questionId, answerId } = payload;
      return { how, questionId, answerId, dimensionId: room.questions[questionId]?.dimensionId ?? null };
    }
    case 'FollowUpPayload':
      return { how: 'WORDS', questionId: null, answerId: payload.answerId, dimensionId: payload.dimensionId };
    case 'StatementPayload':
      return { how, questionId: null, answerId: null, dimensionId: payload.dimensionId };
    case 'SessionPayload': {
      const dimensionId = kind === 'DIMENSION_ENTERED' ? payload.currentDimensionId : null;
      return { how, questionId: null, answerId: null, dimensionId };
    }
    default:
      return null;
  }
}

/** Enough of what was said to find it again in the text. */
const FOUND_BY = 80;

/** Whether words that were inserted are still in the text. */
export function holdsWords(text: string, sentence: string, said: string | null): boolean {
  return text.includes(said ? said.slice(0, FOUND_BY) : sentence);
}

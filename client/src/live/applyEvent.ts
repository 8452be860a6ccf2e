import {
  applyAnswer,
  applyDecision,
  applyEvidence,
  applyEvidenceFile,
  applyReminder,
} from './apply/applyAnswer.ts';
import { applyFollowUp } from './apply/applyFollowUp.ts';
import { applyAddendum, applyCorrection, applyMinutes } from './apply/applyMinutes.ts';
import { applyQuestion, applyQueue } from './apply/applyQuestion.ts';
import { takeScore } from './apply/applyScore.ts';
import { applyAttendance, applySeat } from './apply/applySeat.ts';
import { applySession } from './apply/applySession.ts';
import { applyStatement } from './apply/applyStatement.ts';
import type { SessionEvent } from './readEvent.ts';
import { type Room, STREAM_LENGTH } from './room.ts';

/**
 * The one updater: the room after an event. Something is replaced only by what is newer, so events may come twice
 * or late without harm, and what an event leaves alone keeps its identity.
 */
export function applyEvent(room: Room, event: SessionEvent): Room {
  return heard(applyPayload(room, event), event);
}

function applyPayload(room: Room, event: SessionEvent): Room {
  const { payload, number } = event;
  switch (payload.__typename) {
    case 'SessionPayload':
      return applySession(room, payload, number);
    case 'QuestionPayload':
      return applyQuestion(room, payload, number, event);
    case 'QueuePayload':
      return applyQueue(room, payload, number);
    case 'AnswerPayload':
      return applyAnswer(room, payload, number, event);
    case 'DecisionPayload': {
      const decided = applyDecision(room, payload);
      return payload.followUp ? applyFollowUp(decided, payload.followUp, number) : decided;
    }
    case 'FollowUpPayload':
      return applyFollowUp(room, payload, number);
    case 'ReminderPayload':
      return applyReminder(room, payload);
    case 'EvidencePayload':
      return applyEvidence(room, payload);
    case 'EvidenceFilePayload':
      return applyEvidenceFile(room, payload);
    case 'StatementPayload':
      return applyStatement(room, payload, number);
    case 'MinutesPayload':
      return applyMinutes(room, payload, number);
    case 'CorrectionPayload':
      return applyCorrection(room, payload);
    case 'AddendumPayload':
      return applyAddendum(room, payload);
    case 'ScorePayload':
      return takeScore(room, payload, number);
    case 'SeatPayload':
      return applySeat(room, payload, number);
    case 'AttendancePayload':
      return applyAttendance(room, payload);
    case 'WatermarkPayload':
      return room;
  }
}

/** Notes the number, and the event itself in the stream unless it is a watermark or already there. */
function heard(room: Room, event: SessionEvent): Room {
  const eventNumber = Math.max(room.eventNumber, event.number);
  const stream = event.kind === null ? room.stream : withEvents(room.stream, [event]);
  if (stream === room.stream && eventNumber === room.eventNumber) return room;
  const kept = stream.length > STREAM_LENGTH ? stream.slice(-STREAM_LENGTH) : stream;
  return { ...room, eventNumber, stream: kept, streamHasEarlier: room.streamHasEarlier || kept !== stream };
}

/** Takes in earlier events that were fetched; `begins` when there are none before them. */
export function withEarlier(room: Room, events: readonly SessionEvent[], begins: boolean): Room {
  return { ...room, stream: withEvents(room.stream, events), streamHasEarlier: !begins };
}

/** A stream with further events in their places; the same one when it has them all. */
function withEvents(
  stream: readonly SessionEvent[],
  events: readonly SessionEvent[],
): readonly SessionEvent[] {
  const newest = stream.at(-1)?.number ?? 0;
  if (events.every(({ number }) => number > newest))
    return events.length > 0 ? [...stream, ...events] : stream;
  const known = new Set(stream.map(({ number }) => number));
  const fresh = events.filter(({ number }) => !known.has(number));
  return fresh.length > 0 ? [...stream, ...fresh].sort((a, b) => a.number - b.number) : stream;
}

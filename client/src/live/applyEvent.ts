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
  const known = event.kind === null || room.stream.some((earlier) => earlier.number === event.number);
  if (known && eventNumber === room.eventNumber) return room;
  if (known) return { ...room, eventNumber };
  const stream = [...room.stream, event].sort((a, b) => a.number - b.number).slice(-STREAM_LENGTH);
  return { ...room, eventNumber, stream };
}

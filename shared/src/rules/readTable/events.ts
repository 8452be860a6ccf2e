import {
  atMost,
  DECISION_EVENT,
  ENTERING,
  EVIDENCE,
  FROZEN,
  JUDGEMENT,
  MINUTES_EVENT,
  PANEL,
  PANEL_AND_AGENCY,
  PANEL_AND_SPEAKER,
  READY_EVENT,
  SCORER,
  SEATED,
} from './audiences.ts';
import type { ReadTable } from './table.ts';

/** What happened, as the log tells it: whom each kind of event reaches, and what its payload says. */
export const EVENT_READS: ReadTable = {
  SessionEvent: [
    [ENTERING, 'number at payload'],
    [SEATED, 'kind bySeatId byName'],
    [SEATED, 'kind=SESSION_SCHEDULED kind=SESSION_RESCHEDULED kind=SESSION_OPENED kind=SESSION_PAUSED'],
    [SEATED, 'kind=SESSION_RESUMED kind=SESSION_CLOSED kind=SESSION_FINAL kind=SESSION_CANCELLED'],
    [SEATED, 'kind=OBSERVERS_ADMITTED kind=ADMISSION_ENDED kind=TURN_GIVEN kind=TURN_ENDED'],
    [SEATED, 'kind=DIMENSION_ENTERED kind=SEAT_GRANTED kind=SEAT_CHANGED kind=SEAT_REVOKED kind=ARRIVED'],
    [SEATED, 'kind=DEPARTED kind=QUESTION_ASKED kind=QUESTION_AMENDED kind=QUESTION_ADDRESSED'],
    [SEATED, 'kind=QUESTION_WITHDRAWN kind=ANSWER_SUBMITTED kind=ANSWER_CAPTURED kind=ANSWER_CONFIRMED'],
    [SEATED, 'kind=ANSWER_CORRECTED kind=ANSWER_UNANSWERED kind=STATEMENT_CAPTURED kind=STATEMENT_CONFIRMED'],
    [SEATED, 'kind=STATEMENT_CORRECTED kind=MINUTES_FINAL kind=ADDENDUM_ADDED'],
    [PANEL, 'kind=QUESTION_QUEUED kind=QUEUE_REORDERED kind=QUESTION_MERGED kind=FOLLOW_UP_PROPOSED'],
    [PANEL, 'kind=MINUTES_SAVED kind=PANEL_SCORE_SET'],
    [SCORER, 'kind=DIMENSION_SCORED'],
    [DECISION_EVENT, 'kind=QUESTION_SETTLED kind=QUESTION_REOPENED kind=ANSWER_ACCEPTED'],
    [DECISION_EVENT, 'kind=FOLLOW_UP_REQUESTED kind=EVIDENCE_REQUESTED'],
    [EVIDENCE, 'kind=EVIDENCE_ATTACHED kind=EVIDENCE_WITHDRAWN'],
    [JUDGEMENT, 'kind=FOLLOW_UP_JUDGED'],
    [PANEL_AND_AGENCY, 'kind=AGENCY_REMINDED'],
    [READY_EVENT, 'kind=MINUTES_READY kind=MINUTES_RETURNED kind=MINUTES_AGREED'],
    [PANEL_AND_SPEAKER, 'kind=CORRECTION_PROPOSED kind=CORRECTION_DECIDED'],
  ],
  SessionPayload: [
    [SEATED, 'sessionId state openedAt closedAt finalAt pausedAt stateReason elapsedSeconds runningSince'],
    [SEATED, 'currentDimensionId speakingSeatId speakingSince revision agendaItems schedule'],
  ],
  AgendaItemPayload: [[SEATED, 'agendaItemId usedSeconds runningSince enteredAt doneAt revision']],
  SchedulePayload: [[SEATED, 'scheduledFor timeZone venue meetingUrl']],
  QuestionPayload: [
    [SEATED, 'questionId dimensionId subdimension state number text firstText amendedAt authorSeatId'],
    [SEATED, 'askedBySeatId askedAt withdrawnAt withdrawnReason followUpId addressees answers revision'],
    [PANEL, 'queuePosition queuedAt mergedIntoId'],
    [DECISION_EVENT, 'state=SETTLED'],
  ],
  QueuePayload: [[PANEL, 'questions']],
  QueuedPlacePayload: [[PANEL, 'questionId queuePosition revision']],
  AnswerPayload: [
    [SEATED, 'answerId questionId agencyId letter state text awaitedSince releasedAt submittedAt capturedAt'],
    [SEATED, 'confirmedAt capturedBySeatId speakerSeatId submittedBySeatId late revision'],
  ],
  DecisionPayload: [
    [DECISION_EVENT, 'answerId questionId answerRevision decision decidedAt decidedBySeatId followUp'],
  ],
  FollowUpPayload: [
    [
      DECISION_EVENT,
      'followUpId answerId state kind text dueYear agencyId dimensionId sessionId cycleId revision',
    ],
    [PANEL, 'state=PROPOSED'],
    [JUDGEMENT, 'carriedFromId judgedAt judgedInSessionId judgementNote'],
  ],
  ReminderPayload: [[PANEL_AND_AGENCY, 'answerId questionId agencyId remindedAt']],
  EvidencePayload: [[DECISION_EVENT, 'evidenceRequestId answerId questionId agencyId text dueAt at']],
  EvidenceFilePayload: [
    [
      EVIDENCE,
      'evidenceFileId answerId questionId dimensionId agencyId evidenceRequestId name size mediaType',
    ],
    [EVIDENCE, 'typeDiffers sha256 at addendumId withdrawnAt'],
  ],
  StatementPayload: [
    [SEATED, 'statementId moment dimensionId speakerSeatId capturedBySeatId text firstText state capturedAt'],
    [SEATED, 'confirmedAt revision'],
  ],
  MinutesPayload: [
    [MINUTES_EVENT, 'minutesId dimensionId state text document epoch revision savedAt savedBySeatId readyAt'],
    [MINUTES_EVENT, 'readyBySeatId correctionsUntil returnedAt mustAgreeSeatIds agreedSeatIds'],
    [PANEL, 'returnedReason'],
    [FROZEN, 'finalAt finalisedBySeatId sha256'],
  ],
  CorrectionPayload: [
    [PANEL_AND_SPEAKER, 'correctionId minutesId oldText newText proposedBySeatId proposedAt'],
    [PANEL_AND_SPEAKER, 'state decidedAt decisionReason'],
    [atMost(PANEL_AND_SPEAKER), 'answerId statementId'],
  ],
  AddendumPayload: [[FROZEN, 'addendumId minutesId text bySeatId at']],
  ScorePayload: [
    [PANEL, 'dimensionId levels revision'],
    [SCORER, 'seatId'],
  ],
  SeatPayload: [
    [SEATED, 'seatId personId role agencyId name title office actingFor deputy revokedAt revision'],
  ],
  AttendancePayload: [[SEATED, 'attendanceId seatId arrivedAt departedAt']],
  WatermarkPayload: [[atMost(ENTERING), 'number']],
};

import {
  ADMINISTRATOR,
  atMost,
  DECISION,
  ENTERING,
  LIST_KEEPERS,
  MAIL_REPLY,
  PANEL_SCORE,
  REGION,
  SCORER,
  SEATED,
  SEATED_OWN,
  STAGE_KEEPERS,
} from './audiences.ts';
import type { ReadTable } from './table.ts';

/** A session, its seats, its agenda and its scores. */
export const SESSION_READS: ReadTable = {
  Session: [
    [
      ENTERING,
      'id state region cycle scheduledFor timeZone venue meetingUrl openedAt closedAt finalAt pausedAt',
    ],
    [
      ENTERING,
      'stateReason elapsedSeconds runningSince currentDimensionId revision eventNumber readAt agencies',
    ],
    [ENTERING, 'speakingSeatId speakingSince'],
    [ENTERING, 'seats panel attendance agendaItems minutes records regionTotal sendsMail'],
    [SEATED, 'mySeats questions statements stream dueFollowUps'],
    [DECISION, 'followUps'],
    [SCORER, 'scores'],
    [PANEL_SCORE, 'panelScores'],
    [LIST_KEEPERS, 'mails'],
    [STAGE_KEEPERS, 'observerCode'],
  ],
  Seat: [
    [ENTERING, 'id role personId sessionId agencyId name title office actingFor deputy revokedAt revision'],
    [LIST_KEEPERS, 'nip'],
  ],
  'Seat (oneself)': [
    [SEATED_OWN, 'id role personId sessionId agencyId name title office actingFor deputy revision nip'],
  ],
  Attendance: [[ENTERING, 'id seatId arrivedAt departedAt']],
  AgendaItem: [
    [ENTERING, 'id dimension position allottedMinutes usedSeconds runningSince enteredAt doneAt revision'],
  ],
  Score: [[SCORER, 'id dimensionId seatId levels scoredAt revision total']],
  LevelScore: [[PANEL_SCORE, 'level value reason']],
  PanelScore: [[PANEL_SCORE, 'id dimensionId levels setBySeatId setAt revision total']],
  RegionTotal: [
    [PANEL_SCORE, 'total soFar counted'],
    [atMost(ENTERING), 'missing'],
  ],
  Mail: [
    [LIST_KEEPERS, 'id kind state seatId dimensionId agencyId subject queuedAt sentAt attempts'],
    [LIST_KEEPERS, 'nextAttemptAt replyCode'],
    [ADMINISTRATOR, 'address'],
    [MAIL_REPLY, 'reply'],
  ],
  Region: [[REGION, 'id name code revision overview agencies records']],
  Agency: [[REGION, 'id name shortName position revision']],
};

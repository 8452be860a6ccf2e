/** The states and kinds of the meeting, in the words of the product: the same values in code, schema, database and screens. */

/** What a person is in one session. A person may hold several seats. */
export const Role = {
  CHAIR: 'CHAIR',
  EVALUATOR: 'EVALUATOR',
  REGION_LEAD: 'REGION_LEAD',
  AGENCY_HEAD: 'AGENCY_HEAD',
  AGENCY_STAFF: 'AGENCY_STAFF',
  SECRETARY: 'SECRETARY',
  OBSERVER: 'OBSERVER',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** Where a session stands; see docs/RULES.md for who moves it. */
export const SessionState = {
  SCHEDULED: 'SCHEDULED',
  LIVE: 'LIVE',
  PAUSED: 'PAUSED',
  CLOSED: 'CLOSED',
  FINAL: 'FINAL',
  CANCELLED: 'CANCELLED',
} as const;
export type SessionState = (typeof SessionState)[keyof typeof SessionState];

/** Where a question stands: waiting in the panel's queue, asked, every answer decided, or withdrawn. */
export const QuestionState = {
  QUEUED: 'QUEUED',
  ASKED: 'ASKED',
  SETTLED: 'SETTLED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type QuestionState = (typeof QuestionState)[keyof typeof QuestionState];

/** How an agency's words came, or that they did not. The verdict on them is Decision. */
export const AnswerState = {
  AWAITED: 'AWAITED',
  SUBMITTED: 'SUBMITTED',
  CAPTURED: 'CAPTURED',
  CONFIRMED: 'CONFIRMED',
  UNANSWERED: 'UNANSWERED',
  RELEASED: 'RELEASED',
} as const;
export type AnswerState = (typeof AnswerState)[keyof typeof AnswerState];

/** The chair's verdict on the newest revision of an answer. */
export const Decision = {
  ACCEPTED: 'ACCEPTED',
  FOLLOW_UP: 'FOLLOW_UP',
} as const;
export type Decision = (typeof Decision)[keyof typeof Decision];

/** Whether the speaker has confirmed what a secretary captured. */
export const StatementState = {
  CAPTURED: 'CAPTURED',
  CONFIRMED: 'CONFIRMED',
} as const;
export type StatementState = (typeof StatementState)[keyof typeof StatementState];

/** When a statement was made: at opening, within a dimension, or at closing. */
export const StatementMoment = {
  OPENING: 'OPENING',
  DIMENSION: 'DIMENSION',
  CLOSING: 'CLOSING',
} as const;
export type StatementMoment = (typeof StatementMoment)[keyof typeof StatementMoment];

/** Whether the minutes of a dimension are being written, provisional, or frozen. */
export const MinutesState = {
  DRAFT: 'DRAFT',
  READY: 'READY',
  FINAL: 'FINAL',
} as const;
export type MinutesState = (typeof MinutesState)[keyof typeof MinutesState];

/** What an agency promises to change: the budget, the strategy, the method, or something else. */
export const FollowUpKind = {
  BUDGET: 'BUDGET',
  STRATEGY: 'STRATEGY',
  METHOD: 'METHOD',
  OTHER: 'OTHER',
} as const;
export type FollowUpKind = (typeof FollowUpKind)[keyof typeof FollowUpKind];

/** Where a promise stands. PROPOSED is a secretary's suggestion that only the panel sees. */
export const FollowUpState = {
  PROPOSED: 'PROPOSED',
  OPEN: 'OPEN',
  KEPT: 'KEPT',
  PARTLY: 'PARTLY',
  CARRIED: 'CARRIED',
  DROPPED: 'DROPPED',
} as const;
export type FollowUpState = (typeof FollowUpState)[keyof typeof FollowUpState];

/** Where a speaker's proposed correction of provisional minutes stands. */
export const CorrectionState = {
  PROPOSED: 'PROPOSED',
  ACCEPTED: 'ACCEPTED',
  REFUSED: 'REFUSED',
} as const;
export type CorrectionState = (typeof CorrectionState)[keyof typeof CorrectionState];

/** The five levels on which a dimension is scored, each from 1 to 5. */
export const Level = {
  BASELINE: 'BASELINE',
  OUTPUT: 'OUTPUT',
  OUTCOME: 'OUTCOME',
  IMPACT: 'IMPACT',
  QUICK_WIN: 'QUICK_WIN',
} as const;
export type Level = (typeof Level)[keyof typeof Level];

/** How a cycle adds up the dimensions of a region: all alike, or by a weight for each. */
export const TotalFormula = {
  MEAN: 'MEAN',
  WEIGHTED_MEAN: 'WEIGHTED_MEAN',
} as const;
export type TotalFormula = (typeof TotalFormula)[keyof typeof TotalFormula];

/** A language of the screens and of error messages. */
export const Language = {
  ID: 'ID',
  EN: 'EN',
} as const;
export type Language = (typeof Language)[keyof typeof Language];

/** What waits for a person. */
export const WaitingKind = {
  ANSWER_QUESTION: 'ANSWER_QUESTION',
  CONFIRM_ANSWER: 'CONFIRM_ANSWER',
  CONFIRM_STATEMENT: 'CONFIRM_STATEMENT',
  DECIDE_ANSWER: 'DECIDE_ANSWER',
  REVIEW_MINUTES: 'REVIEW_MINUTES',
  DECIDE_CORRECTION: 'DECIDE_CORRECTION',
  FINISH_MINUTES: 'FINISH_MINUTES',
  SEND_EVIDENCE: 'SEND_EVIDENCE',
} as const;
export type WaitingKind = (typeof WaitingKind)[keyof typeof WaitingKind];

/** What search finds. EVIDENCE is what the panel asked an agency to show. */
export const SearchKind = {
  QUESTION: 'QUESTION',
  ANSWER: 'ANSWER',
  STATEMENT: 'STATEMENT',
  MINUTES: 'MINUTES',
  FOLLOW_UP: 'FOLLOW_UP',
  EVIDENCE: 'EVIDENCE',
  EVIDENCE_FILE: 'EVIDENCE_FILE',
} as const;
export type SearchKind = (typeof SearchKind)[keyof typeof SearchKind];

/** What a session event says. */
export const EventKind = {
  SESSION_SCHEDULED: 'SESSION_SCHEDULED',
  SESSION_RESCHEDULED: 'SESSION_RESCHEDULED',
  SESSION_OPENED: 'SESSION_OPENED',
  SESSION_PAUSED: 'SESSION_PAUSED',
  SESSION_RESUMED: 'SESSION_RESUMED',
  SESSION_CLOSED: 'SESSION_CLOSED',
  SESSION_FINAL: 'SESSION_FINAL',
  SESSION_CANCELLED: 'SESSION_CANCELLED',
  OBSERVERS_ADMITTED: 'OBSERVERS_ADMITTED',
  ADMISSION_ENDED: 'ADMISSION_ENDED',
  DIMENSION_ENTERED: 'DIMENSION_ENTERED',
  TURN_GIVEN: 'TURN_GIVEN',
  TURN_ENDED: 'TURN_ENDED',
  QUESTION_QUEUED: 'QUESTION_QUEUED',
  QUEUE_REORDERED: 'QUEUE_REORDERED',
  QUESTION_ASKED: 'QUESTION_ASKED',
  QUESTION_AMENDED: 'QUESTION_AMENDED',
  QUESTION_ADDRESSED: 'QUESTION_ADDRESSED',
  QUESTION_WITHDRAWN: 'QUESTION_WITHDRAWN',
  QUESTION_MERGED: 'QUESTION_MERGED',
  QUESTION_SETTLED: 'QUESTION_SETTLED',
  QUESTION_REOPENED: 'QUESTION_REOPENED',
  ANSWER_SUBMITTED: 'ANSWER_SUBMITTED',
  ANSWER_CAPTURED: 'ANSWER_CAPTURED',
  ANSWER_CONFIRMED: 'ANSWER_CONFIRMED',
  ANSWER_CORRECTED: 'ANSWER_CORRECTED',
  ANSWER_UNANSWERED: 'ANSWER_UNANSWERED',
  AGENCY_REMINDED: 'AGENCY_REMINDED',
  ANSWER_ACCEPTED: 'ANSWER_ACCEPTED',
  FOLLOW_UP_REQUESTED: 'FOLLOW_UP_REQUESTED',
  FOLLOW_UP_PROPOSED: 'FOLLOW_UP_PROPOSED',
  FOLLOW_UP_JUDGED: 'FOLLOW_UP_JUDGED',
  EVIDENCE_REQUESTED: 'EVIDENCE_REQUESTED',
  EVIDENCE_ATTACHED: 'EVIDENCE_ATTACHED',
  EVIDENCE_WITHDRAWN: 'EVIDENCE_WITHDRAWN',
  STATEMENT_CAPTURED: 'STATEMENT_CAPTURED',
  STATEMENT_CONFIRMED: 'STATEMENT_CONFIRMED',
  STATEMENT_CORRECTED: 'STATEMENT_CORRECTED',
  MINUTES_SAVED: 'MINUTES_SAVED',
  MINUTES_READY: 'MINUTES_READY',
  MINUTES_RETURNED: 'MINUTES_RETURNED',
  MINUTES_AGREED: 'MINUTES_AGREED',
  MINUTES_FINAL: 'MINUTES_FINAL',
  CORRECTION_PROPOSED: 'CORRECTION_PROPOSED',
  CORRECTION_DECIDED: 'CORRECTION_DECIDED',
  ADDENDUM_ADDED: 'ADDENDUM_ADDED',
  DIMENSION_SCORED: 'DIMENSION_SCORED',
  PANEL_SCORE_SET: 'PANEL_SCORE_SET',
  SEAT_GRANTED: 'SEAT_GRANTED',
  SEAT_CHANGED: 'SEAT_CHANGED',
  SEAT_REVOKED: 'SEAT_REVOKED',
  ARRIVED: 'ARRIVED',
  DEPARTED: 'DEPARTED',
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];

/** What an entry of the audit tells. */
export const AuditKind = {
  SIGNED_IN: 'SIGNED_IN',
  SIGN_IN_FAILED: 'SIGN_IN_FAILED',
  SIGNED_OUT: 'SIGNED_OUT',
  INVITATION_ACCEPTED: 'INVITATION_ACCEPTED',
  PASSWORD_LINK_MADE: 'PASSWORD_LINK_MADE',
  PASSWORD_RENEWED: 'PASSWORD_RENEWED',
  TOKEN_MADE: 'TOKEN_MADE',
  TOKEN_REVOKED: 'TOKEN_REVOKED',
  SEAT_GRANTED: 'SEAT_GRANTED',
  SEAT_CHANGED: 'SEAT_CHANGED',
  SEAT_REVOKED: 'SEAT_REVOKED',
  OBSERVERS_ADMITTED: 'OBSERVERS_ADMITTED',
  ADMISSION_ENDED: 'ADMISSION_ENDED',
  EXPORTED: 'EXPORTED',
  WORKSPACE_CHANGED: 'WORKSPACE_CHANGED',
  COMMAND_RUN: 'COMMAND_RUN',
  MAIL_SETTLED: 'MAIL_SETTLED',
} as const;
export type AuditKind = (typeof AuditKind)[keyof typeof AuditKind];

/** What an e-mail is about: the last of an account, the others of a session. */
export const MailKind = {
  MINUTES: 'MINUTES',
  FOLLOW_UPS: 'FOLLOW_UPS',
  EVIDENCE: 'EVIDENCE',
  PASSWORD_RENEWED: 'PASSWORD_RENEWED',
} as const;
export type MailKind = (typeof MailKind)[keyof typeof MailKind];

/** How far an e-mail has come. */
export const MailState = {
  QUEUED: 'QUEUED',
  SENDING: 'SENDING',
  SENT: 'SENT',
  UNCERTAIN: 'UNCERTAIN',
  FAILED: 'FAILED',
  DROPPED: 'DROPPED',
} as const;
export type MailState = (typeof MailState)[keyof typeof MailState];

/** What a personal token of the API may do. */
export const TokenScope = {
  READ: 'READ',
  SEAT: 'SEAT',
} as const;
export type TokenScope = (typeof TokenScope)[keyof typeof TokenScope];

/** Why the text of minutes was kept as a version. */
export const MinutesVersionReason = {
  WORK: 'WORK',
  READY: 'READY',
  RETURNED: 'RETURNED',
  FINAL: 'FINAL',
  RESTORED: 'RESTORED',
} as const;
export type MinutesVersionReason = (typeof MinutesVersionReason)[keyof typeof MinutesVersionReason];

/** What a seal can be on: the frozen proceedings of a dimension, or what was added to them later. */
export const SealedKind = {
  PROCEEDINGS: 'PROCEEDINGS',
  ADDENDUM: 'ADDENDUM',
} as const;
export type SealedKind = (typeof SealedKind)[keyof typeof SealedKind];

/** How a person's way in stands, by their newest link; RENEWING while one for a forgotten password waits. */
export const InvitationStanding = {
  NONE: 'NONE',
  GOOD: 'GOOD',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
  USED: 'USED',
  CAN_SIGN_IN: 'CAN_SIGN_IN',
  RENEWING: 'RENEWING',
} as const;
export type InvitationStanding = (typeof InvitationStanding)[keyof typeof InvitationStanding];

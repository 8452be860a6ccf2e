import {
  AnswerState,
  AuditKind,
  CorrectionState,
  Decision,
  EventKind,
  FollowUpKind,
  FollowUpState,
  InvitationStanding,
  Language,
  Level,
  MailKind,
  MailState,
  MinutesState,
  MinutesVersionReason,
  QuestionState,
  Role,
  SealedKind,
  SearchKind,
  SessionState,
  StatementMoment,
  StatementState,
  TokenScope,
  TotalFormula,
  WaitingKind,
} from '@risalah/shared';
import { registerEnumType } from 'type-graphql';
import { EVENT_KIND_WORDS } from './eventKindWords.ts';

/** Descriptions of the values of an enum, one each, so that a new value cannot be forgotten here. */
type Words<E extends Record<string, string>> = Record<keyof E, string>;

/** Tells the schema an enum, with a description of each value. */
export function register<E extends Record<string, string>>(
  enumObj: E,
  name: string,
  description: string,
  words: Words<E>,
) {
  const valuesConfig = Object.fromEntries(
    Object.entries(words).map(([value, said]) => [value, { description: said }]),
  ) as Record<keyof E, { description: string }>;
  registerEnumType(enumObj, { name, description, valuesConfig });
}

register(Role, 'Role', 'What a person is in one session.', {
  CHAIR: 'Leads the panel and the session.',
  EVALUATOR: 'Member of the panel; puts questions in the queue.',
  REGION_LEAD: 'Mayor, regional secretary, or who stands in for them.',
  AGENCY_HEAD: 'Answers for an agency.',
  AGENCY_STAFF: 'Drafts the answers of an agency.',
  SECRETARY: 'Captures what is said and keeps the minutes.',
  OBSERVER: 'Listens.',
});
register(SessionState, 'SessionState', 'Where a session stands.', {
  SCHEDULED: 'Still to come.',
  LIVE: 'Under way.',
  PAUSED: 'Clocks and asking stand still; drafts and minutes go on.',
  CLOSED: 'Over, with minutes still to be made final.',
  FINAL: 'All minutes are final.',
  CANCELLED: 'Will not take place.',
});
register(QuestionState, 'QuestionState', 'Where a question stands.', {
  QUEUED: "In the panel's queue.",
  ASKED: 'Asked, with its number.',
  SETTLED: 'Every answer to it is decided.',
  WITHDRAWN: 'Taken back.',
});
register(AnswerState, 'AnswerState', 'How the words of an answer came, or that they did not.', {
  AWAITED: 'Nothing has come yet.',
  SUBMITTED: 'Sent in writing by the head of the agency.',
  CAPTURED: 'Said aloud, and written down by a secretary.',
  CONFIRMED: 'Captured, and confirmed or corrected by the head.',
  UNANSWERED: 'Nothing had come when the session closed.',
  RELEASED: 'The chair released the agency from answering.',
});
register(Decision, 'Decision', "The chair's verdict on an answer.", {
  ACCEPTED: 'The answer will do.',
  FOLLOW_UP: 'The agency is to follow up.',
});
register(StatementState, 'StatementState', 'Whether the speaker has confirmed a statement.', {
  CAPTURED: 'Written down by a secretary.',
  CONFIRMED: 'Confirmed or corrected by the speaker.',
});
register(StatementMoment, 'StatementMoment', 'When in the session something was said.', {
  OPENING: 'At the opening.',
  DIMENSION: 'Within a dimension.',
  CLOSING: 'At the closing.',
});
register(MinutesState, 'MinutesState', 'Where the minutes of a dimension stand.', {
  DRAFT: 'Being written.',
  READY: 'Provisional: open to corrections by those who spoke.',
  FINAL: 'Frozen; only addenda are possible.',
});

register(MinutesVersionReason, 'MinutesVersionReason', 'Why the text of minutes was kept as a version.', {
  WORK: 'It was written for some minutes.',
  READY: 'A secretary declared it ready.',
  RETURNED: 'The chair returned it; the draft goes on from it.',
  FINAL: 'The chair made it final.',
  RESTORED: 'It stood here before an older version was put back.',
});
register(FollowUpKind, 'FollowUpKind', 'What a follow-up changes.', {
  BUDGET: 'A budget is allocated.',
  STRATEGY: 'The strategy changes.',
  METHOD: 'The method changes.',
  OTHER: 'Something else.',
});
register(FollowUpState, 'FollowUpState', 'Where a promise stands.', {
  PROPOSED: 'Proposed by a secretary; seen by the panel only until the chair takes it up.',
  OPEN: 'Given, and not judged yet.',
  KEPT: 'Kept.',
  PARTLY: 'Kept in part.',
  CARRIED: 'Carried over to a new year.',
  DROPPED: 'Dropped, with a reason.',
});
register(CorrectionState, 'CorrectionState', 'Where a proposed correction stands.', {
  PROPOSED: 'Waits for the chair.',
  ACCEPTED: 'Taken up.',
  REFUSED: 'Not taken up.',
});
register(SealedKind, 'SealedKind', 'What a seal is on.', {
  PROCEEDINGS: 'The frozen proceedings of a dimension.',
  ADDENDUM: 'What was added to them later.',
});
register(Level, 'Level', 'A level on which a dimension is scored.', {
  BASELINE: 'Where the region started.',
  OUTPUT: 'What was delivered.',
  OUTCOME: 'What it brought about.',
  IMPACT: 'What it changed in the long run.',
  QUICK_WIN: 'What worked at once.',
});
register(TotalFormula, 'TotalFormula', 'How a cycle adds up the dimensions of a region.', {
  MEAN: 'The mean of the dimensions, which count alike.',
  WEIGHTED_MEAN: 'The mean of the dimensions, each by its weight in the cycle.',
});
register(Language, 'Language', 'A language of the screens and of error messages.', {
  ID: 'Indonesian.',
  EN: 'English.',
});
register(WaitingKind, 'WaitingKind', 'What waits for a person.', {
  ANSWER_QUESTION: 'A question to answer.',
  CONFIRM_ANSWER: 'Captured words to confirm or correct.',
  CONFIRM_STATEMENT: 'A captured statement to confirm or correct.',
  DECIDE_ANSWER: 'An answer to decide on.',
  REVIEW_MINUTES: 'Provisional minutes of a dimension one spoke in.',
  DECIDE_CORRECTION: 'A proposed correction to decide on.',
  FINISH_MINUTES: 'Minutes to bring to ready or to final.',
  SEND_EVIDENCE: 'Evidence to send.',
});
register(EventKind, 'EventKind', 'What happened in a session.', EVENT_KIND_WORDS);
register(SearchKind, 'SearchKind', 'What search finds.', {
  QUESTION: 'A question, asked or in the queue.',
  ANSWER: 'The newest words of an answer.',
  STATEMENT: 'What somebody said that answers no question.',
  MINUTES: 'The text of the minutes of a dimension.',
  FOLLOW_UP: 'A promise.',
  EVIDENCE: 'Evidence that the panel asked for.',
  EVIDENCE_FILE: 'A file of evidence, by its name.',
});
register(AuditKind, 'AuditKind', 'What an entry of the audit tells.', {
  SIGNED_IN: 'Somebody signed in; the subject says how: password, invitation, openid, demo, observer.',
  SIGN_IN_FAILED: 'A wrong password, or an address that nobody has.',
  SIGNED_OUT: 'Somebody signed out, of one device or everywhere.',
  INVITATION_ACCEPTED: 'An invited person set their password.',
  PASSWORD_LINK_MADE:
    'An administrator made a link by which somebody who forgot their password sets a new one.',
  PASSWORD_RENEWED: 'A person set a new password by such a link, which signed them out everywhere else.',
  TOKEN_MADE: 'A personal token of the API was made, or a secret address for calendars.',
  TOKEN_REVOKED: 'A personal token of the API was taken back, or a secret address for calendars.',
  SEAT_GRANTED: 'A person was seated in a session.',
  SEAT_CHANGED: 'The particulars of a seat changed.',
  SEAT_REVOKED: 'A seat was taken away.',
  OBSERVERS_ADMITTED: 'The chair began to let observers in by the stage, or changed its code.',
  ADMISSION_ENDED: 'The chair stopped letting observers in by the stage.',
  EXPORTED: 'Something was taken out of the program; the subject says in which form.',
  WORKSPACE_CHANGED: 'An administrator changed something; the subject is the operation.',
  COMMAND_RUN: 'A command was run on the machine; the subject is its name.',
  MAIL_SETTLED:
    'An uncertain or refused e-mail was sent again or marked as sent; the subject is the operation.',
});
register(TokenScope, 'TokenScope', 'What a personal token of the API may do.', {
  READ: 'Reads what its owner may read, and changes nothing.',
  SEAT: 'Reads and acts from one seat of its owner.',
});
register(MailKind, 'MailKind', 'What an e-mail is about.', {
  MINUTES: 'Minutes of a dimension became final; to everyone seated.',
  FOLLOW_UPS: 'What an agency is to follow up, once the minutes are final; to that agency.',
  EVIDENCE: 'Evidence that an agency was asked for, with its due time; to that agency.',
  PASSWORD_RENEWED:
    'A password was renewed by a link; to whose it is. Of an account, so no session lists it.',
});
register(MailState, 'MailState', 'How far an e-mail has come.', {
  QUEUED: 'Waits to be sent, or to be tried again.',
  SENDING: 'Is being handed over to the mail server.',
  SENT: 'The mail server has taken it, or somebody said that it came.',
  UNCERTAIN: 'Handed over, but no answer came; it is not sent again by itself.',
  FAILED: 'The mail server refused it for good, or nobody took it for days.',
  DROPPED: 'Not sent, since the addressee has lost the seat.',
});

register(
  InvitationStanding,
  'InvitationStanding',
  'How the way in of a person stands, by their newest link.',
  {
    NONE: 'Never invited.',
    GOOD: 'A link waits to be used.',
    EXPIRED: 'The link was not used in time.',
    REVOKED: 'The link was taken back.',
    USED: 'They set their password by a link.',
    CAN_SIGN_IN: 'They have a password that no link of theirs set.',
    RENEWING: 'They have a password, and a link to renew it waits.',
  },
);

import { ApiToken } from '../access/apiToken.entity.ts';
import { Invitation } from '../access/invitation.entity.ts';
import { SignIn } from '../access/signIn.entity.ts';
import { MutationReceipt } from '../acts/mutationReceipt.entity.ts';
import { AgendaItem } from '../agenda/agendaItem.entity.ts';
import { Answer } from '../answer/answer.entity.ts';
import { AnswerDraft } from '../answer/answerDraft.entity.ts';
import { AnswerRevision } from '../answer/answerRevision.entity.ts';
import { AuditEntry } from '../audit/auditEntry.entity.ts';
import { CalendarFeed } from '../calendar/calendarFeed.entity.ts';
import { SessionEvent } from '../events/sessionEvent.entity.ts';
import { EvidenceFile } from '../evidence/evidenceFile.entity.ts';
import { EvidenceRequest } from '../evidence/evidenceRequest.entity.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { Import } from '../import/import.entity.ts';
import { Lineage } from '../keep/lineage.entity.ts';
import { Mail } from '../mail/mail.entity.ts';
import { Addendum } from '../minutes/addendum.entity.ts';
import { Correction } from '../minutes/correction.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { MinutesSnapshot } from '../minutes/together/minutesSnapshot.entity.ts';
import { MinutesUpdate } from '../minutes/together/minutesUpdate.entity.ts';
import { MinutesVersion } from '../minutes/together/minutesVersion.entity.ts';
import { StoredSeal } from '../proof/seal.entity.ts';
import { SigningKey } from '../proof/signingKey.entity.ts';
import { Question } from '../question/question.entity.ts';
import { Proceedings } from '../record/proceedings.entity.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import { PanelScore } from '../score/panelScore.entity.ts';
import { Score } from '../score/score.entity.ts';
import { Attendance } from '../seat/attendance.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Statement } from '../statement/statement.entity.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Person } from '../workspace/person.entity.ts';
import { Programme } from '../workspace/programme.entity.ts';
import { Region } from '../workspace/region.entity.ts';

/** Every class that has a table. Listed by hand, so that starting reads no folders. */
export const ENTITIES = [
  Programme,
  Dimension,
  Cycle,
  Region,
  Agency,
  Person,
  SignIn,
  Invitation,
  CalendarFeed,
  Session,
  Seat,
  Attendance,
  AgendaItem,
  Question,
  Answer,
  AnswerRevision,
  AnswerDraft,
  EvidenceRequest,
  EvidenceFile,
  Statement,
  Minutes,
  MinutesSnapshot,
  MinutesUpdate,
  MinutesVersion,
  Correction,
  Addendum,
  FollowUp,
  EvaluationRecord,
  Proceedings,
  SigningKey,
  StoredSeal,
  Score,
  PanelScore,
  SessionEvent,
  MutationReceipt,
  Import,
  Mail,
  Lineage,
  AuditEntry,
  ApiToken,
];

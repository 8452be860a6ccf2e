import {
  type AnswerState,
  type Decision,
  documentOfText,
  type FollowUpKind,
  type FollowUpState,
  type Level,
  type MinutesDocument,
  type QuestionState,
  type Role,
  type StatementMoment,
} from '@risalah/shared';

/** Somebody as minutes print them. */
export interface NamedSeat {
  seatId: string;
  name: string;
  title: string;
  office: string;
  nip: string | null;
  actingFor: string | null;
}

/** Who signed, by the act that made it so. */
export interface SignedSeat extends NamedSeat {
  role: Role;
  at: string;
}

/** Who had a seat, and when they were in the room. */
export interface AttendingSeat extends NamedSeat {
  role: Role;
  agency: { id: string; name: string } | null;
  revokedAt: string | null;
  stays: { arrivedAt: string; departedAt: string | null }[];
}

/** An answer as proceedings hold it. */
export interface AnswerContent {
  answerId: string;
  label: string;
  agencyId: string;
  state: AnswerState;
  text: string | null;
  decision: Decision | null;
  decidedAt: string | null;
  speakerSeatId: string | null;
  late: boolean;
  evidenceRequests: { text: string; dueAt: string }[];
  /** Left out where nothing of files was frozen yet. */
  evidenceFiles?: { sha256: string; at: string }[];
}

/** A question as proceedings hold it. */
export interface QuestionContent {
  questionId: string;
  number: number;
  subdimension: string | null;
  state: QuestionState;
  text: string;
  firstText: string | null;
  withdrawnReason: string | null;
  askedAt: string | null;
  answers: AnswerContent[];
}

/** A follow-up as proceedings hold it. */
export interface FollowUpContent {
  followUpId: string;
  answerId: string | null;
  state: FollowUpState;
  kind: FollowUpKind;
  text: string;
  dueYear: number;
  agencyId: string;
  judgementNote: string | null;
}

/** A statement as proceedings hold it. */
export interface StatementContent {
  statementId: string;
  moment: StatementMoment;
  speakerSeatId: string;
  text: string;
  capturedAt: string;
}

/** What a session was in one dimension, as `collectProceedings` lays it down and FINAL freezes it. */
export interface ProceedingsContent {
  format: string;
  session: {
    id: string;
    region: { name: string; code: string | null };
    programme: string;
    cycle: {
      year: number;
      stage: string;
      name: string;
      letter: string;
      levelWeights: { level: Level; percent: number }[];
    };
    scheduledFor: string;
    timeZone: string;
    venue: string;
    openedAt: string | null;
    closedAt: string | null;
  };
  chair: NamedSeat[];
  secretaries: NamedSeat[];
  /** Since layout 2. */
  signatures?: { chair: SignedSeat | null; secretary: SignedSeat | null };
  attendance: AttendingSeat[];
  dimension: {
    id: string;
    name: string;
    position: number;
    agenda: {
      position: number;
      allottedMinutes: number;
      usedSeconds: number;
      enteredAt: string | null;
      doneAt: string | null;
    };
  };
  questions: QuestionContent[];
  statements: StatementContent[];
  followUps: { given: FollowUpContent[]; judged: FollowUpContent[] };
  panelScore: { levels: { level: Level; value: number; reason: string | null }[] } | null;
  /** `document` since layout 2. */
  minutes: { text: string | null; document?: MinutesDocument | null; finalAt: string | null };
  corrections: { oldText: string; newText: string; proposedBySeatId: string }[];
}

/** The layouts of frozen proceedings that documents are made from. */
const FORMATS: readonly string[] = ['risalah/proceedings/1', 'risalah/proceedings/2'];

/** Reads what was frozen. Throws where it is of a layout that is not known. */
export function readContent(canonicalJson: string): ProceedingsContent {
  const content = JSON.parse(canonicalJson) as ProceedingsContent;
  if (!FORMATS.includes(content.format))
    throw new Error(`proceedings of an unknown layout: ${content.format}`);
  return content;
}

/** The minutes as rich text; what was frozen before there was any is made of its plain text. */
export function minutesOf({ minutes, questions }: ProceedingsContent): MinutesDocument {
  const ids = new Map(questions.map(({ number, questionId }) => [number, questionId]));
  return minutes.document ?? documentOfText(minutes.text ?? '', ids);
}

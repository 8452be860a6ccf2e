import type {
  AnswerState,
  Decision,
  DocumentDepth,
  FollowUpKind,
  FollowUpState,
  Language,
  Level,
  MinutesDocument,
  MinutesState,
  Role,
} from '@risalah/shared';
import type { ProofFile } from '@risalah/shared/proof';

/** Names the layout of a document as JSON. */
export const DOCUMENT_FORMAT = 'risalah/document/1';

/** Somebody as a document prints them. Staff numbers are null where nobody entered one or the reader may not see it. */
export interface PersonFacts {
  name: string;
  title: string;
  office: string;
  nip: string | null;
  actingFor: string | null;
}

/** Who was invited, with when they were in the room; both moments null for who never came. */
export interface AttendeeFacts extends PersonFacts {
  role: Role;
  agency: string | null;
  arrivedAt: string | null;
  /** Null also while they are there. */
  departedAt: string | null;
}

/** Who signs. `at` is null until they did. */
export interface SignatureFacts extends PersonFacts {
  role: Role;
  at: string | null;
}

/** An answer, as far as the reader may see it. */
export interface AnswerFacts {
  label: string;
  agency: string;
  state: AnswerState;
  text: string | null;
  /** Office of whoever said it aloud; null for an answer in writing. */
  speaker: string | null;
  late: boolean;
  decision: Decision | null;
  evidence: { text: string; dueAt: string }[];
  /** Files handed in, by their hashes: more people read documents than files. */
  files: { sha256: string; at: string }[];
}

/** A question that was asked. */
export interface QuestionFacts {
  id: string;
  number: number;
  subdimension: string | null;
  askedAt: string | null;
  text: string;
  /** The wording before it was amended. */
  firstText: string | null;
  withdrawn: boolean;
  withdrawnReason: string | null;
  answers: AnswerFacts[];
}

/** A follow-up, as far as the reader may see it. */
export interface FollowUpFacts {
  /** Label of the answer that it came of, `12a`. */
  answer: string | null;
  agency: string;
  kind: FollowUpKind;
  text: string;
  dueYear: number;
  state: FollowUpState;
  note: string | null;
}

/** What somebody said that answers no question. */
export interface StatementFacts {
  speaker: string;
  text: string;
  at: string;
}

/** A session in one dimension, as far as the reader may see it. */
export interface DimensionFacts {
  id: string;
  name: string;
  position: number;
  minutesState: MinutesState;
  allottedMinutes: number;
  usedSeconds: number;
  enteredAt: string | null;
  doneAt: string | null;
  /** Null where the reader may not see the text yet. */
  minutes: MinutesDocument | null;
  questions: QuestionFacts[];
  statements: StatementFacts[];
  followUps: { given: FollowUpFacts[]; judged: FollowUpFacts[] };
  panelScore: { level: Level; value: number; percent: number; reason: string | null }[] | null;
  corrections: { speaker: string; oldText: string; newText: string }[];
  /** Each with the fingerprint of what was sealed of it. */
  addenda: { text: string; by: string; at: string; sha256: string | null }[];
  signatures: SignatureFacts[];
  /** Since FINAL: when it was frozen, and the fingerprint of what was frozen. */
  frozen: { at: string; sha256: string } | null;
}

/** All that documents of one order are made of. Moments are ISO text in UTC. */
export interface DocumentFacts {
  format: typeof DOCUMENT_FORMAT;
  depth: DocumentDepth;
  language: Language;
  /** Whether all that it holds is FINAL. */
  final: boolean;
  madeAt: string;
  number: string;
  letterhead: string[];
  session: {
    id: string;
    region: string;
    regionCode: string | null;
    programme: string;
    cycle: { year: number; stage: string; name: string; letter: string };
    scheduledFor: string;
    timeZone: string;
    venue: string;
    openedAt: string | null;
    closedAt: string | null;
  };
  /** Whether it holds every dimension of the session. */
  whole: boolean;
  chair: PersonFacts[];
  secretaries: PersonFacts[];
  attendance: AttendeeFacts[];
  opening: StatementFacts[];
  closing: StatementFacts[];
  dimensions: DimensionFacts[];
  /** Where to check what is FINAL in it; null while nothing is. */
  verify: { url: string; hash: string } | null;
  /** What proves that which is FINAL in it. */
  proof: ProofFile | null;
}

import type {
  Decision,
  DocumentDepth,
  FollowUpKind,
  FollowUpState,
  MinutesState,
  Role,
} from '@risalah/shared';

/** What documents say, in one language. Each language has all of it. */
export interface Words {
  locale: string;
  kind: Record<DocumentDepth, string>;
  /** `dari` of `Halaman 3 dari 12`: {page} and {pages} are filled in by the renderer. */
  pageOf: string;
  contents: string;
  number: (number: string) => string;
  subtitle: (region: string, cycle: string) => string;
  provisional: string;
  provisionalNote: (when: string, names: string) => string;
  noDimension: string;
  // The head
  session: string;
  sessionOf: (region: string) => string;
  dayAndDate: string;
  place: string;
  agenda: string;
  opened: string;
  closed: string;
  notYet: string;
  chair: string;
  secretary: string;
  letter: string;
  invited: string;
  attended: string;
  attendedOf: (came: number, invited: number) => string;
  nobody: string;
  nip: string;
  actingFor: (whom: string) => string;
  /** How somebody signs in the chair's place: `a.n. Ketua Tim Penguji`. */
  onBehalfOf: (whom: string) => string;
  // What was said
  opening: string;
  closing: string;
  minutes: string;
  noMinutes: string;
  minutesNotSeen: string;
  questions: string;
  otherQuestions: string;
  noQuestions: string;
  statements: string;
  subdimension: (name: string) => string;
  amended: string;
  firstWording: (text: string) => string;
  withdrawn: string;
  withdrawnFor: (reason: string) => string;
  answerState: (state: string) => string;
  spokenBy: (office: string) => string;
  late: string;
  decision: Record<Decision, string>;
  undecided: string;
  evidence: (text: string, due: string) => string;
  evidenceFile: (at: string, sha256: string) => string;
  time: (used: string, allotted: string, state: string) => string;
  minutesState: Record<MinutesState, string>;
  minutesLong: (count: number) => string;
  // Tables
  columns: Record<
    | 'no'
    | 'question'
    | 'answer'
    | 'agency'
    | 'decision'
    | 'followUp'
    | 'kind'
    | 'due'
    | 'state'
    | 'name'
    | 'office'
    | 'nip'
    | 'role'
    | 'presence'
    | 'level'
    | 'value'
    | 'weight'
    | 'share'
    | 'reason'
    | 'speaker'
    | 'before'
    | 'after'
    | 'dimension'
    | 'asked'
    | 'note'
    | 'subdimension'
    | 'label',
    string
  >;
  followUps: string;
  noFollowUps: string;
  calledIn: string;
  followUpKind: Record<FollowUpKind, string>;
  followUpState: Record<FollowUpState, string>;
  decisions: string;
  gistNote: string;
  counts: (questions: number, answers: number, followUps: number) => string;
  panelScore: string;
  total: string;
  corrections: string;
  addenda: string;
  addendum: (by: string, when: string) => string;
  attendance: string;
  role: Record<Role, string>;
  present: (from: string, until: string | null) => string;
  absent: string;
  signatures: string;
  signed: (when: string) => string;
  signedNot: string;
  proof: string;
  proofText: string;
  proofNone: string;
  fingerprintOf: (dimension: string) => string;
  address: string;
  lastSeal: string;
  fingerprint: string;
  code: (url: string) => string;
  attached: string;
}

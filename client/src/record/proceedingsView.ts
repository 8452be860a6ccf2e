import type { AnswerState, Decision, Level, MinutesDocument, Role, StatementMoment } from '@risalah/shared';

/** An answer as the record shows it. */
export interface AnswerInRecord {
  id: string;
  /** `12b` */
  label: string;
  agency: string;
  state: AnswerState;
  /** Null when nothing was said, or it may not be seen. */
  text: string | null;
  /** Null when there is none, or it may not be seen yet. */
  decision: Decision | null;
  /** Office of whoever said it aloud; null for an answer in writing. */
  speaker: string | null;
  late: boolean;
}

/** A question that was asked, with its answers in the order of asking. */
export interface QuestionInRecord {
  id: string;
  number: number;
  text: string;
  /** The wording before it was amended. */
  firstText: string | null;
  withdrawn: boolean;
  withdrawnReason: string | null;
  answers: AnswerInRecord[];
}

/** What somebody said that answers no question. */
export interface StatementInRecord {
  id: string;
  moment: StatementMoment;
  speaker: string;
  text: string;
}

/** Someone who had a seat. */
export interface SeatInRecord {
  id: string;
  role: Role;
  name: string;
  office: string;
  nip: string | null;
  actingFor: string | null;
  /** When they first arrived; null when they never did. */
  arrivedAt: string | null;
  /** When they last left; null while they stayed to the end. */
  departedAt: string | null;
}

/** Who signed what was frozen, by the act that made it so. */
export interface Signature {
  role: Role;
  name: string;
  office: string;
  /** Null where nobody entered one. */
  nip: string | null;
  actingFor: string | null;
  /** When the minutes were made final, or declared ready. */
  at: string;
}

/** A score of one level, 1 to 5. */
export interface LevelScore {
  level: Level;
  value: number;
  reason: string | null;
}

/** What a level counts in a cycle, in per cent. */
export interface LevelWeight {
  level: Level;
  percent: number;
}

/** What a session was in one dimension: as it was frozen, or as it stands until then. */
export interface ProceedingsView {
  questions: QuestionInRecord[];
  statements: StatementInRecord[];
  seats: SeatInRecord[];
  /** Rich text of the minutes; null where it may not be seen yet. */
  minutes: MinutesDocument | null;
  /** Null where there is none, or it may not be seen yet. */
  panelScore: LevelScore[] | null;
  /** How many members scored; null where it was not frozen, or nothing is frozen yet. */
  scorers: number | null;
  weights: LevelWeight[];
  /** Empty until the minutes are final, and in what was frozen before it named who signed. */
  signatures: Signature[];
}

/** A stay in the room, as it is stored. */
export interface Stay {
  arrivedAt: string;
  departedAt: string | null;
}

/** First arrival and last departure of someone who came and went; the departure is null when they stayed. */
export function wholeStay(stays: readonly Stay[]): Pick<SeatInRecord, 'arrivedAt' | 'departedAt'> {
  const sorted = stays.toSorted((a, b) => Date.parse(a.arrivedAt) - Date.parse(b.arrivedAt));
  return { arrivedAt: sorted[0]?.arrivedAt ?? null, departedAt: sorted.at(-1)?.departedAt ?? null };
}

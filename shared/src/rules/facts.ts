import type {
  AnswerState,
  CorrectionState,
  Decision,
  FollowUpState,
  MinutesState,
  QuestionState,
  Role,
  SessionState,
  StatementState,
} from '../states.ts';

/** A seat as the rules see it. A revoked seat is not among an actor's seats. */
export interface SeatFacts {
  id: string;
  sessionId: string;
  role: Role;
  agencyId?: string | null;
  deputy?: boolean;
}

/** Who acts: a person's standing seats in all sessions, and whether they administer the workspace. */
export interface Actor {
  personId: string;
  administrator: boolean;
  seats: readonly SeatFacts[];
}

/** A session as the rules see it. */
export interface SessionFacts {
  id: string;
  state: SessionState;
  currentDimensionId?: string | null;
}

/** A question as the rules see it. `authorSeatId` is who queued it, or posed it directly. */
export interface QuestionFacts {
  state: QuestionState;
  dimensionId: string;
  authorSeatId: string;
  /** Agencies that it is for. */
  addressees: readonly string[];
  /** That of its dimension's minutes. */
  minutesState: MinutesState;
}

/** An answer as the rules see it. `minutesState` is that of its dimension's minutes. */
export interface AnswerFacts {
  agencyId: string;
  state: AnswerState;
  decision?: Decision | null;
  questionState: QuestionState;
  minutesState: MinutesState;
}

/** A statement as the rules see it. */
export interface StatementFacts {
  speakerSeatId: string;
  state: StatementState;
  /** That of its dimension's minutes; at opening and closing FINAL once the proceedings of any dimension hold it, else DRAFT. */
  minutesState: MinutesState;
}

/** The minutes of one dimension as the rules see them. */
export interface MinutesFacts {
  state: MinutesState;
  /** When the correction window ends, in ms since 1970; null when the cycle has none. */
  correctionsUntil: number | null;
  /** Seats that spoke in the dimension and have to agree before FINAL can come early. */
  mustAgreeSeatIds: readonly string[];
  agreedSeatIds: readonly string[];
  undecidedCorrections: number;
}

/** A follow-up as the rules see it. `due` = carried over into the session at hand. */
export interface FollowUpFacts {
  state: FollowUpState;
  agencyId: string;
  due: boolean;
  /** That of its dimension's minutes in the session at hand. */
  minutesState: MinutesState;
}

/** A proposed correction as the rules see it. */
export interface CorrectionFacts {
  state: CorrectionState;
}

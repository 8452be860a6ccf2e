import type {
  CorrectionState,
  FollowUpKind,
  FollowUpState,
  Level,
  MinutesDocument,
  MinutesState,
  QuestionState,
  Role,
  SessionState,
  StatementMoment,
  StatementState,
  TotalFormula,
} from '@risalah/shared';

export type * from './answerViews.ts';

/** The head of a session as a reader holds it. Times are ISO strings; durations seconds. */
export interface SessionView {
  id: string;
  state: SessionState;
  region: { id: string; name: string; code: string | null };
  cycle: CycleView;
  scheduledFor: string;
  timeZone: string;
  venue: string;
  meetingUrl: string | null;
  openedAt: string | null;
  closedAt: string | null;
  finalAt: string | null;
  pausedAt: string | null;
  stateReason: string | null;
  /** Seconds LIVE, without the run that began at `runningSince`. */
  elapsedSeconds: number;
  runningSince: string | null;
  currentDimensionId: string | null;
  /** The seat that has the turn to speak, and since when. */
  speakingSeatId: string | null;
  speakingSince: string | null;
  revision: number;
}

/** The cycle that a session belongs to. */
export interface CycleView {
  id: string;
  year: number;
  stage: string;
  name: string;
  letter: string;
  allottedMinutes: number;
  correctionWindow: string | null;
  levelWeights: readonly { level: Level; percent: number }[];
  totalFormula: TotalFormula;
  dimensionWeights: readonly { dimensionId: string; percent: number }[] | null;
}

/** A dimension; `mark` names its sign (square, triangle, diamond, circle, plus, leaf, number). */
export interface DimensionView {
  id: string;
  name: string;
  position: number;
  mark: string;
  subdimensions: readonly string[];
}

/** An agency, in the region's order by `position`. */
export interface AgencyView {
  id: string;
  name: string;
  shortName: string;
  position: number;
}

/** A dimension's place in the session. */
export interface AgendaItemView {
  id: string;
  dimensionId: string;
  position: number;
  allottedMinutes: number;
  /** Seconds used, without the run that began at `runningSince`. */
  usedSeconds: number;
  runningSince: string | null;
  enteredAt: string | null;
  doneAt: string | null;
  revision: number;
}

/** A person in the session; `nip` is null for readers who may not see staff numbers. */
export interface SeatView {
  id: string;
  role: Role;
  personId: string;
  agencyId: string | null;
  name: string;
  title: string;
  office: string;
  nip: string | null;
  actingFor: string | null;
  deputy: boolean;
  revokedAt: string | null;
  revision: number;
}

/** One stay of a seat in the room; `departedAt` is null while it lasts. */
export interface AttendanceView {
  id: string;
  seatId: string;
  arrivedAt: string;
  departedAt: string | null;
}

/** A question; `addressees` are agency ids. Its answers are read with `answersOf(room, id)`. */
export interface QuestionView {
  id: string;
  dimensionId: string;
  subdimension: string | null;
  state: QuestionState;
  /** Given at asking; null while queued. */
  number: number | null;
  queuePosition: number | null;
  text: string;
  /** The first wording, when it was amended. */
  firstText: string | null;
  amendedAt: string | null;
  authorSeatId: string;
  askedBySeatId: string | null;
  queuedAt: string | null;
  askedAt: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  /** The queued question it became part of, when it was withdrawn for that. */
  mergedIntoId: string | null;
  followUpId: string | null;
  addressees: readonly string[];
  revision: number;
}

/** What somebody said that answers no question. */
export interface StatementView {
  id: string;
  moment: StatementMoment;
  dimensionId: string | null;
  speakerSeatId: string;
  capturedBySeatId: string;
  text: string;
  firstText: string | null;
  state: StatementState;
  capturedAt: string;
  confirmedAt: string | null;
  revision: number;
}

/** The minutes of one dimension. `text` is null where the reader may not see it. */
export interface MinutesView {
  id: string;
  dimensionId: string;
  state: MinutesState;
  text: string | null;
  /** The rich text, null where `text` is. */
  document: MinutesDocument | null;
  /** The epoch of the document that is written together: 1, and one more with each return to draft. */
  epoch: number;
  /** The revision that `text` is; lower than `revision` while a newer text is being fetched. */
  textRevision: number;
  revision: number;
  savedAt: string | null;
  savedBySeatId: string | null;
  readyAt: string | null;
  readyBySeatId: string | null;
  correctionsUntil: string | null;
  returnedAt: string | null;
  returnedReason: string | null;
  finalAt: string | null;
  finalisedBySeatId: string | null;
  agreedSeatIds: readonly string[];
  mustAgreeSeatIds: readonly string[];
  addenda: readonly AddendumView[];
  /** SHA-256 of the proceedings, once FINAL. */
  sha256: string | null;
}

/** What was added after FINAL. */
export interface AddendumView {
  id: string;
  text: string;
  bySeatId: string;
  at: string;
}

/** A correction of somebody's own words, proposed while minutes are READY. */
export interface CorrectionView {
  id: string;
  minutesId: string;
  answerId: string | null;
  statementId: string | null;
  oldText: string;
  newText: string;
  proposedBySeatId: string;
  proposedAt: string;
  state: CorrectionState;
  decidedAt: string | null;
  decisionReason: string | null;
}

/** A promise. `due` = left open by an earlier cycle and carried into this session. */
export interface FollowUpView {
  id: string;
  state: FollowUpState;
  kind: FollowUpKind;
  text: string;
  dueYear: number;
  agencyId: string;
  dimensionId: string;
  /** The cycle it was given in; `year` is null when this client has not read that cycle. */
  cycle: { id: string; year: number | null; name: string | null };
  sessionId: string;
  answerId: string | null;
  carriedFromId: string | null;
  judgedAt: string | null;
  judgedInSessionId: string | null;
  judgementNote: string | null;
  due: boolean;
  revision: number;
}

/** The levels of one dimension as scored by one seat, or by the panel when `seatId` is null. */
export interface ScoreView {
  dimensionId: string;
  seatId: string | null;
  levels: readonly { level: Level; value: number; reason: string | null }[];
  revision: number;
}

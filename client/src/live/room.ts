import type { Actor } from '@risalah/shared';
import type { SessionEvent } from './readEvent.ts';
import type {
  AgencyView,
  AgendaItemView,
  AnswerDraftView,
  AnswerView,
  AttendanceView,
  CorrectionView,
  DimensionView,
  FollowUpView,
  MinutesView,
  QuestionView,
  ScoreView,
  SeatView,
  SessionView,
  StatementView,
} from './views.ts';

/** Objects by id. */
export type ById<View> = Readonly<Record<string, View>>;

/** Who reads: the signed-in person. */
export interface Reader {
  personId: string;
  administrator: boolean;
}

/**
 * Everything one reader holds of one session: the snapshot, normalised by id, and what events changed since.
 * It is never changed in place, and parts that an event leaves alone keep their identity.
 */
export interface Room {
  reader: Reader;
  session: SessionView;
  agencies: ById<AgencyView>;
  /** Agencies seated in the session or asked in it, in the region's order. */
  agencyIds: readonly string[];
  dimensions: ById<DimensionView>;
  /** In order of position. */
  agenda: readonly AgendaItemView[];
  seats: ById<SeatView>;
  mySeatIds: readonly string[];
  attendance: ById<AttendanceView>;
  questions: ById<QuestionView>;
  answers: ById<AnswerView>;
  /** What the server keeps of the drafts of the reader's agencies, by answer; events never touch it. */
  drafts: ById<AnswerDraftView>;
  statements: ById<StatementView>;
  minutes: ById<MinutesView>;
  corrections: ById<CorrectionView>;
  followUps: ById<FollowUpView>;
  /** Scores that the reader may see, by `dimensionId:seatId`, the panel's under `dimensionId:panel`. */
  scores: ById<ScoreView>;
  /** Record id by dimension id. */
  recordIds: Readonly<Record<string, string>>;
  /** Events the reader was told, oldest first, no more than STREAM_LENGTH. */
  stream: readonly SessionEvent[];
  /** Whether the stream may lack earlier ones, to be fetched when somebody looks for them. */
  streamHasEarlier: boolean;
  /** Newest event number known, watermarks included. */
  eventNumber: number;
  /** The event number at which the snapshot was read. */
  snapshotNumber: number;
  /** For each object, the number of the newest event applied to it. */
  appliedAt: Readonly<Record<string, number>>;
  /** Why a fresh snapshot is needed, or null. */
  stale: StaleReason | null;
}

/** The reader sees more than before, sits differently, or an event names something that the snapshot did not hold. */
export type StaleReason = 'VIEW_WIDENED' | 'SEAT_CHANGED' | 'UNKNOWN_OBJECT';

/** How many events of the stream a client keeps. */
export const STREAM_LENGTH = 10_000;

/** How many of the newest events come with a snapshot, as its document says. */
export const SNAPSHOT_STREAM = 30;

/** The reader as the rules of shared/ see them: their standing seats in this session. */
export function actorOf(room: Room): Actor {
  const seats = room.mySeatIds.flatMap((id) => {
    const seat = room.seats[id];
    return seat && !seat.revokedAt
      ? [{ id, sessionId: room.session.id, role: seat.role, agencyId: seat.agencyId, deputy: seat.deputy }]
      : [];
  });
  return { personId: room.reader.personId, administrator: room.reader.administrator, seats };
}

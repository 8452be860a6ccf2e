import type {
  FollowUpPartsFragment,
  MinutesPartsFragment,
  PanelScorePartsFragment,
  ScorePartsFragment,
  SessionSnapshotFragment,
  StatementPartsFragment,
} from '../generated/graphql.ts';
import { answerView, draftView } from './apply/answerView.ts';
import { scoreKey } from './apply/applyScore.ts';
import { documentIn } from './documentIn.ts';
import { readEvent } from './readEvent.ts';
import { type ById, type Reader, type Room, SNAPSHOT_STREAM } from './room.ts';
import type {
  AgendaItemView,
  CorrectionView,
  FollowUpView,
  MinutesView,
  QuestionView,
  ScoreView,
  SeatView,
  StatementView,
} from './views.ts';

/** Objects by their id. */
export function byId<View extends { id: string }>(views: readonly View[]): ById<View> {
  return Object.fromEntries(views.map((view) => [view.id, view]));
}

type Question = SessionSnapshotFragment['questions'][number];
type AgendaItem = SessionSnapshotFragment['agendaItems'][number];
type Seat = SessionSnapshotFragment['seats'][number];

/** A question as the screens read it, without its answers. */
export function questionView({ __typename, answers, ...question }: Question): QuestionView {
  return question;
}

/** The drafts of the reader's agencies, by the answer that they are of. */
function draftsIn(questions: readonly Question[]): Room['drafts'] {
  const drafts = questions.flatMap(({ answers }) => answers.flatMap(({ draft }) => draft ?? []));
  return Object.fromEntries(drafts.map((draft) => [draft.answerId, draftView(draft)]));
}

/** An item of the agenda with the id of its dimension. */
export function agendaItemView({ dimension, ...item }: AgendaItem): AgendaItemView {
  return { ...item, dimensionId: dimension.id };
}

/** A seat as the screens read it. */
export function seatView({ __typename, sessionId, ...seat }: Seat): SeatView {
  return seat;
}

/** A statement as the screens read it. */
export function statementView({ __typename, ...statement }: StatementPartsFragment): StatementView {
  return statement;
}

/** Minutes as the screens read them, without their corrections. */
export function minutesView(minutes: MinutesPartsFragment): MinutesView {
  const { __typename, corrections, proceedings, ...parts } = minutes;
  return {
    ...parts,
    document: documentIn(parts.document),
    textRevision: parts.revision,
    sha256: proceedings?.sha256 ?? null,
  };
}

/** Proposed corrections of some minutes. */
export function correctionViews(minutes: MinutesPartsFragment): CorrectionView[] {
  return minutes.corrections.map(({ __typename, ...correction }) => correction);
}

/** A follow-up as the screens read it; `due` when an earlier cycle left it to this session. */
export function followUpView(followUp: FollowUpPartsFragment, due: boolean): FollowUpView {
  const { __typename, agency, dimension, ...parts } = followUp;
  return { ...parts, agencyId: agency.id, dimensionId: dimension.id, due };
}

/** A score as the screens read it; the panel's has no seat. */
export function scoreView(score: ScorePartsFragment | PanelScorePartsFragment): ScoreView {
  const { dimensionId, levels, revision } = score;
  return { dimensionId, seatId: score.__typename === 'Score' ? score.seatId : null, levels, revision };
}

/** A room as it stood when the snapshot was read. */
export function fromSnapshot(snapshot: SessionSnapshotFragment, reader: Reader): Room {
  const { id, state, region, cycle, scheduledFor, timeZone, venue, meetingUrl, revision } = snapshot;
  const { openedAt, closedAt, finalAt, pausedAt, stateReason } = snapshot;
  const { elapsedSeconds, runningSince, currentDimensionId, speakingSeatId, speakingSince } = snapshot;
  const followUps = [
    ...snapshot.followUps.map((followUp) => followUpView(followUp, false)),
    ...snapshot.dueFollowUps.map((followUp) => followUpView(followUp, true)),
  ];
  const promised = [...snapshot.followUps, ...snapshot.dueFollowUps];
  return {
    reader,
    session: {
      ...{ id, state, region, cycle, scheduledFor, timeZone, venue, meetingUrl, revision },
      ...{ openedAt, closedAt, finalAt, pausedAt, stateReason },
      ...{ elapsedSeconds, runningSince, currentDimensionId, speakingSeatId, speakingSince },
    },
    agencies: byId([...promised.map(({ agency }) => agency), ...snapshot.agencies]),
    agencyIds: snapshot.agencies.map((agency) => agency.id),
    dimensions: byId([
      ...promised.map(({ dimension }) => dimension),
      ...snapshot.agendaItems.map(({ dimension }) => dimension),
    ]),
    agenda: snapshot.agendaItems.map(agendaItemView).sort((a, b) => a.position - b.position),
    seats: byId(snapshot.seats.map(seatView)),
    mySeatIds: snapshot.mySeats.map((seat) => seat.id),
    attendance: byId(snapshot.attendance.map(({ __typename, ...attendance }) => attendance)),
    questions: byId(snapshot.questions.map(questionView)),
    answers: byId(snapshot.questions.flatMap((question) => question.answers.map(answerView))),
    drafts: draftsIn(snapshot.questions),
    statements: byId(snapshot.statements.map(statementView)),
    minutes: byId(snapshot.minutes.map(minutesView)),
    corrections: byId(snapshot.minutes.flatMap(correctionViews)),
    followUps: byId(followUps),
    scores: Object.fromEntries(
      [...snapshot.scores, ...snapshot.panelScores].map((score) => {
        const view = scoreView(score);
        return [scoreKey(view), view];
      }),
    ),
    recordIds: Object.fromEntries(snapshot.records.map((record) => [record.dimension.id, record.id])),
    stream: snapshot.stream.map(readEvent),
    streamHasEarlier: snapshot.stream.length >= SNAPSHOT_STREAM,
    eventNumber: snapshot.eventNumber,
    snapshotNumber: snapshot.eventNumber,
    appliedAt: {},
    stale: null,
  };
}

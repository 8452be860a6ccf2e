import { QuestionState } from '@risalah/shared';
import { graphql } from '../app/graphql.ts';
import {
  StageDocument,
  type StageEventPartsFragment,
  StageEventsDocument,
  type StageSnapshotFragment,
} from '../generated/graphql.ts';
import { eventSocket, type Listening } from '../live/eventSocket.ts';
import { agendaItemView, byId } from '../live/fromSnapshot.ts';
import type { SessionReading } from '../live/liveSession.ts';
import {
  type AnswerPayload,
  type PayloadOf,
  type SessionEvent,
  type Unaliased,
  unaliased,
} from '../live/readEvent.ts';
import type { Reader, Room } from '../live/room.ts';
import type { AnswerView, QuestionView } from '../live/views.ts';

/** What the stage does not ask of a question. Whether it is settled would tell of verdicts. */
const UNASKED_OF_QUESTION = {
  queuePosition: null,
  firstText: null,
  authorSeatId: '',
  askedBySeatId: null,
  queuedAt: null,
  askedAt: null,
  withdrawnReason: null,
  mergedIntoId: null,
  followUpId: null,
};

/** What the stage does not ask of an answer: its words, whose they are, and when they came. */
const UNASKED_OF_WORDS = {
  text: null,
  awaitedSince: '',
  submittedAt: null,
  capturedAt: null,
  confirmedAt: null,
  capturedBySeatId: null,
  speakerSeatId: null,
  submittedBySeatId: null,
  late: false,
};

const UNASKED_OF_ANSWER = {
  ...UNASKED_OF_WORDS,
  revisions: [],
  decision: null,
  decidedAt: null,
  decidedBySeatId: null,
  verdicts: {},
  evidenceRequests: null,
  evidenceFiles: null,
  remindedAt: null,
};

const stateOf = ({ withdrawnAt }: { withdrawnAt: string | null }) =>
  withdrawnAt === null ? QuestionState.ASKED : QuestionState.WITHDRAWN;

type Question = StageSnapshotFragment['questions'][number];

const questionView = ({ answers, ...asked }: Question): QuestionView => ({
  ...UNASKED_OF_QUESTION,
  ...asked,
  state: stateOf(asked),
});

const answerView = (answer: Question['answers'][number]): AnswerView => ({ ...UNASKED_OF_ANSWER, ...answer });

/** The hall sees who speaks; the stage shows what is asked. */
const NOBODY_SPEAKS = { speakingSeatId: null, speakingSince: null };

/** The stage's snapshot as the one updater takes it: what a hall is not told is empty. */
export function stageRoom(snapshot: StageSnapshotFragment, reader: Reader): Room {
  const { __typename, agencies, agendaItems, questions, eventNumber, readAt, ...session } = snapshot;
  return {
    reader,
    session: {
      ...session,
      region: { ...session.region, code: null },
      cycle: {
        ...session.cycle,
        allottedMinutes: 0,
        correctionWindow: null,
        levelWeights: [],
        totalFormula: 'MEAN',
        dimensionWeights: null,
      },
      meetingUrl: null,
      stateReason: null,
      ...NOBODY_SPEAKS,
    },
    agencies: byId(agencies),
    agencyIds: agencies.map(({ id }) => id),
    dimensions: byId(agendaItems.map(({ dimension }) => dimension)),
    agenda: agendaItems.map(agendaItemView).sort((one, other) => one.position - other.position),
    questions: byId(questions.map(questionView)),
    answers: byId(questions.flatMap(({ answers }) => answers.map(answerView))),
    ...{ seats: {}, mySeatIds: [], attendance: {}, drafts: {}, statements: {}, minutes: {}, corrections: {} },
    ...{ followUps: {}, scores: {}, recordIds: {}, stream: [], streamHasEarlier: false },
    eventNumber,
    snapshotNumber: eventNumber,
    appliedAt: {},
    stale: null,
  };
}

type Told = Unaliased<StageEventPartsFragment>['payload'];

const answerPayload = (answer: Omit<AnswerPayload, keyof typeof UNASKED_OF_WORDS>): AnswerPayload => ({
  ...UNASKED_OF_WORDS,
  ...answer,
});

function payloadOf(told: Told, number: number): SessionEvent['payload'] {
  switch (told.__typename) {
    case 'SessionPayload':
      return {
        ...told,
        stateReason: null,
        ...NOBODY_SPEAKS,
        schedule: told.schedule && { ...told.schedule, meetingUrl: null },
      };
    case 'QuestionPayload':
      return {
        ...UNASKED_OF_QUESTION,
        ...told,
        state: stateOf(told),
        answers: told.answers.map(answerPayload),
      } satisfies PayloadOf<'QuestionPayload'>;
    case 'AnswerPayload':
      return { ...answerPayload(told), __typename: 'AnswerPayload' };
    default:
      // Of everything else the stage shows nothing.
      return { __typename: 'WatermarkPayload', number };
  }
}

/** An event as the stage heard it, for the one updater. Of no kind, so that none is kept in a stream. */
export function stageEvent({ number, payload }: StageEventPartsFragment): SessionEvent {
  const told = unaliased(payload);
  return { number, at: '', kind: null, bySeatId: null, byName: null, payload: payloadOf(told, number) };
}

const EVENTS: Listening<StageEventPartsFragment> = { document: StageEventsDocument, read: stageEvent };

/** A session as a hall reads it, whoever's browser drives the projector: with no more than an observer may see, and of that what is shown. */
export const STAGE_READING: SessionReading<StageSnapshotFragment> = {
  snapshot: async (sessionId) => {
    const read = await graphql.query(StageDocument, { id: sessionId });
    return read.ok ? { ok: true, data: read.data.session } : read;
  },
  toRoom: stageRoom,
  subscribe: (sessionId, after, sink) => eventSocket.subscribe(sessionId, after, sink, EVENTS),
  keptAs: 'stage',
};

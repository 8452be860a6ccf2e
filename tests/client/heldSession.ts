import type { SessionSnapshotFragment } from '@risalah/client/src/generated/graphql.ts';
import type { PayloadOf, SessionEvent } from '@risalah/client/src/live/readEvent.ts';
import type { EventKind } from '@risalah/shared';

/** When the meeting of these tests happened; `minute` counts from its opening. */
export const at = (minute: number): string => new Date(Date.UTC(2024, 10, 19, 2, minute)).toISOString();

const dimension = {
  id: 'governance',
  name: 'Smart Governance',
  position: 1,
  mark: 'square',
  subdimensions: ['Layanan'],
};
const agency = (id: string, position: number) => ({ id, name: id, shortName: id, position });
const seat = (
  id: string,
  role: SessionSnapshotFragment['seats'][number]['role'],
  agencyId: string | null,
) => ({
  __typename: 'Seat' as const,
  ...{ id, role, agencyId, personId: `person-${id}`, sessionId: 'session', name: id, title: '', office: id },
  ...{ nip: null, actingFor: null, deputy: false, revokedAt: null, revision: 1 },
});

const answer = (letter: string, agencyId: string) => ({
  __typename: 'Answer' as const,
  ...{
    id: `answer-${letter}`,
    questionId: 'question',
    agencyId,
    letter,
    state: 'AWAITED' as const,
    text: null,
  },
  ...{ awaitedSince: at(1), releasedAt: null, submittedAt: null, capturedAt: null, confirmedAt: null },
  ...{
    capturedBySeatId: null,
    speakerSeatId: null,
    submittedBySeatId: null,
    late: false,
    revision: 1,
    revisions: [],
  },
  ...{
    decision: null,
    decidedAt: null,
    decidedBySeatId: null,
    evidenceRequests: [],
    evidenceFiles: [],
    remindedAt: null,
    draft: null,
  },
});

/** A live session with one question to two agencies, read at event 10 by the head of one of them. */
export function snapshot(parts: Partial<SessionSnapshotFragment> = {}): SessionSnapshotFragment {
  return {
    __typename: 'Session',
    ...{
      id: 'session',
      state: 'LIVE',
      scheduledFor: at(0),
      timeZone: 'Asia/Makassar',
      venue: 'Ruang',
      meetingUrl: null,
    },
    ...{
      openedAt: at(0),
      closedAt: null,
      finalAt: null,
      pausedAt: null,
      stateReason: null,
      elapsedSeconds: 0,
    },
    ...{
      runningSince: at(0),
      currentDimensionId: dimension.id,
      speakingSeatId: null,
      speakingSince: null,
      revision: 3,
      eventNumber: 10,
      readAt: at(5),
    },
    region: { id: 'region', name: 'Kota', code: null },
    cycle: {
      ...{
        id: 'cycle',
        year: 2024,
        stage: 'Tahap II',
        name: '2024, Tahap II',
        letter: '',
        allottedMinutes: 20,
      },
      ...{ correctionWindow: null, levelWeights: [] },
      ...{ totalFormula: 'MEAN' as const, dimensionWeights: null },
    },
    agencies: [agency('kominfo', 1), agency('bappeda', 2)],
    seats: [seat('chair', 'CHAIR', null), seat('head', 'AGENCY_HEAD', 'kominfo')],
    mySeats: [{ id: 'head' }],
    attendance: [],
    agendaItems: [
      {
        ...{ id: 'item', dimension, position: 1, allottedMinutes: 20, usedSeconds: 0, runningSince: at(0) },
        ...{ enteredAt: at(0), doneAt: null, revision: 1 },
      },
    ],
    questions: [
      {
        __typename: 'Question',
        ...{ id: 'question', dimensionId: dimension.id, subdimension: null, state: 'ASKED', number: 12 },
        ...{ queuePosition: null, text: 'Bagaimana layanan diukur?', firstText: null, amendedAt: null },
        ...{
          authorSeatId: 'chair',
          askedBySeatId: 'chair',
          queuedAt: null,
          askedAt: at(1),
          withdrawnAt: null,
        },
        ...{
          withdrawnReason: null,
          mergedIntoId: null,
          followUpId: null,
          addressees: ['kominfo', 'bappeda'],
          revision: 2,
        },
        answers: [answer('a', 'kominfo'), answer('b', 'bappeda')],
      },
    ],
    statements: [],
    scores: [],
    panelScores: [],
    minutes: [
      {
        __typename: 'Minutes',
        ...{
          id: 'minutes',
          dimensionId: dimension.id,
          state: 'DRAFT',
          text: null,
          document: null,
          epoch: 1,
          revision: 1,
          savedAt: null,
        },
        ...{
          savedBySeatId: null,
          readyAt: null,
          readyBySeatId: null,
          correctionsUntil: null,
          returnedAt: null,
        },
        ...{
          returnedReason: null,
          finalAt: null,
          finalisedBySeatId: null,
          agreedSeatIds: [],
          mustAgreeSeatIds: [],
        },
        ...{ corrections: [], addenda: [], proceedings: null },
      },
    ],
    ...{
      followUps: [],
      dueFollowUps: [],
      stream: [],
      records: [{ id: 'record', dimension: { id: dimension.id } }],
    },
    ...parts,
  };
}

/** Who reads in these tests. */
export const reader = { personId: 'person-head', administrator: false };

/** An event with a payload. */
export function event(
  number: number,
  kind: EventKind | null,
  payload: SessionEvent['payload'],
): SessionEvent {
  return { number, at: at(number), kind, bySeatId: null, byName: null, payload };
}

/** A watermark: nothing for this reader up to a number. */
export const watermark = (number: number): SessionEvent =>
  event(number, null, { __typename: 'WatermarkPayload', number });

/** What AnswerPayload says of an answer of the snapshot, with some parts changed. */
export function answerSays(
  letter: string,
  parts: Partial<PayloadOf<'AnswerPayload'>>,
): PayloadOf<'AnswerPayload'> {
  const { __typename, id, revisions, decision, decidedAt, decidedBySeatId, ...words } = answer(
    letter,
    letter === 'a' ? 'kominfo' : 'bappeda',
  );
  const { evidenceRequests, remindedAt, draft, ...said } = words;
  return { __typename: 'AnswerPayload', answerId: id, ...said, ...parts };
}

/** The words of an answer, sent as a revision. */
export const submitted = (number: number, letter: string, revision: number, text: string): SessionEvent =>
  event(
    number,
    'ANSWER_SUBMITTED',
    answerSays(letter, { state: 'SUBMITTED', text, submittedAt: at(number), revision }),
  );

/** The chair's verdict on a revision of an answer. */
export const decided = (
  number: number,
  letter: string,
  answerRevision: number,
  decision: 'ACCEPTED' | 'FOLLOW_UP',
): SessionEvent =>
  event(number, decision === 'ACCEPTED' ? 'ANSWER_ACCEPTED' : 'FOLLOW_UP_REQUESTED', {
    __typename: 'DecisionPayload',
    ...{ answerId: `answer-${letter}`, questionId: 'question', answerRevision, decision },
    ...{ decidedAt: at(number), decidedBySeatId: 'chair', followUp: null },
  });

import { applyEvent } from '@risalah/client/src/live/applyEvent.ts';
import { applyResult } from '@risalah/client/src/live/applyResult.ts';
import { fromSnapshot } from '@risalah/client/src/live/fromSnapshot.ts';
import type { SessionEvent } from '@risalah/client/src/live/readEvent.ts';
import type { Room } from '@risalah/client/src/live/room.ts';
import { createSessionStore } from '@risalah/client/src/live/sessionStore.ts';
import { describe, expect, it } from 'vitest';
import { answerSays, at, decided, event, reader, snapshot, submitted, watermark } from './heldSession.ts';

const start = () => fromSnapshot(snapshot(), reader);
const having = (events: readonly SessionEvent[], room: Room = start()) => events.reduce(applyEvent, room);

const minutesSay = (
  number: number,
  state: 'DRAFT' | 'READY' | 'FINAL',
  revision: number,
  text: string | null,
) =>
  event(number, state === 'DRAFT' ? 'MINUTES_SAVED' : `MINUTES_${state}`, {
    __typename: 'MinutesPayload',
    ...{ minutesId: 'minutes', dimensionId: 'governance', state, text, revision, savedAt: at(number) },
    ...{ document: null, epoch: 1 },
    ...{ savedBySeatId: null, readyAt: null, readyBySeatId: null, correctionsUntil: null, returnedAt: null },
    ...{
      returnedReason: null,
      finalAt: null,
      finalisedBySeatId: null,
      agreedSeatIds: [],
      mustAgreeSeatIds: [],
    },
    sha256: null,
  });

const questionSays = (number: number, revision: number, text: string): SessionEvent =>
  event(number, 'QUESTION_AMENDED', {
    __typename: 'QuestionPayload',
    ...{ questionId: 'question', dimensionId: 'governance', subdimension: null, state: 'ASKED', number: 12 },
    ...{ queuePosition: null, text, firstText: 'Bagaimana layanan diukur?', amendedAt: at(number) },
    ...{ authorSeatId: 'chair', askedBySeatId: 'chair', queuedAt: null, askedAt: at(1), withdrawnAt: null },
    ...{
      withdrawnReason: null,
      mergedIntoId: null,
      followUpId: null,
      addressees: ['kominfo', 'bappeda'],
      answers: [],
      revision,
    },
  });

const statementSays = (number: number, revision: number): SessionEvent =>
  event(number, 'STATEMENT_CAPTURED', {
    __typename: 'StatementPayload',
    ...{ statementId: 'statement', moment: 'OPENING', dimensionId: null, speakerSeatId: 'head' },
    ...{ capturedBySeatId: 'chair', text: `Ucapan ${revision}`, firstText: null, state: 'CAPTURED' },
    ...{ capturedAt: at(11), confirmedAt: null, revision },
  });

/** Numbers from 0 to below 1 in an order fixed by the seed. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function shuffled<Item>(items: readonly Item[], chance: () => number): Item[] {
  const rest = [...items];
  return items.map(() => rest.splice(Math.floor(chance() * rest.length), 1)[0] as Item);
}

const story: readonly SessionEvent[] = [
  submitted(11, 'a', 2, 'Jawaban pertama'),
  decided(12, 'a', 2, 'ACCEPTED'),
  questionSays(13, 3, 'Bagaimana layanan publik diukur?'),
  submitted(14, 'b', 2, 'Jawaban Bappeda'),
  submitted(15, 'a', 3, 'Jawaban yang diperbaiki'),
  decided(16, 'a', 3, 'FOLLOW_UP'),
  statementSays(17, 1),
  statementSays(18, 2),
  event(19, 'AGENCY_REMINDED', {
    __typename: 'ReminderPayload',
    ...{ answerId: 'answer-b', questionId: 'question', agencyId: 'bappeda', remindedAt: at(19) },
  }),
  minutesSay(20, 'DRAFT', 2, null),
  minutesSay(21, 'READY', 3, 'Risalah sementara'),
  event(22, 'ARRIVED', {
    __typename: 'AttendancePayload',
    ...{ attendanceId: 'stay', seatId: 'head', arrivedAt: at(22), departedAt: null },
  }),
  event(23, 'DEPARTED', {
    __typename: 'AttendancePayload',
    ...{ attendanceId: 'stay', seatId: 'head', arrivedAt: at(22), departedAt: at(23) },
  }),
  watermark(24),
];

describe('one updater for events', () => {
  it('never lets something older replace something newer', () => {
    const newer = having([submitted(15, 'a', 3, 'Baru'), submitted(11, 'a', 2, 'Lama')]);
    expect(newer.answers['answer-a']).toMatchObject({ text: 'Baru', revision: 3 });
    expect(newer.answers['answer-a']?.revisions.map((wording) => wording.text)).toEqual(['Lama', 'Baru']);
  });

  it('changes nothing, not even an identity, when an event comes twice', () => {
    for (const said of story) {
      const once = having([said]);
      expect(having([said], once)).toBe(once);
    }
    const all = having(story);
    expect(having(story, all)).toBe(all);
  });

  it('keeps the identity of what an event leaves alone', () => {
    const before = start();
    const next = having([submitted(11, 'a', 2, 'Jawaban')], before);
    expect(next.answers['answer-a']).not.toBe(before.answers['answer-a']);
    expect(next.answers['answer-b']).toBe(before.answers['answer-b']);
    for (const part of [
      'session',
      'agenda',
      'questions',
      'seats',
      'statements',
      'minutes',
      'followUps',
    ] as const) {
      expect(next[part], part).toBe(before[part]);
    }
  });

  it('ends in the same room whatever the order the events come in', () => {
    const { appliedAt: _, ...expected } = having(story);
    for (let seed = 1; seed <= 200; seed += 1) {
      const { appliedAt, ...room } = having(shuffled(story, chanceOf(seed)));
      expect(room, `seed ${seed}`).toEqual(expected);
    }
  });

  it('moves the number with watermarks, which leave no trace in the stream', () => {
    const room = having([watermark(40)]);
    expect(room.eventNumber).toBe(40);
    expect(room.stream).toEqual([]);
  });
});

describe('verdicts', () => {
  it('clears the verdict when newer words come', () => {
    const room = having([
      submitted(11, 'a', 2, 'Satu'),
      decided(12, 'a', 2, 'ACCEPTED'),
      submitted(13, 'a', 3, 'Dua'),
    ]);
    expect(room.answers['answer-a']).toMatchObject({ decision: null, decidedAt: null });
    expect(room.answers['answer-a']?.revisions.map((wording) => wording.decision)).toEqual([
      'ACCEPTED',
      null,
    ]);
  });

  it('keeps the verdict when captured words are confirmed as they were', () => {
    const words = { text: 'Diucapkan', capturedAt: at(11) };
    const room = having([
      event(11, 'ANSWER_CAPTURED', answerSays('a', { ...words, state: 'CAPTURED', revision: 2 })),
      decided(12, 'a', 2, 'ACCEPTED'),
      event(
        13,
        'ANSWER_CONFIRMED',
        answerSays('a', { ...words, state: 'CONFIRMED', confirmedAt: at(13), revision: 3 }),
      ),
    ]);
    expect(room.answers['answer-a']).toMatchObject({ state: 'CONFIRMED', decision: 'ACCEPTED', revision: 3 });
    expect(room.answers['answer-a']?.revisions).toHaveLength(1);
  });

  it('does not take a verdict away because a mutation answered without it', () => {
    const [question] = snapshot().questions;
    const sent = { ...question?.answers[0], state: 'SUBMITTED', text: 'Satu', revision: 2, revisions: [] };
    const room = having([submitted(11, 'a', 2, 'Satu'), decided(12, 'a', 2, 'ACCEPTED')]);
    expect(applyResult(room, { submitAnswer: sent }).answers['answer-a']).toMatchObject({
      decision: 'ACCEPTED',
    });
  });
});

describe('results of own mutations', () => {
  it('go through the same updater: newer ones are taken, older ones are not', () => {
    const [question] = snapshot().questions;
    const sent = {
      ...question?.answers[0],
      state: 'SUBMITTED',
      text: 'Punya saya',
      revision: 2,
      revisions: [],
    };
    const taken = applyResult(start(), { submitAnswer: sent });
    expect(taken.answers['answer-a']).toMatchObject({ text: 'Punya saya', revision: 2 });
    const later = having([submitted(15, 'a', 3, 'Lebih baru')], taken);
    expect(applyResult(later, { submitAnswer: sent }).answers['answer-a']).toMatchObject({
      text: 'Lebih baru',
    });
  });

  it('take in a draft by its own revision, which no event ever touches', () => {
    const draft = {
      __typename: 'AnswerDraft',
      id: 'draft',
      answerId: 'answer-a',
      text: 'Rancangan',
      revision: 1,
    };
    const before = start();
    const drafted = applyResult(before, {
      draftAnswer: { ...draft, updatedAt: at(10), updatedBySeatId: 'head' },
    });
    expect(drafted.drafts['answer-a']?.text).toBe('Rancangan');
    const answered = having([submitted(11, 'a', 2, 'Terkirim')], drafted);
    expect(answered.drafts['answer-a']).toBe(drafted.drafts['answer-a']);
    expect(drafted.answers).toBe(before.answers);
  });
});

describe('when a fresh snapshot is needed', () => {
  it('when minutes become final for a reader who sees more from then on', () => {
    expect(having([minutesSay(11, 'READY', 2, 'Sementara')]).stale).toBeNull();
    expect(having([minutesSay(11, 'FINAL', 3, 'Final')]).stale).toBe('VIEW_WIDENED');
  });

  it('when the seat of the reader changed, and not when that of another did', () => {
    const seat = (seatId: string) =>
      event(11, 'SEAT_CHANGED', {
        __typename: 'SeatPayload',
        ...{
          seatId,
          personId: `person-${seatId}`,
          role: 'AGENCY_HEAD',
          agencyId: 'kominfo',
          name: seatId,
          title: '',
        },
        ...{ office: 'Kepala', actingFor: null, deputy: false, revokedAt: null, revision: 2 },
      });
    expect(having([seat('head')]).stale).toBe('SEAT_CHANGED');
    expect(having([seat('chair')]).stale).toBeNull();
  });

  it('needs no newer text where minutes that are READY were agreed to, since they say what they said', () => {
    const ready = having([minutesSay(11, 'READY', 2, 'Siap')]);
    const agreed = having([minutesSay(12, 'READY', 3, null)], ready);
    expect(agreed.minutes.minutes).toMatchObject({ text: 'Siap', revision: 3, textRevision: 3 });
  });

  it('loses the text of minutes that were returned, for those who may not read drafts', () => {
    const room = having([minutesSay(11, 'READY', 2, 'Sementara'), minutesSay(12, 'DRAFT', 3, null)]);
    expect(room.minutes.minutes).toMatchObject({ state: 'DRAFT', text: null });
  });

  it('takes a snapshot without losing what was heard while it was read, and keeps the identity of the rest', () => {
    const store = createSessionStore(reader);
    store.replace(snapshot());
    const before = store.read();
    store.apply([submitted(11, 'a', 2, 'Didengar')]);
    store.replace(snapshot());
    expect(store.read()?.answers['answer-a']).toMatchObject({ text: 'Didengar' });
    expect(store.read()?.eventNumber).toBe(11);
    expect(store.read()?.answers['answer-b']).toBe(before?.answers['answer-b']);
    expect(store.read()?.session).toBe(before?.session);
  });
});

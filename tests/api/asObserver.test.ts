import { expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { follow } from '../support/follow.ts';
import { act, ask, open, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

const READ = `query ($id: ID!, $asObserver: Boolean) {
  session(id: $id, asObserver: $asObserver) {
    eventNumber
    mySeats { id }
    questions { number text state answers { decision draft { text } } }
    seats { nip }
    stream { kind }
  }
}`;

interface Read {
  session: { eventNumber: number; questions: { number: number | null; text: string; state: string }[] };
}

it('[V9] a session read as an observer is what an observer reads, whatever seat the reader has', async () => {
  const stage = await setStage(await anApp());
  await open(stage);
  const asked = await ask(stage);
  const answer = asked.answers[0];
  await act(stage, 'head', 'submitAnswer', {
    answerId: answer?.id,
    revision: answer?.revision,
    text: 'Capaian',
  });
  await act(stage, 'chair', 'acceptAnswer', { answerId: answer?.id, revision: (answer?.revision ?? 0) + 1 });
  await act(stage, 'chair', 'queueQuestion', {
    sessionId: stage.sessionId,
    dimensionId: stage.dimensionIds[0],
    text: 'Hanya di antrean',
    agencyIds: stage.agencyIds.slice(0, 1),
  });
  const own = await must<Read>(stage.as.observer, READ, { id: stage.sessionId, asObserver: false });
  const whole = await must<Read>(stage.as.chair, READ, { id: stage.sessionId, asObserver: false });
  expect(whole.session.questions.map(({ text }) => text)).toContain('Hanya di antrean');
  for (const who of ['chair', 'secretary', 'evaluator', 'lead', 'head', 'otherHead'] as const) {
    const read = await must<Read>(stage.as[who], READ, { id: stage.sessionId, asObserver: true });
    const { mySeats, ...rest } = read.session as Read['session'] & { mySeats: unknown[] };
    expect(mySeats).toEqual([]);
    const { mySeats: _, ...observed } = own.session as Read['session'] & { mySeats: unknown[] };
    expect(rest).toEqual(observed);
  }
});

it('[V9] who has no seat reads nothing as an observer either, also who administers', async () => {
  const stage = await setStage(await anApp());
  for (const who of ['admin', 'outsider'] as const) {
    const { errors } = await stage.as[who].gql(READ, { id: stage.sessionId, asObserver: true });
    expect(errors?.[0]?.extensions?.code).toBe('NO_SEAT');
    expect(await follow(stage.as[who], stage.sessionId, 0, true).ended).toBe('NO_SEAT');
  }
});

it('[V9] events heard as an observer are those that everyone may hear, live and replayed, and end with the seat', async () => {
  const stage = await setStage(await anApp());
  await open(stage);
  const hall = follow(stage.as.secretary, stage.sessionId, 0, true);
  await hall.until(({ kind }) => kind === 'DIMENSION_ENTERED' || kind === 'SESSION_OPENED');
  await act(stage, 'chair', 'queueQuestion', {
    sessionId: stage.sessionId,
    dimensionId: stage.dimensionIds[0],
    text: 'Hanya di antrean',
    agencyIds: stage.agencyIds.slice(0, 1),
  });
  await ask(stage, undefined, 'Untuk semua');
  await hall.until(({ payload }) => payload.text === 'Untuk semua');
  const replayed = follow(stage.as.chair, stage.sessionId, 0, true);
  await replayed.until(({ payload }) => payload.text === 'Untuk semua');
  for (const { heard } of [hall, replayed]) expect(JSON.stringify(heard)).not.toContain('Hanya di antrean');
  const panel = follow(stage.as.chair, stage.sessionId);
  await panel.until(({ payload }) => payload.text === 'Hanya di antrean');
  await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.secretary });
  expect(await hall.ended).toBe('SEAT_REVOKED');
});

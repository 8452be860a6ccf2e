import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { countEvents, eventsOf, newestEvent } from '../support/log.ts';
import { newId } from '../support/newId.ts';
import { act, open, refusal, type Stage, schedule, setStage } from '../support/stage.ts';
import { anApp, type TestApp } from '../support/testApp.ts';
import { stored } from '../support/writing.ts';

let app: TestApp;
let stage: Stage;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
});

describe('rescheduleSession', () => {
  const moved = (more: Record<string, unknown> = {}) => ({
    sessionId: stage.sessionId,
    revision: 1,
    scheduledFor: '2024-11-21T02:00:00.000Z',
    timeZone: 'Asia/Jayapura',
    venue: 'Balai kota',
    meetingUrl: 'https://rapat.test/2',
    ...more,
  });

  it('[W8] moves a session to another time and place, and tells everyone', async () => {
    await act(stage, 'admin', 'rescheduleSession', moved());
    expect(await stored(stage, Session, stage.sessionId)).toMatchObject({
      scheduledFor: new Date('2024-11-21T02:00:00.000Z'),
      timeZone: 'Asia/Jayapura',
      venue: 'Balai kota',
      revision: 2,
    });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'SESSION_RESCHEDULED',
      audience: ['EVERYONE'],
      payload: { state: 'SCHEDULED', schedule: { venue: 'Balai kota', timeZone: 'Asia/Jayapura' } },
    });
    const before = await countEvents(stage);
    await act(stage, 'admin', 'rescheduleSession', moved({ revision: 2 }));
    expect(await countEvents(stage)).toBe(before);
  });

  it('[W8] is refused on an older revision, with what cannot be, and once the session was opened', async () => {
    const code = async (more: Record<string, unknown> = {}) =>
      (await refusal(stage, 'admin', 'rescheduleSession', moved(more))).code;
    expect(await code({ revision: 0 })).toBe('STALE_REVISION');
    expect(await code({ timeZone: 'Asia/Nowhere' })).toBe('BAD_DATE');
    expect(await code({ meetingUrl: 'javascript:alert(1)' })).toBe('BAD_INPUT');
    expect(await code({ venue: ' ' })).toBe('TEXT_EMPTY');
    await open(stage);
    expect(await code({ revision: 2 })).toBe('SESSION_NOT_SCHEDULED');
    expect((await stored(stage, Session, stage.sessionId)).venue).toBe('Ruang rapat');
  });
});

describe('copySeats', () => {
  it('[W9] seats the people of last year as they sat, once', async () => {
    const sessionId = await schedule(stage.as.admin, stage.regionId, stage.cycleId);
    const { chair, head, observer } = stage.seatIds;
    await act(stage, 'admin', 'copySeats', { sessionId, seatIds: [chair, head, observer] });
    const seats = await app.em().find(Seat, { session: sessionId }, { orderBy: { id: 'asc' } });
    expect(seats.map(({ role, office }) => `${role} ${office}`)).toEqual([
      'CHAIR Ketua',
      'AGENCY_HEAD Kepala Dinas A',
      'OBSERVER Pengamat',
    ]);
    expect((await eventsOf(stage, 0, sessionId)).map(({ kind }) => kind)).toEqual([
      'SESSION_SCHEDULED',
      'SEAT_GRANTED',
      'SEAT_GRANTED',
      'SEAT_GRANTED',
    ]);
    await act(stage, 'admin', 'copySeats', { sessionId, seatIds: [chair] });
    expect(await app.em().count(Seat, { session: sessionId })).toBe(3);
  });

  it('[W9] copies all or none: not a seat taken away, nor one of an agency of another region', async () => {
    const region = await act(stage, 'admin', 'saveRegion', { name: 'Kota Dua' });
    const sessionId = await schedule(stage.as.admin, region.id, stage.cycleId);
    const { chair, head, observer } = stage.seatIds;
    const code = async (seatIds: string[]) =>
      (await refusal(stage, 'admin', 'copySeats', { sessionId, seatIds })).code;
    expect(await code([chair, head])).toBe('AGENCY_NOT_IN_REGION');
    await act(stage, 'admin', 'revokeSeat', { seatId: observer });
    expect(await code([chair, observer])).toBe('NOT_FOUND');
    expect(await code(Array.from({ length: 201 }, newId))).toBe('TOO_MANY');
    expect(await app.em().count(Seat, { session: sessionId })).toBe(0);
  });
});

describe('clashes', () => {
  const CLASHES = `query ($sessionId: ID!, $scheduledFor: DateTime, $personIds: [ID!]) {
    clashes(sessionId: $sessionId, scheduledFor: $scheduledFor, personIds: $personIds) {
      seat { name } session { id region { name } } } }`;
  const clashes = async (variables: Record<string, unknown>, who: 'admin' | 'chair' = 'admin') => {
    const { data, errors } = await stage.as[who].gql<{
      clashes: { seat: { name: string }; session: { id: string } }[];
    }>(CLASHES, variables);
    return errors?.[0]?.extensions?.code ?? data?.clashes.map(({ seat }) => seat.name);
  };

  it('[W10] names who would sit on two panels at once', async () => {
    const sessionId = await schedule(stage.as.admin, stage.regionId, stage.cycleId);
    const { chair, evaluator, observer } = stage.personIds;
    expect(await clashes({ sessionId })).toEqual([]);
    expect(await clashes({ sessionId, personIds: [chair, observer] })).toEqual(['chair']);
    // The agenda of the other session allots an hour.
    const personIds = [evaluator];
    expect(await clashes({ sessionId, personIds, scheduledFor: '2024-11-19T01:59:00.000Z' })).toEqual([
      'evaluator',
    ]);
    expect(await clashes({ sessionId, personIds, scheduledFor: '2024-11-19T02:00:00.000Z' })).toEqual([]);
    expect(await clashes({ sessionId, personIds, scheduledFor: '2024-11-19T00:00:00.000Z' })).toEqual([]);
    await act(stage, 'admin', 'copySeats', { sessionId, seatIds: [stage.seatIds.secretary] });
    expect(await clashes({ sessionId })).toEqual(['secretary']);
    await act(stage, 'admin', 'cancelSession', { sessionId: stage.sessionId, reason: 'Ditunda' });
    expect(await clashes({ sessionId })).toEqual([]);
  });

  it('[W10] is told to administrators only', async () => {
    expect(await clashes({ sessionId: stage.sessionId }, 'chair')).toBe('NOT_ADMINISTRATOR');
  });
});

import { Invitation } from '@risalah/server/access/invitation.entity';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Attendance } from '@risalah/server/seat/attendance.entity';
import { noteDeparture } from '@risalah/server/seat/noteDeparture';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { countEvents, eventsOf, newestEvent } from '../support/log.ts';
import { act, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp, type TestApp } from '../support/testApp.ts';
import { close, stored } from '../support/writing.ts';

let app: TestApp;
let stage: Stage;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
});

interface Granted {
  id: string;
  personId: string;
  revision: number;
}

const seating = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  sessionId: stage.sessionId,
  email: 'Outsider@Uji.Test',
  name: 'Anggota panel 2',
  role: 'EVALUATOR',
  title: 'Anggota panel 2',
  office: 'Anggota panel 2',
  nip: '197001011990031001',
  ...more,
});

const grant = (more: Record<string, unknown> = {}): Promise<Granted> =>
  act<Granted>(stage, 'admin', 'grantSeat', seating(more));

describe('grantSeat', () => {
  it('[S6] seats a known person, found by e-mail in any case, and tells everyone all but the staff number', async () => {
    const granted = await grant();
    expect(granted.personId).toBe(stage.personIds.outsider);
    const row = await stored(stage, Seat, granted.id);
    expect(row).toMatchObject({
      role: 'EVALUATOR',
      agencyId: null,
      nip: '197001011990031001',
      revokedAt: null,
    });
    const event = await newestEvent(stage);
    expect(event).toMatchObject({
      kind: 'SEAT_GRANTED',
      audience: ['EVERYONE'],
      payload: { seatId: granted.id, personId: stage.personIds.outsider, office: 'Anggota panel 2' },
    });
    expect(JSON.stringify(event.payload)).not.toContain('197001011990031001');
    const { data } = await stage.as.outsider.gql('query ($id: ID!) { session(id: $id) { id } }', {
      id: stage.sessionId,
    });
    expect(data).toEqual({ session: { id: stage.sessionId } });
  });

  it('[S8] creates who is not known yet; they cannot sign in before they accept an invitation', async () => {
    const granted = await grant({ email: 'baru@uji.test' });
    const person = await stored(stage, Person, granted.personId);
    expect(person).toMatchObject({ email: 'baru@uji.test', passwordHash: null, administrator: false });
    // The secret of an invitation that nobody is told would let nobody in.
    expect(await app.em().count(Invitation)).toBe(0);
  });

  it('[S9] restores the same seat after it was taken away, as a change', async () => {
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.evaluator });
    const again = await grant({ email: 'evaluator@uji.test', office: 'Anggota panel 9' });
    expect(again.id).toBe(stage.seatIds.evaluator);
    expect(await stored(stage, Seat, again.id)).toMatchObject({
      revokedAt: null,
      office: 'Anggota panel 9',
      revision: 3,
    });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'SEAT_CHANGED',
      audience: ['EVERYONE'],
      payload: { seatId: again.id, revokedAt: null, office: 'Anggota panel 9' },
    });
    const before = await countEvents(stage);
    await grant({ email: 'evaluator@uji.test', office: 'Anggota panel 9' });
    expect(await countEvents(stage)).toBe(before);
  });

  it('[S9] gives one person the seats of two agencies', async () => {
    const head = { email: 'head@uji.test', role: 'AGENCY_HEAD', office: 'Kepala Dinas A' };
    const second = await grant({ ...head, agencyId: stage.agencyIds[2] });
    expect(second.id).not.toBe(stage.seatIds.head);
    const seats = await app.em().find(Seat, { person: stage.personIds.head, revokedAt: null });
    expect(seats.map((seat) => seat.agencyId)).toEqual([stage.agencyIds[0], stage.agencyIds[2]]);
  });

  it('[S10] has one deputy: a new one takes the place of the old', async () => {
    const first = await grant({ deputy: true });
    const second = await grant({ email: 'evaluator@uji.test', office: 'Anggota panel 1', deputy: true });
    expect((await stored(stage, Seat, first.id)).deputy).toBe(false);
    expect((await stored(stage, Seat, second.id)).deputy).toBe(true);
    expect((await eventsOf(stage)).slice(-2)).toMatchObject([
      { kind: 'SEAT_CHANGED', payload: { seatId: first.id, deputy: false } },
      { kind: 'SEAT_CHANGED', payload: { seatId: second.id, deputy: true } },
    ]);
  });

  it('[S6] is refused with what makes no seat, and changes nothing', async () => {
    const code = async (more: Record<string, unknown>) =>
      (await refusal(stage, 'admin', 'grantSeat', seating(more))).code;
    const before = [await app.em().count(Seat), await app.em().count(Person), await countEvents(stage)];
    expect(await code({ role: 'AGENCY_HEAD' })).toBe('BAD_INPUT');
    expect(await code({ role: 'AGENCY_HEAD', agencyId: stage.sessionId })).toBe('AGENCY_NOT_IN_REGION');
    expect(await code({ agencyId: stage.agencyIds[0] })).toBe('BAD_INPUT');
    expect(await code({ role: 'OBSERVER', deputy: true })).toBe('BAD_INPUT');
    expect(await code({ email: 'bukan alamat' })).toBe('BAD_INPUT');
    expect(await code({ email: ' ' })).toBe('TEXT_EMPTY');
    expect(await code({ office: ' ' })).toBe('TEXT_EMPTY');
    expect(await code({ nip: '1'.repeat(33) })).toBe('TEXT_TOO_LONG');
    expect(await code({ sessionId: stage.cycleId })).toBe('NOT_FOUND');
    expect([await app.em().count(Seat), await app.em().count(Person), await countEvents(stage)]).toEqual(
      before,
    );
  });

  it('[S6] is refused to all but administrators', async () => {
    for (const who of ['chair', 'secretary', 'lead'] as const)
      expect((await refusal(stage, who, 'grantSeat', seating())).code).toBe('NOT_ADMINISTRATOR');
    expect((await refusal(stage, 'outsider', 'grantSeat', seating())).code).toBe('NO_SEAT');
  });
});

describe('revokeSeat', () => {
  it('[S6] takes the seat away from the next act on, and keeps the reason in the log alone', async () => {
    await open(stage);
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.chair, reason: 'Berhalangan.' });
    expect((await stored(stage, Seat, stage.seatIds.chair)).revokedAt).toBeInstanceOf(Date);
    const event = await newestEvent(stage);
    expect(event).toMatchObject({
      kind: 'SEAT_REVOKED',
      audience: ['EVERYONE'],
      payload: { seatId: stage.seatIds.chair, personId: stage.personIds.chair, reason: 'Berhalangan.' },
    });
    const pause = await refusal(stage, 'chair', 'pauseSession', { sessionId: stage.sessionId });
    expect(pause.code).toBe('NO_SEAT');
    const before = await countEvents(stage);
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.chair });
    expect(await countEvents(stage)).toBe(before);
  });

  it('[S11] ends the stay of who was in the room', async () => {
    await act(stage, 'head', 'recordArrival', { sessionId: stage.sessionId });
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.head });
    expect((await eventsOf(stage)).slice(-2).map(({ kind }) => kind)).toEqual(['DEPARTED', 'SEAT_REVOKED']);
    const stay = await app.em().findOneOrFail(Attendance, { seatId: stage.seatIds.head });
    expect(stay.departedAt).toBeInstanceOf(Date);
  });

  it('[S6] is refused to all but administrators, and for a seat that does not exist', async () => {
    const { code } = await refusal(stage, 'chair', 'revokeSeat', { seatId: stage.seatIds.head });
    expect(code).toBe('NOT_ADMINISTRATOR');
    const unknown = await refusal(stage, 'admin', 'revokeSeat', { seatId: stage.sessionId });
    expect(unknown.code).toBe('NOT_FOUND');
    expect((await stored(stage, Seat, stage.seatIds.head)).revokedAt).toBeNull();
  });
});

describe('recordArrival and recordDeparture', () => {
  const session = () => ({ sessionId: stage.sessionId });
  const stays = () => app.em().find(Attendance, { session: stage.sessionId }, { orderBy: { id: 'asc' } });

  it('[S7] notes an arrival once, for everyone to know', async () => {
    await act(stage, 'head', 'recordArrival', session());
    const [stay] = await stays();
    expect(stay).toMatchObject({ seatId: stage.seatIds.head, departedAt: null });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'ARRIVED',
      audience: ['EVERYONE'],
      bySeatId: stage.seatIds.head,
      payload: { attendanceId: stay?.id, seatId: stage.seatIds.head, departedAt: null },
    });
    const before = await countEvents(stage);
    expect(await act(stage, 'head', 'recordArrival', session())).toMatchObject({ id: stage.sessionId });
    expect(await stays()).toHaveLength(1);
    expect(await countEvents(stage)).toBe(before);
  });

  it('[S7] of two arrivals in the same moment notes one', async () => {
    await Promise.all([1, 2, 3].map(() => act(stage, 'head', 'recordArrival', session())));
    expect(await stays()).toHaveLength(1);
  });

  it('[S7] notes both seats of a person who holds two', async () => {
    await grant({
      email: 'head@uji.test',
      role: 'AGENCY_HEAD',
      office: 'Plt. Kepala Dinas C',
      agencyId: stage.agencyIds[2],
    });
    await act(stage, 'head', 'recordArrival', session());
    expect(await stays()).toHaveLength(2);
    expect((await newestEvent(stage)).byName).toBe('Plt. Kepala Dinas C');
    await act(stage, 'head', 'recordDeparture', session());
    expect((await stays()).every((stay) => stay.departedAt !== null)).toBe(true);
  });

  it('[S7] notes a departure once, and a return as another stay', async () => {
    await act(stage, 'lead', 'recordArrival', session());
    await act(stage, 'lead', 'recordDeparture', session());
    expect(await newestEvent(stage)).toMatchObject({ kind: 'DEPARTED', audience: ['EVERYONE'] });
    const before = await countEvents(stage);
    await act(stage, 'lead', 'recordDeparture', session());
    expect(await countEvents(stage)).toBe(before);
    await act(stage, 'lead', 'recordArrival', session());
    expect((await stays()).map((stay) => stay.departedAt === null)).toEqual([false, true]);
  });

  it('[S7] notes the departure of who is gone without a word, and nothing after closing', async () => {
    const ctx = { em: app.em(), personId: null, now: app.services.now, feed: app.services.feed };
    await act(stage, 'head', 'recordArrival', session());
    await noteDeparture(ctx, stage.sessionId, stage.personIds.head);
    expect(await newestEvent(stage)).toMatchObject({ kind: 'DEPARTED', bySeatId: stage.seatIds.head });
    await act(stage, 'head', 'recordArrival', session());
    await open(stage);
    await close(stage);
    const before = await app.em().count(SessionEvent);
    await noteDeparture(ctx, stage.sessionId, stage.personIds.head);
    await noteDeparture(ctx, stage.sessionId, stage.personIds.outsider);
    expect(await app.em().count(SessionEvent)).toBe(before);
    expect((await refusal(stage, 'head', 'recordDeparture', session())).code).toBe('SESSION_OVER');
    expect((await refusal(stage, 'head', 'recordArrival', session())).code).toBe('SESSION_OVER');
  });

  it('[S7] is refused to who has no seat', async () => {
    for (const who of ['admin', 'outsider'] as const)
      expect((await refusal(stage, who, 'recordArrival', session())).code).toBe('NO_SEAT');
    expect(await stays()).toHaveLength(0);
  });
});

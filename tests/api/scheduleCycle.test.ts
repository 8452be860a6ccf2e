import { AgendaItem } from '@risalah/server/agenda/agendaItem.entity';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '../support/log.ts';
import { newId } from '../support/newId.ts';
import { act, documentOf, refusal, type Stage, schedule, setStage } from '../support/stage.ts';
import { anApp, type TestApp } from '../support/testApp.ts';

let app: TestApp;
let stage: Stage;
let regionIds: string[];

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
  regionIds = [];
  for (const name of ['Kota Satu', 'Kota Dua', 'Kota Tiga'])
    regionIds.push((await act(stage, 'admin', 'saveRegion', { name })).id);
});

const row = (regionId: string | undefined, more: Record<string, unknown> = {}) => ({
  regionId,
  scheduledFor: '2024-12-02T01:00:00.000Z',
  timeZone: 'Asia/Makassar',
  venue: 'Balai kota',
  ...more,
});
const sessionsIn = (cycleId = stage.cycleId) => app.em().count(Session, { cycle: cycleId });

describe('scheduleCycle', () => {
  it('[W12] schedules a session for each region, each with its agenda, records, panel and event', async () => {
    const { chair, evaluator } = stage.personIds;
    const panel = [
      { personId: chair, role: 'CHAIR' },
      { personId: evaluator, role: 'EVALUATOR' },
    ];
    const sessions = [
      row(regionIds[0], { panel, meetingUrl: 'https://rapat.test/9' }),
      row(regionIds[1], { timeZone: 'Asia/Jayapura' }),
    ];
    await act(stage, 'admin', 'scheduleCycle', { cycleId: stage.cycleId, sessions });
    const [first, second] = await app
      .em()
      .find(Session, { region: { $in: regionIds } }, { orderBy: { id: 'asc' } });
    expect(first).toMatchObject({ venue: 'Balai kota', meetingUrl: 'https://rapat.test/9' });
    expect(second).toMatchObject({ timeZone: 'Asia/Jayapura', meetingUrl: null });
    const em = app.em();
    expect(await em.count(AgendaItem, { session: first?.id })).toBe(2);
    expect(await em.count(EvaluationRecord, { region: regionIds[0] })).toBe(2);
    const seats = await em.find(Seat, { session: first?.id }, { orderBy: { id: 'asc' } });
    expect(seats.map(({ role, name, office }) => `${role} ${name}, ${office}`)).toEqual([
      'CHAIR chair, Ketua',
      'EVALUATOR evaluator, Anggota panel 1',
    ]);
    expect((await eventsOf(stage, 0, first?.id)).map(({ kind }) => kind)).toEqual([
      'SESSION_SCHEDULED',
      'SEAT_GRANTED',
      'SEAT_GRANTED',
    ]);
    expect((await eventsOf(stage, 0, second?.id)).map(({ kind }) => kind)).toEqual(['SESSION_SCHEDULED']);
  });

  it('[W12] schedules all or none, and says which row is wrong', async () => {
    const cases: [Record<string, unknown>, string, string][] = [
      [row(regionIds[1], { venue: ' ' }), 'TEXT_EMPTY', 'venue'],
      [row(regionIds[1], { timeZone: 'Asia/Nowhere' }), 'BAD_DATE', 'timeZone'],
      [row(regionIds[1], { meetingUrl: 'javascript:alert(1)' }), 'BAD_INPUT', 'meetingUrl'],
      [row(newId()), 'NOT_FOUND', 'regionId'],
      [row(regionIds[0]), 'ALREADY_EXISTS', 'regionId'],
      [row(stage.regionId), 'ALREADY_EXISTS', 'regionId'],
      [row(regionIds[1], { panel: [{ personId: newId(), role: 'CHAIR' }] }), 'NOT_FOUND', 'panel'],
      [
        row(regionIds[1], { panel: [{ personId: stage.personIds.chair, role: 'OBSERVER' }] }),
        'BAD_INPUT',
        'panel',
      ],
    ];
    for (const [wrong, code, field] of cases) {
      const sessions = [row(regionIds[0]), wrong];
      const refused = await refusal(stage, 'admin', 'scheduleCycle', { cycleId: stage.cycleId, sessions });
      expect(refused).toMatchObject({ code, extensions: { field, row: 1 } });
    }
    expect(await sessionsIn()).toBe(1);
  });

  it('[W12] schedules a region again whose session was cancelled', async () => {
    await act(stage, 'admin', 'cancelSession', { sessionId: stage.sessionId, reason: 'Ditunda' });
    await act(stage, 'admin', 'scheduleCycle', { cycleId: stage.cycleId, sessions: [row(stage.regionId)] });
    expect(await sessionsIn()).toBe(2);
    // The records were there already.
    expect(await app.em().count(EvaluationRecord, { region: stage.regionId })).toBe(2);
  });

  it('[K1] sent twice it happens once; of two administrators at once one is refused', async () => {
    const input = { cycleId: stage.cycleId, sessions: regionIds.map((id) => row(id)) };
    const send = (mutationId: string) =>
      stage.as.admin.gql(documentOf('scheduleCycle'), { input: { mutationId, ...input } });
    const mutationId = newId();
    const answers = await Promise.all([send(mutationId), send(mutationId), send(newId())]);
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'done');
    expect(codes.toSorted()).toEqual(['ALREADY_EXISTS', 'done', 'done']);
    expect(await sessionsIn()).toBe(4);
  });

  it('[W12] takes a whole country at once, and no more', async () => {
    const em = app.em();
    const many = Array.from({ length: 514 }, (_, index) =>
      em.create(Region, { name: `Kabupaten ${index}` }, { persist: true }),
    );
    await em.flush();
    const panel = (['chair', 'evaluator', 'secretary'] as const).map((name) => ({
      personId: stage.personIds[name],
      role: name.toUpperCase(),
    }));
    const sessions = many.map(({ id }) => row(id, { panel }));
    await act(stage, 'admin', 'scheduleCycle', { cycleId: stage.cycleId, sessions });
    expect(await sessionsIn()).toBe(515);
    const tooMany = Array.from({ length: 601 }, () => row(regionIds[0]));
    const refused = await refusal(stage, 'admin', 'scheduleCycle', {
      cycleId: stage.cycleId,
      sessions: tooMany,
    });
    expect(refused.code).toBe('TOO_MANY');
  });
});

describe('scheduleSession', () => {
  it('[W12] seats a panel that is named; who never sat on one has the usual office', async () => {
    const { outsider } = stage.personIds;
    const { id } = await act(stage, 'admin', 'scheduleSession', {
      ...row(regionIds[0]),
      cycleId: stage.cycleId,
      panel: [
        { personId: outsider, role: 'CHAIR' },
        { personId: outsider, role: 'CHAIR' },
      ],
    });
    const seats = await app.em().find(Seat, { session: id });
    expect(seats.map(({ name, office }) => `${name}, ${office}`)).toEqual(['outsider, Ketua tim penguji']);
  });
});

describe('scheduleClashes', () => {
  const CLASHES = `query ($cycleId: ID!, $sessions: [ProposedSessionInput!]!) {
    scheduleClashes(cycleId: $cycleId, sessions: $sessions) {
      row name otherRow session { region { name } } } }`;
  const at = (time: string, ...who: (keyof Stage['personIds'])[]) => ({
    scheduledFor: `2024-11-19T${time}:00.000Z`,
    personIds: who.map((name) => stage.personIds[name]),
  });
  const clashes = async (sessions: object[], who: 'admin' | 'chair' = 'admin') => {
    const { data, errors } = await stage.as[who].gql<{
      scheduleClashes: { row: number; name: string; otherRow: number | null; session: object | null }[];
    }>(CLASHES, { cycleId: stage.cycleId, sessions });
    return (
      errors?.[0]?.extensions?.code ??
      data?.scheduleClashes.map(({ row: each, name, otherRow }) => `${each} ${name} ${otherRow ?? 'stored'}`)
    );
  };

  it('[W10] names who sits elsewhere, in a session that is stored or in another row', async () => {
    // The agenda allots an hour, and the session on the stage begins at 01:00.
    expect(await clashes([at('01:59', 'chair'), at('02:00', 'chair'), at('00:00', 'chair')])).toEqual([
      '0 chair stored',
      '0 chair 1',
      '1 chair 0',
    ]);
    expect(await clashes([at('05:00', 'evaluator', 'outsider'), at('05:30', 'outsider')])).toEqual([
      '0 outsider 1',
      '1 outsider 0',
    ]);
    // The head of an agency sits on no panel there.
    expect(await clashes([at('01:00', 'head')])).toEqual([]);
    expect(await clashes([])).toEqual([]);
  });

  it('[W10] tells nobody of a session that was cancelled, and of one with two seats of somebody once', async () => {
    await act(stage, 'admin', 'grantSeat', {
      sessionId: stage.sessionId,
      email: 'chair@uji.test',
      name: 'Ketua',
      role: 'SECRETARY',
      office: 'Ketua',
    });
    expect(await clashes([at('01:00', 'chair')])).toEqual(['0 chair stored']);
    await act(stage, 'admin', 'cancelSession', { sessionId: stage.sessionId, reason: 'Ditunda' });
    expect(await clashes([at('01:00', 'chair')])).toEqual([]);
    await schedule(stage.as.admin, stage.regionId, stage.cycleId);
    expect(await clashes([at('01:00', 'chair')])).toEqual([]);
  });

  it('[W1] is told to administrators only', async () => {
    expect(await clashes([at('01:00', 'chair')], 'chair')).toBe('NOT_ADMINISTRATOR');
  });
});

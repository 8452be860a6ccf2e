import { AgendaItem } from '@risalah/server/agenda/agendaItem.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Statement } from '@risalah/server/statement/statement.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import type { Role } from '@risalah/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { countEvents, eventsOf, newestEvent } from '../support/log.ts';
import { type Asked, act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { actOnMinutes, close, minutesAt, moveOn, stored, toReady } from '../support/writing.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
  await open(stage);
});

describe('a dimension whose minutes are READY', () => {
  it('[M2] takes no question, and no change of those asked in it, until the minutes are returned', async () => {
    const { sessionId, agencyIds, dimensionIds } = stage;
    const asked = await ask(stage);
    const place = { sessionId, dimensionId: dimensionIds[0], agencyIds: agencyIds.slice(0, 1) };
    const queued = await act(stage, 'evaluator', 'queueQuestion', { ...place, text: 'Antre' });
    await moveOn(stage);
    await toReady(stage);
    const before = await countEvents(stage);
    const about = { questionId: asked.id, revision: asked.revision };
    const refused = async (mutation: string, input: Record<string, unknown>) =>
      (await refusal(stage, 'chair', mutation, input)).code;
    expect(await refused('askQuestion', { ...place, text: 'Susulan' })).toBe('MINUTES_LOCKED');
    expect(await refused('askQuestion', { sessionId, questionId: queued.id })).toBe('MINUTES_LOCKED');
    expect(await refused('amendQuestion', { ...about, text: 'Diubah' })).toBe('MINUTES_LOCKED');
    const change = { addAgencyIds: [agencyIds[1]], releaseAgencyIds: [] };
    expect(await refused('addressQuestion', { ...about, ...change })).toBe('MINUTES_LOCKED');
    expect(await refused('withdrawQuestion', about)).toBe('MINUTES_LOCKED');
    expect(await countEvents(stage)).toBe(before);
    await actOnMinutes(stage, 'chair', 'returnMinutes', 0, { reason: 'Ada pertanyaan susulan.' });
    await act(stage, 'chair', 'askQuestion', { ...place, text: 'Susulan' });
  });

  it('[T2] freezes what was said at opening with the first FINAL minutes, which hold it too', async () => {
    const said = await act(stage, 'secretary', 'captureStatement', {
      sessionId: stage.sessionId,
      moment: 'OPENING',
      speakerSeatId: stage.seatIds.lead,
      text: 'Selamat pagi.',
    });
    await close(stage);
    await toReady(stage);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    const confirm = { statementId: said.id, revision: said.revision, text: 'Selamat siang.' };
    expect((await refusal(stage, 'lead', 'confirmStatement', confirm)).code).toBe('MINUTES_LOCKED');
    const another = {
      sessionId: stage.sessionId,
      moment: 'CLOSING',
      speakerSeatId: stage.seatIds.lead,
      text: 'x',
    };
    expect((await refusal(stage, 'secretary', 'captureStatement', another)).code).toBe('MINUTES_LOCKED');
    expect((await stored(stage, Statement, said.id)).text).toBe('Selamat pagi.');
    const { data } = await stage.as.lead.gql('{ me { waiting { kind } } }');
    expect(data).toEqual({ me: { waiting: [] } });
  });

  it('[V3] is not told in an error to an observer who spoke', async () => {
    await act(stage, 'secretary', 'captureStatement', {
      sessionId: stage.sessionId,
      moment: 'DIMENSION',
      dimensionId: stage.dimensionIds[0],
      speakerSeatId: stage.seatIds.observer,
      text: 'Izin menyela.',
    });
    await moveOn(stage);
    await toReady(stage);
    const { id } = await minutesAt(stage);
    const { code, extensions } = await refusal(stage, 'observer', 'agreeToMinutes', {
      minutesId: id,
      revision: 1,
    });
    expect(code).toBe('STALE_REVISION');
    expect(JSON.stringify(extensions)).not.toContain('Risalah dimensi ini');
  });
});

describe('closing', () => {
  it('[S4] while paused books the time once, and tells anew that the dimension is left', async () => {
    stage.app.clock.advance(60_000);
    await act(stage, 'chair', 'pauseSession', { sessionId: stage.sessionId });
    const item = () =>
      stage.app
        .em()
        .findOneOrFail(AgendaItem, { session: stage.sessionId, dimension: stage.dimensionIds[0] });
    const paused = await item();
    expect(paused.usedSeconds).toBeGreaterThanOrEqual(60);
    stage.app.clock.advance(600_000);
    await close(stage);
    const left = await item();
    expect(left).toMatchObject({ usedSeconds: paused.usedSeconds, runningSince: null });
    expect(left.doneAt).toBeInstanceOf(Date);
    const session = await stored(stage, Session, stage.sessionId);
    expect(session.elapsedSeconds).toBeLessThan(120);
    // Clients apply an agenda item only over an older one.
    expect(left.revision).toBeGreaterThan(paused.revision);
  });
});

describe('addressing a question', () => {
  it('[Q5] without a change says nothing, also of a question that is settled', async () => {
    const asked = await ask(stage);
    const [answer] = asked.answers;
    const words = { answerId: answer?.id, revision: answer?.revision, text: 'Jawaban' };
    const given = await act(stage, 'head', 'submitAnswer', words);
    await act(stage, 'chair', 'acceptAnswer', { answerId: given.id, revision: given.revision });
    const before = await countEvents(stage);
    const same = { addAgencyIds: stage.agencyIds.slice(0, 1), releaseAgencyIds: [] };
    const again = await act<Asked>(stage, 'chair', 'addressQuestion', {
      questionId: asked.id,
      revision: asked.revision + 1,
      ...same,
    });
    expect(again).toMatchObject({ state: 'SETTLED', revision: asked.revision + 1 });
    expect(await countEvents(stage)).toBe(before);
  });
});

describe('a person with two seats', () => {
  /** Gives somebody of the stage another seat, which sorts before the first one by its id. */
  async function seatFirst(name: 'chair', role: Role, office: string): Promise<void> {
    const em = stage.app.em();
    const seat = em.create(Seat, {
      id: '00000000-0000-7000-8000-000000000000',
      session: em.getReference(Session, stage.sessionId),
      person: em.getReference(Person, stage.personIds[name]),
      role,
      name,
      office,
    });
    await em.persist(seat).flush();
  }

  it('[S12] acts from the seat that lets them', async () => {
    await seatFirst('chair', 'OBSERVER', 'Pengamat');
    const session = { sessionId: stage.sessionId };
    const asked = await ask(stage);
    const [answer] = asked.answers;
    await act(stage, 'chair', 'remindAgency', { answerId: answer?.id });
    await act(stage, 'chair', 'amendQuestion', {
      questionId: asked.id,
      revision: asked.revision,
      text: 'Diubah',
    });
    await act(stage, 'chair', 'pauseSession', session);
    await act(stage, 'chair', 'resumeSession', session);
    await moveOn(stage);
    await act(stage, 'chair', 'withdrawQuestion', { questionId: asked.id, revision: asked.revision + 1 });
    await close(stage);
    const done = (await eventsOf(stage)).slice(-7);
    expect(done.map(({ byName }) => byName)).toEqual(done.map(() => 'Ketua'));
  });

  it('[S12] administers from none of them', async () => {
    await act(stage, 'admin', 'grantSeat', {
      sessionId: stage.sessionId,
      email: 'admin@uji.test',
      name: 'admin',
      role: 'OBSERVER',
      office: 'Pengamat',
    });
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.staff });
    expect(await newestEvent(stage)).toMatchObject({ kind: 'SEAT_REVOKED', bySeatId: null, byName: null });
  });

  it('[A7] of chair and secretary decides on a follow-up, and proposes none', async () => {
    await seatFirst('chair', 'SECRETARY', 'Sekretaris 2');
    const [answer] = (await ask(stage)).answers;
    const words = { answerId: answer?.id, revision: answer?.revision, text: 'Jawaban' };
    const given = await act(stage, 'head', 'submitAnswer', words);
    const promise = { text: 'Ubah', kind: 'METHOD', agencyId: stage.agencyIds[0], dueYear: 2025 };
    const decided = { answerId: given.id, revision: given.revision };
    const followUp = await act<{ state: string }>(stage, 'chair', 'requestFollowUp', {
      ...decided,
      ...promise,
    });
    expect(followUp.state).toBe('OPEN');
    expect((await newestEvent(stage)).kind).toBe('QUESTION_SETTLED');
  });
});

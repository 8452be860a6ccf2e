import { createHash } from 'node:crypto';
import { FollowUp } from '@risalah/server/followUp/followUp.entity';
import { Addendum } from '@risalah/server/minutes/addendum.entity';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { Session } from '@risalah/server/session/session.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { countEvents, eventsOf, newestEvent } from '../support/log.ts';
import { act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp, type TestApp } from '../support/testApp.ts';
import { actOnMinutes, close, minutesAt, moveOn, stored, toReady } from '../support/writing.ts';

let app: TestApp;
let stage: Stage;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
  await open(stage);
});

/** A session with words of every kind in its first dimension, closed, with READY minutes of both. */
async function holdSession(): Promise<void> {
  const session = { sessionId: stage.sessionId };
  for (const who of ['chair', 'head', 'lead'] as const) await act(stage, who, 'recordArrival', session);
  const question = await ask(stage, stage.agencyIds.slice(0, 2));
  await act(stage, 'chair', 'amendQuestion', {
    questionId: question.id,
    revision: question.revision,
    text: 'Apa capaian 2024?',
  });
  const [first, second] = question.answers;
  const submit = { answerId: first?.id, revision: first?.revision, text: 'Empat layanan.' };
  const submitted = await act(stage, 'head', 'submitAnswer', submit);
  const revised = await act(stage, 'head', 'submitAnswer', {
    answerId: submitted.id,
    revision: submitted.revision,
    text: 'Lima layanan.',
  });
  await act(stage, 'chair', 'acceptAnswer', { answerId: revised.id, revision: revised.revision });
  const captured = await act(stage, 'secretary', 'captureAnswer', {
    answerId: second?.id,
    revision: second?.revision,
    text: 'Belum ada anggaran.',
    speakerSeatId: stage.seatIds.otherHead,
  });
  const followUp = { answerId: captured.id, revision: captured.revision, kind: 'BUDGET', dueYear: 2025 };
  await act(stage, 'secretary', 'requestFollowUp', {
    ...followUp,
    text: 'Usulan sekretaris.',
    agencyId: stage.agencyIds[1],
  });
  await act(stage, 'chair', 'requestFollowUp', {
    ...followUp,
    text: 'Anggarkan pada 2025.',
    agencyId: stage.agencyIds[1],
  });
  const statement = { ...session, speakerSeatId: stage.seatIds.lead };
  const inFirst = { moment: 'DIMENSION', dimensionId: stage.dimensionIds[0] };
  await act(stage, 'secretary', 'captureStatement', { ...statement, ...inFirst, text: 'Kami siap.' });
  await act(stage, 'secretary', 'captureStatement', {
    ...statement,
    moment: 'OPENING',
    text: 'Selamat pagi.',
  });
  await moveOn(stage);
  await ask(stage, undefined, 'Pertanyaan dimensi dua?');
  await act(stage, 'evaluator', 'queueQuestion', {
    ...session,
    dimensionId: stage.dimensionIds[0],
    text: 'Tidak jadi diajukan.',
    agencyIds: [],
  });
  await close(stage);
  await toReady(stage, 0);
  await toReady(stage, 1);
}

describe('finaliseMinutes', () => {
  it('[M6] freezes the proceedings under their own hash and attaches them to the record', async () => {
    await holdSession();
    const before = await countEvents(stage);
    const final = await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    const proceedings = await app.em().findOneOrFail(Proceedings, { session: stage.sessionId });
    const { canonicalJson, sha256 } = proceedings;
    expect(sha256).toBe(createHash('sha256').update(canonicalJson, 'utf8').digest('hex'));
    expect(final).toMatchObject({ state: 'FINAL', proceedings: { sha256 } });
    const record = await stored(stage, EvaluationRecord, proceedings.record.id);
    expect([record.region.id, record.cycle.id, record.dimension.id]).toEqual([
      stage.regionId,
      stage.cycleId,
      stage.dimensionIds[0],
    ]);
    const event = (await eventsOf(stage, before)).find(({ kind }) => kind === 'MINUTES_FINAL');
    expect(event).toMatchObject({
      audience: ['EVERYONE'],
      bySeatId: stage.seatIds.chair,
      payload: {
        state: 'FINAL',
        text: 'Risalah dimensi ini.',
        sha256,
        finalisedBySeatId: stage.seatIds.chair,
      },
    });
  });

  it('[M6] freezes all that was said and decided in the dimension, and nothing else', async () => {
    await holdSession();
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    const { canonicalJson } = await app.em().findOneOrFail(Proceedings, { session: stage.sessionId });
    const frozen = JSON.parse(canonicalJson);
    expect(Object.keys(frozen)).toEqual(Object.keys(frozen).sort());
    expect(frozen).toMatchObject({
      format: 'risalah/proceedings/2',
      session: { region: { name: 'Kota Uji' }, cycle: { letter: 'B-1/2024' }, venue: 'Ruang rapat' },
      dimension: { name: 'Dimensi satu' },
      chair: [{ office: 'Ketua' }],
      secretaries: [{ office: 'Sekretaris 1' }],
      signatures: {
        chair: { office: 'Ketua', role: 'CHAIR', at: frozen.minutes.finalAt },
        secretary: { office: 'Sekretaris 1', role: 'SECRETARY', at: frozen.minutes.readyAt },
      },
      minutes: { text: 'Risalah dimensi ini.', state: 'FINAL' },
    });
    expect(frozen.questions).toMatchObject([
      {
        number: 1,
        text: 'Apa capaian 2024?',
        firstText: 'Apa capaiannya?',
        answers: [
          {
            label: '1a',
            text: 'Lima layanan.',
            decision: 'ACCEPTED',
            revisions: [{ text: 'Empat layanan.' }, { text: 'Lima layanan.', decision: 'ACCEPTED' }],
          },
          { label: '1b', text: 'Belum ada anggaran.', decision: 'FOLLOW_UP', state: 'CAPTURED' },
        ],
      },
    ]);
    expect(frozen.statements.map(({ text }: { text: string }) => text)).toEqual([
      'Kami siap.',
      'Selamat pagi.',
    ]);
    expect(frozen.followUps.given.map(({ text }: { text: string }) => text)).toEqual([
      'Anggarkan pada 2025.',
    ]);
    const present = frozen.attendance.filter((seat: { stays: unknown[] }) => seat.stays.length > 0);
    expect(present.map(({ office }: { office: string }) => office).sort()).toEqual(
      ['Kepala Dinas A', 'Ketua', 'Sekretaris Daerah'].sort(),
    );
    for (const kept of ['Tidak jadi diajukan.', 'Pertanyaan dimensi dua?', 'Usulan sekretaris.'])
      expect(canonicalJson).not.toContain(kept);
  });

  it('[T2] what was said at the opening stands in the proceedings of every dimension', async () => {
    await holdSession();
    await actOnMinutes(stage, 'chair', 'finaliseMinutes', 0);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes', 1);
    const all = await app.em().find(Proceedings, { session: stage.sessionId });
    expect(all).toHaveLength(2);
    for (const { canonicalJson } of all) expect(canonicalJson).toContain('Selamat pagi.');
  });

  it('[M10] drops proposed follow-ups that nobody took up, and tells only the panel', async () => {
    await holdSession();
    const before = await countEvents(stage);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    const dropped = await app.em().findOneOrFail(FollowUp, { text: 'Usulan sekretaris.' });
    expect(dropped).toMatchObject({ state: 'DROPPED', judgedInSessionId: stage.sessionId });
    expect(dropped.judgementNote).toBeTruthy();
    expect((await eventsOf(stage, before))[0]).toMatchObject({
      kind: 'FOLLOW_UP_JUDGED',
      audience: ['PANEL'],
      payload: { followUpId: dropped.id, state: 'DROPPED' },
    });
    const query = 'query ($id: ID!) { session(id: $id) { followUps { text } } }';
    for (const who of ['lead', 'otherHead', 'observer'] as const) {
      const { data } = await stage.as[who].gql(query, { id: stage.sessionId });
      expect(JSON.stringify(data)).not.toContain('Usulan sekretaris.');
      expect(JSON.stringify(data)).toContain('Anggarkan pada 2025.');
    }
  });

  it('[S5] makes the session FINAL with the minutes of its last dimension', async () => {
    await holdSession();
    await actOnMinutes(stage, 'chair', 'finaliseMinutes', 0);
    expect((await stored(stage, Session, stage.sessionId)).state).toBe('CLOSED');
    await actOnMinutes(stage, 'chair', 'finaliseMinutes', 1);
    const session = await stored(stage, Session, stage.sessionId);
    expect(session.state).toBe('FINAL');
    expect(session.finalAt).toBeInstanceOf(Date);
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'SESSION_FINAL',
      audience: ['EVERYONE'],
      payload: { state: 'FINAL', finalAt: session.finalAt?.toISOString() },
    });
  });

  it('[M5] is refused before closing, before READY, and to all but the chair', async () => {
    const code = async (who: keyof Stage['as'], index = 0) => {
      const { id, revision } = await minutesAt(stage, index);
      return (await refusal(stage, who, 'finaliseMinutes', { minutesId: id, revision })).code;
    };
    await moveOn(stage);
    await toReady(stage);
    expect(await code('chair')).toBe('SESSION_NOT_CLOSED');
    await close(stage);
    expect(await code('chair', 1)).toBe('MINUTES_NOT_READY');
    expect(await code('secretary')).toBe('NOT_CHAIR');
    const { id, revision } = await minutesAt(stage);
    const old = await refusal(stage, 'chair', 'finaliseMinutes', { minutesId: id, revision: revision - 1 });
    expect(old.code).toBe('STALE_REVISION');
    expect(await app.em().count(Proceedings)).toBe(0);
  });

  it('[K1] sent twice freezes once', async () => {
    await holdSession();
    const { id, revision } = await minutesAt(stage);
    const input = { mutationId: '0193f000-0000-7000-8000-000000000001', minutesId: id, revision };
    const first = await act(stage, 'chair', 'finaliseMinutes', input);
    const after = await countEvents(stage);
    expect(await act(stage, 'chair', 'finaliseMinutes', input)).toEqual(first);
    expect(await app.em().count(Proceedings)).toBe(1);
    expect(await countEvents(stage)).toBe(after);
  });
});

describe('addAddendum', () => {
  it('[M6] adds to FINAL minutes for everyone and leaves what was frozen untouched', async () => {
    await holdSession();
    await actOnMinutes(stage, 'chair', 'finaliseMinutes', 0);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes', 1);
    const { id, revision } = await minutesAt(stage);
    const frozen = await app.em().findOneOrFail(Proceedings, { dimension: stage.dimensionIds[0] });
    await act(stage, 'secretary', 'addAddendum', { minutesId: id, text: 'Bukti diterima 20 November.' });
    const addendum = await app.em().findOneOrFail(Addendum, { minutes: id });
    expect(addendum).toMatchObject({
      text: 'Bukti diterima 20 November.',
      bySeatId: stage.seatIds.secretary,
    });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'ADDENDUM_ADDED',
      audience: ['EVERYONE'],
      payload: { addendumId: addendum.id, minutesId: id, text: addendum.text },
    });
    const after = await stored(stage, Proceedings, frozen.id);
    expect([after.sha256, after.canonicalJson]).toEqual([frozen.sha256, frozen.canonicalJson]);
    expect((await minutesAt(stage)).revision).toBe(revision);
  });

  it('[M6] is refused before FINAL, and to all but chair and secretaries', async () => {
    await holdSession();
    const { id } = await minutesAt(stage);
    const input = { minutesId: id, text: 'Susulan.' };
    expect((await refusal(stage, 'secretary', 'addAddendum', input)).code).toBe('MINUTES_NOT_FINAL');
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    for (const who of ['evaluator', 'head', 'lead', 'observer', 'admin'] as const)
      expect((await refusal(stage, who, 'addAddendum', input)).code).toBe('NOT_CHAIR_OR_SECRETARY');
    expect(await app.em().count(Addendum)).toBe(0);
  });
});

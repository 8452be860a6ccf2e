import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { newestEvent } from '../support/log.ts';
import { writerOf } from '../support/minutesWriter.ts';
import { act, ask, open, refusal, type Stage, schedule, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { actOnMinutes, close, minutesAt, moveOn, write } from '../support/writing.ts';

interface Version {
  id: string;
  reason: string;
  epoch: number;
  text: string;
  bySeatIds: string[];
  document: { content: unknown[] };
}

let stage: Stage;

const VERSIONS = 'versions { id reason epoch text bySeatIds document }';

/** What somebody reads of the minutes of the first dimension. */
async function read<T>(who: keyof Stage['as'], fields: string): Promise<T> {
  const { session } = await must<{ session: { minutes: T[] } }>(
    stage.as[who],
    `query ($id: ID!) { session(id: $id) { minutes { ${fields} } } }`,
    { id: stage.sessionId },
  );
  return session.minutes[0] as T;
}

const versions = async (who: keyof Stage['as'] = 'secretary'): Promise<Version[]> =>
  (await read<{ versions: Version[] }>(who, VERSIONS)).versions;

const oneVersion = async (who: keyof Stage['as'], id: string): Promise<Version | null> =>
  (
    await must<{ minutesVersion: Version | null }>(
      stage.as[who],
      'query ($id: ID!) { minutesVersion(id: $id) { id reason epoch text bySeatIds document } }',
      { id },
    )
  ).minutesVersion;

beforeEach(async () => {
  stage = await setStage(await anApp({ minutesPace: { textEvery: 20, versionEvery: 60_000 } }));
  await open(stage);
});

describe('versions of minutes', () => {
  it('[M11] are kept when they become READY, are returned and become FINAL, with who wrote', async () => {
    await moveOn(stage);
    await write(stage, 0, 'Pertama.');
    await actOnMinutes(stage, 'secretary', 'readyMinutes');
    await actOnMinutes(stage, 'chair', 'returnMinutes', 0, { reason: 'Lengkapi.' });
    const { id, revision } = await minutesAt(stage);
    await act(stage, 'chair', 'saveMinutes', { minutesId: id, revision, text: 'Kedua.' });
    await actOnMinutes(stage, 'secretary', 'readyMinutes');
    await close(stage);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    const { chair, secretary } = stage.seatIds;
    expect(await versions()).toMatchObject([
      { reason: 'FINAL', epoch: 2, text: 'Kedua.', bySeatIds: [] },
      { reason: 'READY', epoch: 2, text: 'Kedua.', bySeatIds: [chair] },
      { reason: 'RETURNED', epoch: 1, text: 'Pertama.', bySeatIds: [] },
      { reason: 'READY', epoch: 1, text: 'Pertama.', bySeatIds: [secretary] },
    ]);
  });

  it('[M11] are kept while it is written, every few minutes, and told to the panel without the text', async () => {
    const { id } = await minutesAt(stage);
    const writer = await writerOf(stage, 'secretary', id);
    writer.type('Satu.');
    await writer.send();
    await expect.poll(async () => (await minutesAt(stage)).writtenSince).not.toBeNull();
    stage.app.clock.advance(61_000);
    writer.type(' Dua.');
    await writer.send();
    await expect.poll(async () => (await versions()).length).toBe(1);
    const [kept] = await versions();
    expect(kept).toMatchObject({ reason: 'WORK', text: 'Satu. Dua.', bySeatIds: [stage.seatIds.secretary] });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'MINUTES_SAVED',
      audience: ['PANEL'],
      bySeatId: stage.seatIds.secretary,
      byName: 'Sekretaris 1',
      payload: { text: null, document: null, revision: (await minutesAt(stage)).revision },
    });
  });

  it("[M11] are the panel's, together or one by one", async () => {
    await moveOn(stage);
    await write(stage);
    await actOnMinutes(stage, 'secretary', 'readyMinutes');
    const [kept] = await versions();
    for (const who of ['chair', 'evaluator', 'secretary'] as const) {
      expect(await versions(who)).toHaveLength(1);
      expect(await oneVersion(who, kept?.id ?? '')).toEqual(kept);
    }
    for (const who of ['lead', 'head', 'staff', 'otherHead', 'observer', 'admin'] as const) {
      expect(await versions(who)).toEqual([]);
      expect(await oneVersion(who, kept?.id ?? '')).toBeNull();
    }
    expect(await oneVersion('outsider', kept?.id ?? '')).toBeNull();
    expect(await oneVersion('chair', 'bukan versi')).toBeNull();
  });

  it('[M11] are put back as one more edit, which those who write get, and what stood is kept', async () => {
    await moveOn(stage);
    await write(stage, 0, 'Satu.\n\nDua.');
    await actOnMinutes(stage, 'secretary', 'readyMinutes');
    await actOnMinutes(stage, 'chair', 'returnMinutes', 0, { reason: 'Lengkapi.' });
    const old = (await versions()).at(-1);
    const { id: minutesId } = await write(stage, 0, 'Satu diubah.\n\nTiga.');
    const chair = await writerOf(stage, 'chair', minutesId);
    const restored = await act<{ text: string }>(stage, 'secretary', 'restoreMinutes', {
      minutesId,
      versionId: old?.id,
    });
    expect(restored.text).toBe('Satu.\n\nDua.');
    await expect.poll(() => chair.text).toBe('Satu.\n\nDua.');
    chair.type(' Lagi.', 1);
    expect(await chair.send()).toEqual({ ok: true });
    expect((await versions())[0]).toMatchObject({ reason: 'RESTORED', text: 'Satu diubah.\n\nTiga.' });
    const elsewhere = (await minutesAt(stage, 1)).id;
    const foreign = await refusal(stage, 'secretary', 'restoreMinutes', {
      minutesId: elsewhere,
      versionId: old?.id,
    });
    expect(foreign.code).toBe('NOT_FOUND');
  });
});

describe('the rich text of minutes', () => {
  it('[V2] [V3] is read by those who may read its words, in each state', async () => {
    const seen = async () => {
      const may: string[] = [];
      for (const who of Object.keys(stage.as) as (keyof Stage['as'])[]) {
        if (who === 'outsider') continue;
        const { document, text } = await read<{ document: unknown; text: unknown }>(who, 'document text');
        expect(document === null).toBe(text === null);
        if (document) may.push(who);
      }
      return may.sort();
    };
    await moveOn(stage);
    await write(stage);
    expect(await seen()).toEqual(['chair', 'evaluator', 'secretary']);
    await actOnMinutes(stage, 'secretary', 'readyMinutes');
    const ready = ['chair', 'evaluator', 'head', 'lead', 'otherHead', 'secretary', 'staff'];
    expect(await seen()).toEqual(ready);
    expect((await newestEvent(stage)).payload.document).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Risalah dimensi ini.' }] }],
    });
    await close(stage);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    expect(await seen()).toEqual([...ready, 'observer'].sort());
  });

  it('[M6] freezes the questions that stand in it as they read then, without verdicts', async () => {
    const question = await ask(stage);
    const [answer] = question.answers;
    const given = { answerId: answer?.id, revision: answer?.revision, text: 'Lima layanan.' };
    const { revision } = await act(stage, 'head', 'submitAnswer', given);
    await act(stage, 'chair', 'acceptAnswer', { answerId: answer?.id, revision });
    await moveOn(stage);
    await write(stage, 0, 'Pembukaan.\n\n[Pertanyaan 1]');
    await actOnMinutes(stage, 'secretary', 'readyMinutes');
    await close(stage);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    const { canonicalJson } = await stage.app.em().findOneOrFail(Proceedings, { session: stage.sessionId });
    const { minutes } = JSON.parse(canonicalJson);
    expect(minutes.text).toBe('Pembukaan.\n\n[Pertanyaan 1]');
    expect(minutes.document.content[1]).toEqual({
      type: 'questionBlock',
      attrs: { questionId: question.id },
      frozen: {
        number: 1,
        text: 'Apa capaiannya?',
        amended: false,
        withdrawn: false,
        answers: [{ label: '1a', agency: 'Dinas A', text: 'Lima layanan.', state: 'SUBMITTED' }],
      },
    });
  });
});

describe('the text that minutes start with', () => {
  it("[M12] is the template of the dimension, or the programme's, about the session that opens", async () => {
    const programme = { id: stage.programmeId, revision: 1, name: 'Program uji' };
    const minutesTemplate = '# {dimensi}\n\n{daerah}, {tanggal}, {siklus}\n\n- Hadir:';
    await act(stage, 'admin', 'saveProgramme', { ...programme, minutesTemplate });
    const dimension = {
      id: stage.dimensionIds[1],
      programmeId: stage.programmeId,
      revision: 1,
      name: 'Dimensi dua',
      subdimensions: [],
      minutesTemplate: 'Khusus.',
    };
    await act(stage, 'admin', 'saveDimension', dimension);
    const long = { ...programme, revision: 2, minutesTemplate: 'x'.repeat(20_001) };
    expect((await refusal(stage, 'admin', 'saveProgramme', long)).code).toBe('TEXT_TOO_LONG');
    // Left out it stays.
    await act(stage, 'admin', 'saveProgramme', { ...programme, revision: 2, name: 'Program' });

    const sessionId = await schedule(stage.as.admin, stage.regionId, stage.cycleId);
    const [em, em2] = [stage.app.em(), stage.app.em()];
    const texts = async (from = em) =>
      (await from.find(Minutes, { session: sessionId }, { populate: ['dimension'] }))
        .sort((a, b) => a.dimension.position - b.dimension.position)
        .map(({ text }) => text);
    expect(await texts()).toEqual(['', '']);
    await act(stage, 'admin', 'grantSeat', {
      sessionId,
      email: 'chair@uji.test',
      name: 'chair',
      role: 'CHAIR',
      title: '',
      office: 'Ketua',
    });
    await act(stage, 'chair', 'openSession', { sessionId });
    expect(await texts(em2)).toEqual([
      'Dimensi satu\n\nKota Uji, Selasa, 19 November 2024, Tahap II 2024\n\n- Hadir:',
      'Khusus.',
    ]);
    const minutes = await em2.findOneOrFail(Minutes, {
      session: sessionId,
      dimension: stage.dimensionIds[0],
    });
    const writer = await writerOf(stage, 'chair', minutes.id);
    expect(writer.text).toBe(minutes.text);
    expect(writer.block(0).nodeName).toBe('heading');
  });
});

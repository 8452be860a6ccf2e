import { Question } from '@risalah/server/question/question.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { eventsOf } from '../support/log.ts';
import { moreAgencies } from '../support/manyAgencies.ts';
import { act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { close } from '../support/writing.ts';

type Who = keyof Stage['as'];

interface Queued {
  id: string;
  text: string;
  revision: number;
  queuePosition: number;
}

let stage: Stage;

const session = () => ({ sessionId: stage.sessionId });
const queue = (who: Who, text: string, agencyIds: string[] = []): Promise<Queued> =>
  act<Queued>(stage, who, 'queueQuestion', {
    ...session(),
    dimensionId: stage.dimensionIds[0],
    text,
    agencyIds,
  });

/** The queue in its order, by text. */
async function inOrder(): Promise<string[]> {
  const rows = await stage.app
    .em()
    .find(Question, { session: stage.sessionId, state: 'QUEUED' }, { orderBy: { queuePosition: 'asc' } });
  expect(rows.map(({ queuePosition }) => queuePosition)).toEqual(rows.map((_, index) => index + 1));
  return rows.map(({ text }) => text);
}

const merging = (kept: Queued, merged: Queued, text: string) => ({
  ...{ questionId: kept.id, revision: kept.revision, text },
  ...{ mergedId: merged.id, mergedRevision: merged.revision },
});

beforeEach(async () => {
  stage = await setStage(await anApp());
});

describe('an evaluator', () => {
  it('[Q9] orders their own questions among themselves, and moves nobody else’s', async () => {
    const one = await queue('evaluator', 'Satu');
    const other = await queue('chair', 'Ketua');
    const two = await queue('evaluator', 'Dua');
    const reorder = (questionIds: string[]) => ({ ...session(), questionIds });
    await act(stage, 'evaluator', 'reorderQueue', reorder([two.id, other.id, one.id]));
    expect(await inOrder()).toEqual(['Dua', 'Ketua', 'Satu']);
    for (const ids of [[other.id, two.id, one.id], [one.id, two.id, other.id], [other.id]]) {
      const refused = await refusal(stage, 'evaluator', 'reorderQueue', reorder(ids));
      expect(refused.code).toBe('NOT_CHAIR');
    }
    expect(await inOrder()).toEqual(['Dua', 'Ketua', 'Satu']);
    // The same order, and one that names only what stays, change nothing and are no fault.
    await act(stage, 'evaluator', 'reorderQueue', reorder([two.id]));
    expect((await refusal(stage, 'secretary', 'reorderQueue', reorder([two.id]))).code).toBe('NOT_PANEL');
  });

  it('[Q9] drops what they queued', async () => {
    const one = await queue('evaluator', 'Satu');
    await queue('evaluator', 'Dua');
    await act(stage, 'evaluator', 'withdrawQuestion', { questionId: one.id, revision: one.revision });
    expect(await inOrder()).toEqual(['Dua']);
  });

  it('[Q10] makes one of two of their own, and of nobody else’s', async () => {
    const [agency, second] = stage.agencyIds as [string, string];
    const one = await queue('evaluator', 'Berapa biayanya?', [agency]);
    await queue('chair', 'Ketua');
    const two = await queue('evaluator', 'Siapa yang menanggung?', [agency, second]);
    const last = await queue('chair', 'Terakhir');
    const text = 'Berapa biayanya, dan siapa yang menanggung?';
    const merged = await act<Queued & { addressees: string[] }>(
      stage,
      'evaluator',
      'mergeQuestions',
      merging(one, two, text),
    );
    expect(merged).toMatchObject({ id: one.id, text, addressees: [agency, second], queuePosition: 1 });
    expect(await inOrder()).toEqual([text, 'Ketua', 'Terakhir']);
    const gone = await stage.app.em().findOneOrFail(Question, two.id);
    expect(gone).toMatchObject({
      state: 'WITHDRAWN',
      mergedIntoId: one.id,
      queuePosition: null,
      text: two.text,
    });
    const told = (await eventsOf(stage)).find(({ kind }) => kind === 'QUESTION_MERGED');
    expect(told).toMatchObject({
      audience: ['PANEL'],
      payload: { questionId: two.id, mergedIntoId: one.id, state: 'WITHDRAWN' },
    });
    const now = await stage.app.em().findOneOrFail(Question, { text: 'Terakhir' });
    const chairs = merging(
      { ...one, revision: merged.revision },
      { ...last, revision: now.revision },
      'Semua',
    );
    expect((await refusal(stage, 'evaluator', 'mergeQuestions', chairs)).code).toBe('NOT_CHAIR');
    await act(stage, 'chair', 'mergeQuestions', chairs);
    expect(await inOrder()).toEqual(['Semua', 'Ketua']);
  });
});

describe('merging', () => {
  it('[Q10] on an older wording is refused with both texts, and changes nothing', async () => {
    const [one, two] = [await queue('evaluator', 'Satu'), await queue('evaluator', 'Dua')];
    await act(stage, 'evaluator', 'amendQuestion', {
      questionId: two.id,
      revision: two.revision,
      text: 'Dua, lebih tajam',
    });
    const refused = await refusal(stage, 'evaluator', 'mergeQuestions', merging(one, two, 'Keduanya'));
    expect(refused).toMatchObject({
      code: 'STALE_REVISION',
      extensions: { theirs: { text: 'Dua, lebih tajam' } },
    });
    expect(await inOrder()).toEqual(['Satu', 'Dua, lebih tajam']);
  });

  it('[Q10] is refused with itself, with what was asked, and with another session’s', async () => {
    const one = await queue('chair', 'Satu');
    expect((await refusal(stage, 'chair', 'mergeQuestions', merging(one, one, 'X'))).code).toBe('BAD_INPUT');
    const none = { ...one, id: 'tidak ada' };
    expect((await refusal(stage, 'chair', 'mergeQuestions', merging(one, none, 'X'))).code).toBe('NOT_FOUND');
    await open(stage);
    const asked = (await ask(stage, undefined, 'Diajukan')) as unknown as Queued;
    expect((await refusal(stage, 'chair', 'mergeQuestions', merging(one, asked, 'X'))).code).toBe(
      'QUESTION_NOT_QUEUED',
    );
    expect((await refusal(stage, 'chair', 'mergeQuestions', merging(one, asked, '  '))).code).toBe(
      'QUESTION_NOT_QUEUED',
    );
  });

  it('[Q10] is refused where both together are for more agencies than a question is put to', async () => {
    const agencies = await moreAgencies(stage, 61);
    const one = await queue('chair', 'Satu', agencies.slice(0, 40));
    const two = await queue('chair', 'Dua', agencies.slice(20));
    const three = await queue('chair', 'Tiga', agencies.slice(20, 60));
    const refused = await refusal(stage, 'chair', 'mergeQuestions', merging(one, two, 'X'));
    expect(refused.code).toBe('TOO_MANY_ADDRESSEES');
    expect(await inOrder()).toEqual(['Satu', 'Dua', 'Tiga']);
    await act(stage, 'chair', 'mergeQuestions', merging(one, three, 'Enam puluh'));
    expect(await inOrder()).toEqual(['Enam puluh', 'Dua']);
  });
});

describe('what was queued and never asked', () => {
  it('[Q11] is kept with the session, for the panel and nobody else', async () => {
    await queue('evaluator', 'Tidak sempat');
    await open(stage);
    await ask(stage, undefined, 'Sempat');
    await close(stage);
    const read = 'query ($id: ID!) { session(id: $id) { questions { text state number } } }';
    const seen: string[] = [];
    for (const who of [
      'chair',
      'evaluator',
      'secretary',
      'lead',
      'head',
      'staff',
      'otherHead',
      'observer',
    ] as Who[]) {
      const got = await must<{ session: { questions: { text: string }[] } }>(stage.as[who], read, {
        id: stage.sessionId,
      });
      if (got.session.questions.some(({ text }) => text === 'Tidak sempat')) seen.push(who);
    }
    expect(seen).toEqual(['chair', 'evaluator', 'secretary']);
    const left = await stage.app.em().findOneOrFail(Question, { text: 'Tidak sempat' });
    expect(left).toMatchObject({ state: 'QUEUED', number: null });
    const change = { questionId: left.id, revision: left.revision };
    expect((await refusal(stage, 'evaluator', 'amendQuestion', { ...change, text: 'X' })).code).toBe(
      'SESSION_OVER',
    );
    expect((await refusal(stage, 'evaluator', 'withdrawQuestion', change)).code).toBe('SESSION_OVER');
  });
});

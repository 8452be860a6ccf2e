import { migrate } from '@risalah/server/db/createOrm';
import { Question } from '@risalah/server/question/question.entity';
import { readQuery } from '@risalah/server/search/readQuery';
import { findMatches, prepareIndex, rebuildIndex } from '@risalah/server/search/searchIndex';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { nextYear } from '../support/nextYear.ts';
import { act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { actOnMinutes, close, minutesAt, moveOn, write } from '../support/writing.ts';

type Who = keyof Stage['as'];

interface Hit {
  kind: string;
  id: string;
  excerpt: { text: string; found: boolean }[];
  sessionId: string | null;
  recordId: string | null;
  questionId: string | null;
  number: number | null;
  letter: string | null;
  agency: string | null;
  office: string | null;
  dimension: { name: string } | null;
  region: { name: string };
  cycle: { year: number };
}

const SEARCH = `query ($text: String!, $kinds: [SearchKind!], $year: Int, $dimensionId: ID, $regionId: ID, $first: Int! = 20, $skip: Int! = 0) {
  search(text: $text, kinds: $kinds, year: $year, dimensionId: $dimensionId, regionId: $regionId, first: $first, skip: $skip) {
    more
    hits { kind id excerpt { text found } sessionId recordId questionId number letter agency office dueYear heldAt
      dimension { name } region { name } cycle { year } }
  }
}`;

const PANEL: Who[] = ['chair', 'evaluator', 'secretary'];
const AGENCY: Who[] = ['head', 'staff'];
const SEATED: Who[] = [...PANEL, ...AGENCY, 'lead', 'otherHead', 'observer'];
const EVERYBODY: Who[] = [...SEATED, 'admin', 'outsider'];

let stage: Stage;

async function find(
  who: Who,
  text: string,
  more: Record<string, unknown> = {},
): Promise<{ hits: Hit[]; more: boolean }> {
  return (await must<{ search: { hits: Hit[]; more: boolean } }>(stage.as[who], SEARCH, { text, ...more }))
    .search;
}

/** Those who find something by a word. */
async function whoFinds(word: string): Promise<Who[]> {
  const finding: Who[] = [];
  for (const who of EVERYBODY) if ((await find(who, word)).hits.length > 0) finding.push(who);
  return finding.sort();
}

const same = (who: Who[]) => [...who].sort();
const kinds = (hits: Hit[]) => hits.map(({ kind }) => kind).sort();
const marked = (hits: Hit[]) =>
  hits.map(({ excerpt }) => excerpt.filter(({ found }) => found).map(({ text }) => text));

/** One of everything that can be found, each with a word of its own. */
async function fill(on: Stage, mark = ''): Promise<void> {
  await open(on);
  const session = { sessionId: on.sessionId };
  const [dimensionId] = on.dimensionIds;
  await act(on, 'evaluator', 'queueQuestion', {
    ...session,
    dimensionId,
    text: `Antrean${mark}`,
    agencyIds: [],
  });
  const [answer] = (await ask(on, undefined, `Bagaimana penganggaran${mark} dilakukan?`)).answers;
  const given = await act(on, 'head', 'submitAnswer', {
    answerId: answer?.id,
    revision: answer?.revision,
    text: `Timbangan${mark} dibeli`,
  });
  const dueAt = new Date(Date.now() + 86_400_000).toISOString();
  await act(on, 'chair', 'requestEvidence', { answerId: given.id, text: `Kuitansi${mark}`, dueAt });
  const promise = { kind: 'METHOD', agencyId: on.agencyIds[0], dueYear: 2030 };
  const decided = { answerId: given.id, revision: given.revision };
  await act(on, 'secretary', 'requestFollowUp', { ...decided, ...promise, text: `Usulan${mark}` });
  await act(on, 'chair', 'requestFollowUp', { ...decided, ...promise, text: `Janji${mark}` });
  const [awaited] = (await ask(on, undefined, `Terbuka${mark}`)).answers;
  await act(on, 'staff', 'draftAnswer', { answerId: awaited?.id, revision: 0, text: `Konsep${mark}` });
  await act(on, 'secretary', 'captureStatement', {
    ...session,
    dimensionId,
    moment: 'DIMENSION',
    speakerSeatId: on.seatIds.lead,
    text: `Ucapan${mark}`,
  });
  await write(on, 0, `Kronologi${mark} sidang`);
}

const toReady = async (): Promise<void> => {
  await moveOn(stage);
  await actOnMinutes(stage, 'secretary', 'readyMinutes');
};

const toFinal = async (): Promise<void> => {
  await toReady();
  await close(stage);
  stage.app.clock.advance(2 * 3_600_000);
  await actOnMinutes(stage, 'chair', 'finaliseMinutes');
};

beforeEach(async () => {
  stage = await setStage(await anApp(), { corrections: { kind: 'HOURS', hours: 1 } });
  await fill(stage);
});

describe('who finds what', () => {
  it('[V1] asked questions, answers and statements: everyone seated, and nobody else', async () => {
    for (const word of ['anggaran', 'timbangan', 'ucapan'])
      expect(await whoFinds(word), word).toEqual(same(SEATED));
  });

  it('[V2] the queue, proposals and draft minutes: the panel', async () => {
    for (const word of ['antrean', 'usulan', 'kronologi'])
      expect(await whoFinds(word), word).toEqual(same(PANEL));
  });

  it('[A2] a draft: nobody', async () => {
    expect(await whoFinds('konsep')).toEqual([]);
  });

  it('[A8] follow-ups and evidence asked: panel, agency and lead; everyone from FINAL', async () => {
    for (const word of ['janji', 'kuitansi'])
      expect(await whoFinds(word), word).toEqual(same([...PANEL, ...AGENCY, 'lead']));
    await toFinal();
    for (const word of ['janji', 'kuitansi']) expect(await whoFinds(word), word).toEqual(same(SEATED));
    expect(await whoFinds('usulan')).toEqual(same(PANEL));
  });

  it('[V3] READY minutes: all but observers; FINAL ones everyone', async () => {
    await toReady();
    expect(await whoFinds('kronologi')).toEqual(same(SEATED.filter((who) => who !== 'observer')));
    await actOnMinutes(stage, 'chair', 'returnMinutes', 0, { reason: 'Tambahkan' });
    expect(await whoFinds('kronologi')).toEqual(same(PANEL));
  });

  it('[Q6] a withdrawn question: whoever could see it before', async () => {
    const em = stage.app.em();
    const [queued, asked] = await Promise.all([
      em.findOneOrFail(Question, { text: 'Antrean' }),
      em.findOneOrFail(Question, { text: 'Terbuka' }),
    ]);
    for (const { id, revision } of [queued, asked])
      await act(stage, 'chair', 'withdrawQuestion', { questionId: id, revision, reason: 'Sudah terjawab' });
    expect(await whoFinds('antrean')).toEqual(same(PANEL));
    expect(await whoFinds('terbuka')).toEqual(same(SEATED));
  });

  it('a seat that was taken away finds nothing any more', async () => {
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.head, reason: 'Mutasi' });
    expect((await find('head', 'anggaran')).hits).toEqual([]);
  });

  it('what FINAL minutes froze is found by whoever sits in a later session of the region, and leads to the record', async () => {
    await toFinal();
    const later = await nextYear(stage);
    await act(later, 'admin', 'revokeSeat', { seatId: stage.seatIds.observer, reason: 'Mutasi' });
    const [hit] = (await find('observer', 'timbangan')).hits;
    expect(hit).toMatchObject({
      kind: 'ANSWER',
      sessionId: null,
      recordId: expect.any(String),
      cycle: { year: 2024 },
    });
    expect((await find('observer', 'kronologi')).hits).toHaveLength(1);
    for (const word of ['antrean', 'usulan', 'konsep'])
      expect((await find('observer', word)).hits, word).toEqual([]);
  });

  it('who is not signed in is told so', async () => {
    const response = await fetch(`${stage.app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query: SEARCH, variables: { text: 'anggaran' } }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('how many hits there are is told by those that may be read alone', async () => {
    for (let index = 0; index < 90; index += 1)
      await act(stage, 'evaluator', 'queueQuestion', {
        sessionId: stage.sessionId,
        dimensionId: stage.dimensionIds[0],
        text: `Rahasia anggaran ${index}`,
        agencyIds: [],
      });
    // Ninety better ones stand before it, and are the panel's.
    expect(await find('observer', 'anggaran', { first: 1 })).toMatchObject({
      hits: [{ kind: 'QUESTION', number: 1 }],
      more: false,
    });
    expect((await find('observer', 'rahasia')).hits).toEqual([]);
    const [first, second] = [
      await find('chair', 'anggaran', { first: 50 }),
      await find('chair', 'anggaran', { first: 50, skip: 50 }),
    ];
    expect([first.hits.length, first.more, second.hits.length, second.more]).toEqual([50, true, 41, false]);
    expect(new Set([...first.hits, ...second.hits].map(({ id }) => id)).size).toBe(91);
  });
});

describe('what is found', () => {
  it('in whichever form the word stands, marked as it stands', async () => {
    for (const typed of ['anggaran', 'menganggarkan', 'dianggarkan', 'angg'])
      expect(marked((await find('chair', typed)).hits), typed).toEqual([['penganggaran']]);
  });

  it('says where it stands', async () => {
    const [answer] = (await find('head', 'timbangan')).hits;
    expect(answer).toMatchObject({
      kind: 'ANSWER',
      sessionId: stage.sessionId,
      recordId: null,
      number: 1,
      letter: 'a',
      agency: 'Dinas A',
      dimension: { name: 'Dimensi satu' },
      region: { name: 'Kota Uji' },
      cycle: { year: 2024 },
    });
    expect((await find('chair', 'ucapan')).hits[0]).toMatchObject({
      kind: 'STATEMENT',
      office: 'Sekretaris Daerah',
    });
    expect((await find('chair', 'janji')).hits[0]).toMatchObject({
      kind: 'FOLLOW_UP',
      dueYear: 2030,
      number: 1,
      letter: 'a',
    });
    expect((await find('chair', 'antrean')).hits[0]).toMatchObject({ kind: 'QUESTION', number: null });
  });

  it('comes best first: the word as written before another form of it', async () => {
    await ask(stage, undefined, 'Apakah sudah dianggarkan?');
    const first = async (typed: string) => marked((await find('chair', typed)).hits)[0];
    expect(await first('dianggarkan ')).toEqual(['dianggarkan']);
    expect(await first('penganggaran ')).toEqual(['penganggaran']);
  });

  it('needs every word, and a phrase as it is written', async () => {
    expect((await find('chair', 'penganggaran dilakukan')).hits).toHaveLength(1);
    expect((await find('chair', 'penganggaran timbangan')).hits).toEqual([]);
    expect((await find('chair', '"penganggaran dilakukan"')).hits).toHaveLength(1);
    expect((await find('chair', '"dilakukan penganggaran"')).hits).toEqual([]);
  });

  it('follows what is amended and written on, at once', async () => {
    const question = await stage.app.em().findOneOrFail(Question, { number: 2 });
    await act(stage, 'chair', 'amendQuestion', {
      questionId: question.id,
      revision: question.revision,
      text: 'Siapa pengelolanya?',
    });
    expect((await find('chair', 'terbuka ')).hits).toEqual([]);
    expect(marked((await find('chair', 'mengelola')).hits)).toEqual([['pengelolanya']]);
    await write(stage, 0, 'Notula baru');
    expect((await find('chair', 'kronologi')).hits).toEqual([]);
    expect(kinds((await find('chair', 'notula')).hits)).toEqual(['MINUTES']);
  });

  it('is not what was refused: nothing is indexed of an act that was undone', async () => {
    const { code } = await refusal(stage, 'observer', 'queueQuestion', {
      sessionId: stage.sessionId,
      dimensionId: stage.dimensionIds[0],
      text: 'Terlarang',
      agencyIds: [],
    });
    expect(code).toBe('NOT_PANEL');
    const failing = stage.app.em().transactional(async (em) => {
      (await em.findOneOrFail(Question, { number: 1 })).text = 'Terlarang';
      await em.flush();
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect((await find('chair', 'terlarang')).hits).toEqual([]);
    expect((await find('chair', 'anggaran')).hits).toHaveLength(1);
  });

  it('is narrowed by kind, year, dimension and region', async () => {
    const later = await nextYear(stage);
    await fill(later, ' 2025');
    const years = async (more: Record<string, unknown>) =>
      (await find('chair', 'anggaran', more)).hits.map(({ cycle }) => cycle.year).sort();
    expect(await years({})).toEqual([2024, 2025]);
    expect(await years({ year: 2025 })).toEqual([2025]);
    expect(await years({ year: 1999 })).toEqual([]);
    expect(await years({ kinds: ['QUESTION'] })).toEqual([2024, 2025]);
    expect(await years({ kinds: ['ANSWER', 'MINUTES'] })).toEqual([]);
    expect(await years({ kinds: [] })).toEqual([]);
    expect(await years({ dimensionId: stage.dimensionIds[0] })).toEqual([2024, 2025]);
    expect(await years({ dimensionId: stage.dimensionIds[1] })).toEqual([]);
    expect(await years({ regionId: stage.regionId, year: 2024 })).toEqual([2024]);
    expect(await years({ regionId: 'another' })).toEqual([]);
    const { searchFilters } = await must<{ searchFilters: unknown }>(
      stage.as.observer,
      '{ searchFilters { regions { name } years dimensions { name } } }',
    );
    expect(searchFilters).toEqual({
      regions: [{ name: 'Kota Uji' }],
      years: [2025, 2024],
      dimensions: [{ name: 'Dimensi satu' }, { name: 'Dimensi dua' }],
    });
  });
});

describe('what is typed badly', () => {
  it.each(['"', '""', '* - ( )', '😀', '   '])('%j is refused with SEARCH_EMPTY', async (text) => {
    const { errors } = await stage.as.chair.gql(SEARCH, { text });
    expect(errors?.[0]?.extensions?.code).toBe('SEARCH_EMPTY');
  });

  it('is refused with TEXT_TOO_LONG when it has 10,000 characters', async () => {
    const { errors } = await stage.as.chair.gql(SEARCH, { text: 'anggaran '.repeat(1_112) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TEXT_TOO_LONG', limit: 400 });
  });

  it.each([
    'anggaran AND',
    'NOT anggaran',
    '"anggaran',
    'anggaran*',
    'words:anggaran OR',
    "anggaran'; --",
    '😀 anggaran',
  ])('%j never fails', async (text) => {
    const { errors, data } = await stage.as.chair.gql(SEARCH, { text });
    expect(errors).toBeUndefined();
    expect(data).toBeTruthy();
  });

  it('stop words alone are looked for like any other', async () => {
    expect((await find('chair', 'yang di')).hits).toEqual([]);
    await ask(stage, undefined, 'Siapa yang di sana?');
    expect((await find('chair', 'yang di ')).hits).toHaveLength(1);
  });
});

describe('the index', () => {
  const chosen = async () => {
    const hits = await Promise.all(
      ['anggaran', 'timbangan', 'ucapan', 'kronologi', 'janji', 'kuitansi', 'antrean'].map((word) =>
        find('chair', word),
      ),
    );
    return hits.map((each) => each.hits.map(({ id }) => id));
  };

  it('built anew finds what it found', async () => {
    const before = await chosen();
    expect(before.every((ids) => ids.length > 0)).toBe(true);
    // Nine with words; the draft is none of them, nor is the answer that has not come.
    expect(await rebuildIndex(stage.app.em())).toBe(9);
    expect(await chosen()).toEqual(before);
  });

  it('that is missing or of another version is built at the next start', async () => {
    const before = await chosen();
    const knex = stage.app.app.orm.em.getConnection().getKnex();
    for (const harm of [
      ['drop table search_text'],
      ['pragma user_version = 0', "update search_entry set kind = 'NONE'"],
    ]) {
      for (const statement of harm) await knex.raw(statement);
      await migrate(stage.app.app.orm);
      expect(await chosen()).toEqual(before);
    }
    expect(await prepareIndex(stage.app.em())).toBe(false);
  });

  it('costs a number of queries that does not grow with what is found', async () => {
    const knex = stage.app.app.orm.em.getConnection().getKnex();
    const queriesOf = async (): Promise<number> => {
      let count = 0;
      const heard = (): void => {
        count += 1;
      };
      knex.on('query', heard);
      await find('chair', 'angg', { first: 50 });
      knex.off('query', heard);
      return count;
    };
    const ofOne = await queriesOf();
    for (let index = 0; index < 30; index += 1) await ask(stage, undefined, `Anggaran ke-${index}`);
    expect((await find('chair', 'angg', { first: 50 })).hits).toHaveLength(31);
    expect(await queriesOf()).toBe(ofOne);
    expect(ofOne).toBeLessThan(20);
  });

  it('holds one entry for each thing, however often it changes', async () => {
    for (const text of ['Satu kronologi', 'Dua kronologi', 'Tiga kronologi']) await write(stage, 0, text);
    const { regionId } = stage;
    const scope = [[`r${regionId.replaceAll('-', '')}`]];
    const matches = await findMatches(stage.app.em(), readQuery('kronologi'), scope, {
      limit: 10,
      offset: 0,
    });
    expect(matches).toEqual([{ kind: 'MINUTES', objectId: (await minutesAt(stage)).id }]);
  });
});

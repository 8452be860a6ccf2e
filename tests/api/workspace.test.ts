import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { Agency } from '@risalah/server/workspace/agency.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Dimension } from '@risalah/server/workspace/dimension.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Programme } from '@risalah/server/workspace/programme.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { Level } from '@risalah/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { countEvents } from '../support/log.ts';
import { newId } from '../support/newId.ts';
import { act, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp, type TestApp } from '../support/testApp.ts';
import { stored } from '../support/writing.ts';

let app: TestApp;
let stage: Stage;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
});

const save = <T = { id: string; revision: number }>(mutation: string, input: Record<string, unknown>) =>
  act<T>(stage, 'admin', mutation, input);
const codeOf = async (mutation: string, input: Record<string, unknown>) =>
  (await refusal(stage, 'admin', mutation, input)).code;

describe('saveProgramme', () => {
  it('[W1] creates a programme and changes its name, without an event', async () => {
    const before = await countEvents(stage);
    const made = await save('saveProgramme', { name: '  Program kedua ' });
    expect(await stored(stage, Programme, made.id)).toMatchObject({ name: 'Program kedua', revision: 1 });
    const changed = await save('saveProgramme', { id: made.id, revision: 1, name: 'Program lain' });
    expect(changed).toMatchObject({ id: made.id, revision: 2 });
    expect(await countEvents(stage)).toBe(before);
  });

  it('[W5] refuses an edit made on an older revision, with both states', async () => {
    const { id } = await save('saveProgramme', { name: 'Satu' });
    await save('saveProgramme', { id, revision: 1, name: 'Dua' });
    const { code, extensions } = await refusal(stage, 'admin', 'saveProgramme', {
      id,
      revision: 1,
      name: 'Tiga',
    });
    expect(code).toBe('STALE_REVISION');
    expect(extensions).toMatchObject({ yours: 'Tiga', theirs: { text: 'Dua', revision: 2 } });
    expect((await stored(stage, Programme, id)).name).toBe('Dua');
    expect(await codeOf('saveProgramme', { id, name: 'Tiga' })).toBe('BAD_INPUT');
    expect(await codeOf('saveProgramme', { id: newId(), revision: 1, name: 'Tiga' })).toBe('NOT_FOUND');
  });

  it('[K1] sent twice happens once, and [K2] is refused with another input', async () => {
    const input = { mutationId: newId(), name: 'Sekali' };
    const first = await save('saveProgramme', input);
    expect(await save('saveProgramme', input)).toEqual(first);
    expect(await app.em().count(Programme, { name: 'Sekali' })).toBe(1);
    expect(await codeOf('saveProgramme', { ...input, name: 'Lain' })).toBe('MUTATION_ID_REUSED');
  });
});

describe('saveDimension', () => {
  const dimension = (more: Record<string, unknown> = {}) => ({
    programmeId: stage.programmeId,
    name: 'Dimensi tiga',
    subdimensions: ['Industri', 'Transaksi'],
    ...more,
  });
  const order = async () =>
    (await app.em().find(Dimension, { programme: stage.programmeId }, { orderBy: { position: 'asc' } })).map(
      ({ name, position }) => `${position} ${name}`,
    );

  it('[W1] adds a dimension at the end, with its subdimensions and a mark of its own', async () => {
    const made = await save('saveDimension', dimension());
    expect(made).toMatchObject({ position: 3, mark: 'diamond', subdimensions: ['Industri', 'Transaksi'] });
  });

  it('[W3] moves a dimension in the order, which keeps its mark and the agenda of sessions', async () => {
    const made = await save<{ id: string; revision: number; mark: string }>('saveDimension', dimension());
    const moved = await save('saveDimension', dimension({ id: made.id, revision: 1, position: 1 }));
    expect(await order()).toEqual(['1 Dimensi tiga', '2 Dimensi satu', '3 Dimensi dua']);
    expect(moved).toMatchObject({ position: 1, mark: made.mark });
    const { data } = await stage.as.admin.gql(
      'query ($id: ID!) { session(id: $id) { agendaItems { position dimension { name } } } }',
      { id: stage.sessionId },
    );
    expect(JSON.stringify(data)).not.toContain('Dimensi tiga');
  });

  it('[W1] refuses what names nothing, and changes nothing', async () => {
    expect(await codeOf('saveDimension', dimension({ name: ' ' }))).toBe('TEXT_EMPTY');
    expect(await codeOf('saveDimension', dimension({ subdimensions: ['', 'a'] }))).toBe('TEXT_EMPTY');
    expect(await codeOf('saveDimension', dimension({ programmeId: newId() }))).toBe('NOT_FOUND');
    expect(await codeOf('saveDimension', dimension({ id: newId(), revision: 1 }))).toBe('NOT_FOUND');
    expect(await codeOf('saveDimension', dimension({ position: 0 }))).toBe('BAD_INPUT');
    expect(await order()).toEqual(['1 Dimensi satu', '2 Dimensi dua']);
  });
});

describe('saveCycle', () => {
  const weights = (...percents: number[]) =>
    Object.values(Level).map((level, index) => ({ level, percent: percents[index] ?? 0 }));
  const cycle = (more: Record<string, unknown> = {}) => ({
    programmeId: stage.programmeId,
    year: 2025,
    stage: 'Tahap II',
    name: 'Evaluasi Tahap II 2025',
    letter: 'B-2/2025',
    levelWeights: weights(10, 20, 30, 20, 20),
    allottedMinutes: 25,
    correctionWindow: 'HOURS:24',
    ...more,
  });

  it('[W2] creates a cycle with its weights, and changes it', async () => {
    const { id } = await save('saveCycle', cycle());
    expect(await stored(stage, Cycle, id)).toMatchObject({
      year: 2025,
      levelWeights: weights(10, 20, 30, 20, 20),
      corrections: { kind: 'HOURS', hours: 24 },
    });
    const changed = await save('saveCycle', cycle({ id, revision: 1, correctionWindow: null }));
    expect(changed).toMatchObject({ revision: 2, correctionWindow: null });
  });

  it('[W2] refuses weights that are not exactly 100, miss a level or name one twice', async () => {
    const code = (levelWeights: unknown) => codeOf('saveCycle', cycle({ levelWeights }));
    expect(await code(weights(10, 20, 30, 20, 19))).toBe('BAD_WEIGHTS');
    expect(await code(weights(10, 20, 30, 20, 21))).toBe('BAD_WEIGHTS');
    expect(await code(weights(120, -20, 0, 0, 0))).toBe('BAD_WEIGHTS');
    expect(await code(weights(25, 25, 25, 25).slice(0, 4))).toBe('BAD_WEIGHTS');
    expect(await code(Array.from({ length: 5 }, () => ({ level: 'OUTPUT', percent: 20 })))).toBe(
      'BAD_WEIGHTS',
    );
  });

  it('[W2] adds up the dimensions by their mean, or by weights of 100 together', async () => {
    const { id } = await save('saveCycle', cycle());
    const plain = { totalFormula: 'MEAN', dimensionWeights: null };
    expect(await stored(stage, Cycle, id)).toMatchObject(plain);
    const [first = '', second = ''] = stage.dimensionIds;
    const weigh = (...pairs: [string, number][]) => ({
      ...{ id, revision: 1, totalFormula: 'WEIGHTED_MEAN' },
      dimensionWeights: pairs.map(([dimensionId, percent]) => ({ dimensionId, percent })),
    });
    const code = (...pairs: [string, number][]) => codeOf('saveCycle', cycle(weigh(...pairs)));
    expect(await code([first, 60], [second, 39])).toBe('BAD_DIMENSION_WEIGHTS');
    expect(await code([first, 60], [second, 41])).toBe('BAD_DIMENSION_WEIGHTS');
    expect(await code([first, 120], [second, -20])).toBe('BAD_DIMENSION_WEIGHTS');
    expect(await code([first, 50], [first, 50])).toBe('BAD_DIMENSION_WEIGHTS');
    expect(await code([first, 50], [newId(), 50])).toBe('BAD_DIMENSION_WEIGHTS');
    expect(await code()).toBe('BAD_DIMENSION_WEIGHTS');
    await save('saveCycle', cycle(weigh([second, 100])));
    const weighted = {
      totalFormula: 'WEIGHTED_MEAN',
      dimensionWeights: [
        { dimensionId: first, percent: 0 },
        { dimensionId: second, percent: 100 },
      ],
    };
    expect(await stored(stage, Cycle, id)).toMatchObject({ ...weighted, revision: 2 });
    await save('saveCycle', cycle({ id, revision: 2, letter: 'B-3/2025' }));
    expect(await stored(stage, Cycle, id)).toMatchObject({ ...weighted, revision: 3 });
    const stale = await refusal(stage, 'admin', 'saveCycle', cycle({ id, revision: 2 }));
    expect(stale).toMatchObject({ code: 'STALE_REVISION' });
    expect(JSON.stringify(stale)).toContain('Dimensi dua 100');
    await save('saveCycle', cycle({ id, revision: 3, totalFormula: 'MEAN' }));
    expect(await stored(stage, Cycle, id)).toMatchObject(plain);
  });

  it('[W4] refuses a stage of a year that exists, years and windows that cannot be', async () => {
    expect(await codeOf('saveCycle', cycle({ year: 2024, stage: 'II' }))).toBe('ALREADY_EXISTS');
    expect(await codeOf('saveCycle', cycle({ year: 1999 }))).toBe('BAD_DATE');
    expect(await codeOf('saveCycle', cycle({ correctionWindow: 'HOURS:0' }))).toBe('BAD_INPUT');
    expect(await codeOf('saveCycle', cycle({ correctionWindow: 'SELAMANYA' }))).toBe('BAD_INPUT');
    expect(await codeOf('saveCycle', cycle({ allottedMinutes: 0 }))).toBe('BAD_INPUT');
    expect(await app.em().count(Cycle)).toBe(1);
  });

  it('[W2] keeps the weights once minutes of the cycle are final; the rest may change', async () => {
    const em = app.em();
    await em.nativeUpdate(Minutes, { session: stage.sessionId }, { state: 'FINAL' });
    const known = cycle({ id: stage.cycleId, revision: 1, year: 2024, stage: 'II' });
    expect(await codeOf('saveCycle', known)).toBe('WEIGHTS_FROZEN');
    const same = await save('saveCycle', { ...known, levelWeights: weights(20, 20, 20, 20, 20) });
    expect(same.revision).toBe(2);
    const formula = {
      ...known,
      ...{ revision: 2, levelWeights: weights(20, 20, 20, 20, 20), totalFormula: 'WEIGHTED_MEAN' },
      dimensionWeights: stage.dimensionIds.map((dimensionId) => ({ dimensionId, percent: 50 })),
    };
    expect(await codeOf('saveCycle', formula)).toBe('WEIGHTS_FROZEN');
  });
});

describe('saveRegion and saveAgency', () => {
  it('[W4] create a region by its code, which exists once', async () => {
    const { id } = await save('saveRegion', { name: 'Kota Dua', code: '99.02' });
    expect(await stored(stage, Region, id)).toMatchObject({ name: 'Kota Dua', code: '99.02' });
    expect(await codeOf('saveRegion', { name: 'Kota Tiga', code: '99.02' })).toBe('ALREADY_EXISTS');
    expect(await save('saveRegion', { id, revision: 1, name: 'Kota Dua', code: ' ' })).toMatchObject({
      code: null,
    });
  });

  it('[W4] add agencies in order, each name once in its region', async () => {
    const { regionId } = stage;
    const made = await save('saveAgency', { regionId, name: 'Dinas D', shortName: 'D' });
    expect(made).toMatchObject({ position: 4 });
    await save('saveAgency', {
      regionId,
      id: made.id,
      revision: 1,
      name: 'Dinas D',
      shortName: 'D',
      position: 2,
    });
    const rows = await app.em().find(Agency, { region: regionId }, { orderBy: { position: 'asc' } });
    expect(rows.map(({ shortName }) => shortName)).toEqual(['A', 'D', 'B', 'C']);
    expect(await codeOf('saveAgency', { regionId, name: 'dinas a', shortName: 'A2' })).toBe('ALREADY_EXISTS');
    expect(await codeOf('saveAgency', { regionId: newId(), name: 'X', shortName: 'X' })).toBe('NOT_FOUND');
  });
});

describe('savePerson', () => {
  const person = (more: Record<string, unknown> = {}) => ({
    name: 'Anggota panel 3',
    email: 'Panel3@Uji.Test',
    administrator: false,
    language: 'EN',
    ...more,
  });

  it('[W4] creates a person, who cannot sign in yet, under one address', async () => {
    const { id } = await save('savePerson', person());
    expect(await stored(stage, Person, id)).toMatchObject({
      email: 'panel3@uji.test',
      language: 'EN',
      passwordHash: null,
    });
    expect(await codeOf('savePerson', person({ name: 'Lain' }))).toBe('ALREADY_EXISTS');
    expect(await codeOf('savePerson', person({ email: 'bukan alamat' }))).toBe('BAD_INPUT');
  });

  it('[W7] makes administrators, but nobody gives up their own administration', async () => {
    const { id } = await save('savePerson', person({ administrator: true }));
    await save('savePerson', person({ id, revision: 1, administrator: false }));
    expect((await stored(stage, Person, id)).administrator).toBe(false);
    const own = person({ id: stage.personIds.admin, revision: 1, email: 'admin@uji.test' });
    expect(await codeOf('savePerson', own)).toBe('OWN_ADMINISTRATION');
    expect((await stored(stage, Person, stage.personIds.admin)).administrator).toBe(true);
  });
});

describe('the workspace', () => {
  const WORKSPACE = `{ workspace { programmes { name dimensions { name } cycles { year } }
    regions { regions { name agencies { shortName } } }
    people { people { email canSignIn invitation { good } waiting { kind } } } } }`;

  it('[W1] is read whole by an administrator', async () => {
    const { data, errors } = await stage.as.admin.gql(WORKSPACE);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      workspace: {
        programmes: [{ name: 'Program uji', dimensions: [{}, {}], cycles: [{ year: 2024 }] }],
        regions: {
          regions: [
            { name: 'Kota Uji', agencies: [{ shortName: 'A' }, { shortName: 'B' }, { shortName: 'C' }] },
          ],
        },
      },
    });
    expect(data).toHaveProperty('workspace.people.people.length', 10);
  });

  it('[W1] is refused to everyone else, and to who is not signed in', async () => {
    for (const who of ['chair', 'secretary', 'outsider'] as const) {
      const { errors } = await stage.as[who].gql(WORKSPACE);
      expect(errors?.[0]?.extensions?.code).toBe('NOT_ADMINISTRATOR');
    }
    const refused = await refusal(stage, 'chair', 'saveRegion', { name: 'Kota', code: null });
    expect(refused.code).toBe('NOT_ADMINISTRATOR');
  });
});

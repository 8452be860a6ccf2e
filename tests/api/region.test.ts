import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Dimension } from '@risalah/server/workspace/dimension.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { Level, Role } from '@risalah/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { fillRegions } from '../support/manyRegions.ts';
import { nextYear } from '../support/nextYear.ts';
import { act, ask, open, type Stage, schedule, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { actOnMinutes, close, toReady } from '../support/writing.ts';

type Who = keyof Stage['as'];

interface Overview {
  programmes: {
    cycles: {
      cycle: { id: string };
      state: string;
      total: number | null;
      soFar: number | null;
      missingIds: string[];
      hidden: number;
      records: { dimensionId: string; recordId: string; score: number | null; minutesState: string }[];
    }[];
  }[];
  given: { cycleId: string; agencyId: string; kind: string; count: number }[];
  called: { calledCycleId: string; givenCycleId: string; standing: string; count: number; late: number }[];
}

interface Listed {
  count: number;
  followUps: {
    id: string;
    text: string | null;
    standing: string;
    agency: string;
    carriedTo: number | null;
  }[];
}

const OVERVIEW = `query ($id: ID!) { region(id: $id) { id overview {
  programmes { cycles { cycle { id } state total soFar missingIds hidden
    records { dimensionId recordId score minutesState } } }
  given { cycleId dimensionId agencyId kind count }
  called { calledCycleId givenCycleId standing count late }
} } }`;
const LIST = `query ($where: FollowUpsWhere!) { followUps(where: $where) {
  count followUps { id text standing agency carriedTo }
} }`;
const NAMES = `query ($where: FollowUpsWhere!) { followUps(where: $where) {
  of { region givenCycle calledCycle dimension agency }
} }`;

const SEATED: Who[] = ['chair', 'evaluator', 'secretary', 'lead', 'head', 'staff', 'otherHead', 'observer'];
const READERS: Who[] = [...SEATED, 'admin'];
const CONCERNED: Who[] = ['chair', 'evaluator', 'secretary', 'lead', 'head', 'staff'];
const PANEL: Who[] = ['chair', 'evaluator', 'secretary'];

let stage: Stage;

const same = (who: readonly Who[]) => [...who].sort();

async function overviewOf(who: Who, id = stage.regionId): Promise<Overview> {
  return (await must<{ region: { overview: Overview } }>(stage.as[who], OVERVIEW, { id })).region.overview;
}

async function listOf(who: Who, where: Record<string, unknown>): Promise<Listed> {
  const all = { regionId: stage.regionId, ...where };
  return (await must<{ followUps: Listed }>(stage.as[who], LIST, { where: all })).followUps;
}

async function whoSees(look: (seen: Overview) => boolean): Promise<Who[]> {
  const seeing: Who[] = [];
  for (const who of READERS) if (look(await overviewOf(who))) seeing.push(who);
  return same(seeing);
}

const sum = (counts: readonly { count: number }[]) => counts.reduce((before, { count }) => before + count, 0);
const cycleIn = (seen: Overview, cycleId = stage.cycleId) =>
  seen.programmes.flatMap(({ cycles }) => cycles).find(({ cycle }) => cycle.id === cycleId);

/** The chair scores a dimension with these levels, in order. */
function setScore(on: Stage, dimensionId: string | undefined, values: readonly number[]) {
  const levels = Object.values(Level).map((level, index) => ({ level, value: values[index] ?? 1 }));
  return act(on, 'chair', 'setPanelScore', { sessionId: on.sessionId, dimensionId, levels });
}

/** The chair asks the first agency for a promise. */
async function promise(on: Stage, text: string, dueYear: number): Promise<{ id: string; revision: number }> {
  const [answer] = (await ask(on)).answers;
  const words = { answerId: answer?.id, revision: answer?.revision, text: 'Jawaban' };
  const given = await act(on, 'head', 'submitAnswer', words);
  const decided = { answerId: given.id, revision: given.revision };
  return act(on, 'chair', 'requestFollowUp', {
    ...decided,
    text,
    kind: 'METHOD',
    agencyId: on.agencyIds[0],
    dueYear,
  });
}

/** The minutes of a dimension become final, in a session that is closed. */
async function makeFinal(on: Stage, index: number): Promise<void> {
  await toReady(on, index);
  await actOnMinutes(on, 'chair', 'finaliseMinutes', index);
}

/** Every dimension's minutes become final. */
async function finish(on: Stage): Promise<void> {
  await close(on);
  for (const index of on.dimensionIds.keys()) await makeFinal(on, index);
}

beforeEach(async () => {
  stage = await setStage(await anApp());
  await open(stage);
});

describe('the page of a region', () => {
  it('[O1] is read by its seated, administrators and the panels of its cycles, and by nobody else', async () => {
    for (const who of READERS) expect((await overviewOf(who)).programmes).toHaveLength(1);
    const refused = await stage.as.outsider.gql(OVERVIEW, { id: stage.regionId });
    expect(refused.errors?.[0]?.extensions?.code).toBe('NO_SEAT');
    const em = stage.app.em();
    const other = em.create(Region, { name: 'Kota Lain', code: null });
    await em.persist(other).flush();
    const sessionId = await schedule(stage.as.admin, other.id, stage.cycleId);
    const seat = em.create(Seat, {
      role: Role.OBSERVER,
      session: em.getReference(Session, sessionId),
      person: em.getReference(Person, stage.personIds.outsider),
      name: 'outsider',
      office: 'Anggota panel',
    });
    await em.persist(seat).flush();
    const observing = await stage.as.outsider.gql(OVERVIEW, { id: stage.regionId });
    expect(observing.errors?.[0]?.extensions?.code).toBe('NO_SEAT');
    seat.role = Role.EVALUATOR;
    await em.flush();
    await setScore(stage, stage.dimensionIds[0], [5, 5, 5, 5, 5]);
    const seen = cycleIn(await overviewOf('outsider'));
    expect(seen?.records.map(({ score }) => score)).toEqual([null, null]);
    expect(seen?.hidden).toBe(2);
  });

  it('[O3] counts scores for the panel at once and for everyone else from FINAL, and says what it leaves out', async () => {
    await setScore(stage, stage.dimensionIds[0], [5, 4, 3, 3, 2]);
    const scored = (seen: Overview) => cycleIn(seen)?.records[0]?.score === 340;
    expect(await whoSees(scored)).toEqual(same(PANEL));
    expect(await whoSees((seen) => cycleIn(seen)?.hidden === 2)).toEqual(
      same(READERS.filter((who) => !PANEL.includes(who))),
    );
    expect(cycleIn(await overviewOf('chair'))).toMatchObject({
      total: null,
      soFar: 340,
      missingIds: [stage.dimensionIds[1]],
      hidden: 0,
    });
    await setScore(stage, stage.dimensionIds[1], [3, 3, 3, 3, 3]);
    await close(stage);
    await makeFinal(stage, 0);
    expect(await whoSees(scored)).toEqual(same(READERS));
    expect(await whoSees((seen) => cycleIn(seen)?.total === 320)).toEqual(same(PANEL));
    await makeFinal(stage, 1);
    expect(await whoSees((seen) => cycleIn(seen)?.total === 320 && cycleIn(seen)?.hidden === 0)).toEqual(
      same(READERS),
    );
  });

  it('[O4] counts promises for those who see the decision, and for all its readers from FINAL', async () => {
    await promise(stage, 'Janji', 2025);
    const counts = (seen: Overview) => sum(seen.given) === 1;
    expect(await whoSees(counts)).toEqual(same(CONCERNED));
    await finish(stage);
    expect(await whoSees(counts)).toEqual(same(READERS));
  });

  it('[O4] counts no proposal and nothing that was taken back in the session that gave it', async () => {
    const { id: followUpId, revision } = await promise(stage, 'Janji', 2025);
    const drop = { sessionId: stage.sessionId, followUpId, revision, judgement: 'DROPPED', note: 'Keliru' };
    await act(stage, 'chair', 'judgeFollowUp', drop);
    const [answer] = (await ask(stage)).answers;
    const words = { answerId: answer?.id, revision: answer?.revision, text: 'Jawaban' };
    const given = await act(stage, 'head', 'submitAnswer', words);
    const about = { kind: 'BUDGET', agencyId: stage.agencyIds[0], dueYear: 2025 };
    await act(stage, 'secretary', 'requestFollowUp', {
      answerId: given.id,
      revision: given.revision,
      text: 'Usulan',
      ...about,
    });
    expect(await whoSees(({ given: found }) => found.length > 0)).toEqual([]);
    expect((await listOf('chair', { givenCycleId: stage.cycleId })).count).toBe(0);
  });

  it('[O4] tells how a promise was judged to those who see the judgement, and OPEN to the others', async () => {
    const kept = await promise(stage, 'Dijanjikan', 2025);
    const carried = await promise(stage, 'Tertunda', 2025);
    await finish(stage);
    const later = await nextYear(stage);
    expect((await overviewOf('observer')).called).toEqual([
      { calledCycleId: later.cycleId, givenCycleId: stage.cycleId, standing: 'OPEN', count: 2, late: 0 },
    ]);
    await open(later);
    const judge = (followUp: { id: string; revision: number }, judgement: Record<string, unknown>) =>
      act(later, 'chair', 'judgeFollowUp', {
        followUpId: followUp.id,
        sessionId: later.sessionId,
        revision: followUp.revision,
        ...judgement,
      });
    await judge(kept, { judgement: 'KEPT' });
    await judge(carried, { judgement: 'CARRIED', dueYear: 2026 });
    const standings = (seen: Overview) =>
      seen.called.map(({ standing, count, late }) => `${standing} ${count} ${late}`).sort();
    const judged = ['CARRIED 1 1', 'KEPT 1 0'];
    const seesJudgement = (seen: Overview) => JSON.stringify(standings(seen)) === JSON.stringify(judged);
    expect(await whoSees(seesJudgement)).toEqual(same(CONCERNED));
    expect(standings(await overviewOf('otherHead'))).toEqual(['OPEN 2 0']);
    expect((await listOf('otherHead', { calledCycleId: later.cycleId })).followUps[0]?.carriedTo).toBeNull();
    await finish(later);
    expect(await whoSees(seesJudgement)).toEqual(same(READERS));
    const [late] = (await listOf('observer', { calledCycleId: later.cycleId, late: true })).followUps;
    expect(late).toMatchObject({ text: 'Tertunda', standing: 'CARRIED', carriedTo: 2026 });
  });

  it('[O5] leads each figure to a list with as many, for every reader', async () => {
    const kept = await promise(stage, 'Dijanjikan', 2025);
    await promise(stage, 'Tidak ditagih', 2025);
    await finish(stage);
    const later = await nextYear(stage);
    await open(later);
    await promise(later, 'Baru', 2026);
    const { sessionId } = later;
    const judgement = { sessionId, followUpId: kept.id, revision: kept.revision, judgement: 'KEPT' };
    await act(later, 'chair', 'judgeFollowUp', judgement);
    await close(later);
    for (const who of READERS) {
      const { given, called } = await overviewOf(who);
      for (const { cycleId, agencyId, kind, count } of given) {
        expect((await listOf(who, { givenCycleId: cycleId, agencyId, kind })).count).toBe(count);
      }
      for (const { calledCycleId, givenCycleId, standing, count, late } of called) {
        const list = await listOf(who, { calledCycleId, givenCycleId, standing });
        expect([list.count, list.followUps.length]).toEqual([count, count]);
        expect((await listOf(who, { calledCycleId, standing, late: true })).count).toBe(late);
      }
    }
  });

  it('names what a list is narrowed to, and nothing that is not of the region', async () => {
    const { programmeId, cycleIds } = await fillRegions(stage.app.em(), {
      regions: 1,
      years: 1,
      dimensions: 1,
    });
    const elsewhere = await stage.app.em().findOneOrFail(Dimension, { programme: programmeId });
    const of = async (where: Record<string, unknown>) =>
      (await must<{ followUps: { of: object } }>(stage.as.head, NAMES, { where })).followUps.of;
    const { regionId, cycleId } = stage;
    const own = { agencyId: stage.agencyIds[1], dimensionId: stage.dimensionIds[0] };
    expect(await of({ regionId, givenCycleId: cycleId, ...own })).toEqual({
      ...{ region: 'Kota Uji', givenCycle: 'Tahap II 2024', calledCycle: null },
      ...{ dimension: 'Dimensi satu', agency: 'Dinas B' },
    });
    expect(await of({ calledCycleId: cycleId, ...own })).toMatchObject({ region: null, agency: 'Dinas B' });
    expect(await of({ regionId, calledCycleId: cycleIds[0], dimensionId: elsewhere.id })).toMatchObject({
      ...{ region: 'Kota Uji', calledCycle: null, dimension: null },
    });
  });

  it('[O4] shows the words of a promise to those who may read the record, and to no administrator', async () => {
    await promise(stage, 'Janji', 2025);
    await finish(stage);
    const reading: Who[] = [];
    for (const who of READERS) {
      const { followUps } = await listOf(who, { givenCycleId: stage.cycleId });
      expect(followUps).toHaveLength(1);
      if (followUps[0]?.text === 'Janji') reading.push(who);
    }
    expect(same(reading)).toEqual(same(SEATED));
  });

  it('refuses a list of everything, of more than 500, and of a region that is not the reader’s', async () => {
    const code = async (who: Who, where: object, more = '') => {
      const query = LIST.replace('followUps(where: $where', `followUps(where: $where${more}`);
      return (await stage.as[who].gql(query, { where })).errors?.[0]?.extensions?.code;
    };
    const { regionId } = stage;
    expect(await code('chair', {})).toBe('BAD_INPUT');
    expect(await code('chair', { regionId }, ', first: 501')).toBe('BAD_INPUT');
    expect(await code('chair', { regionId }, ', after: -1')).toBe('BAD_INPUT');
    expect(await code('outsider', { regionId })).toBe('NO_SEAT');
    expect(await code('chair', { regionId }, ', first: 500')).toBeUndefined();
  });

  it('costs as many statements with many cycles and regions as with one', async () => {
    const knex = stage.app.app.orm.em.getConnection().getKnex();
    let count = 0;
    const heard = (): void => {
      count += 1;
    };
    const statements = async (id: string): Promise<number> => {
      count = 0;
      knex.on('query', heard);
      await overviewOf('admin', id);
      knex.off('query', heard);
      return count;
    };
    const ofOne = await statements(
      (await fillRegions(stage.app.em(), { regions: 1, years: 1, dimensions: 6 })).regionIds[0] ?? '',
    );
    const many = await fillRegions(stage.app.em(), { regions: 20, years: 6, dimensions: 6 });
    expect(await statements(many.regionIds[10] ?? '')).toBe(ofOne);
    expect(ofOne).toBeLessThan(25);
    const { programmes, given, called } = await overviewOf('admin', many.regionIds[10]);
    expect(programmes[0]?.cycles.map(({ records }) => records.length)).toEqual([6, 6, 6, 6, 6, 6]);
    expect([sum(given), sum(called)]).toEqual([90, 75]);
  });
});

import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { Level, Role, type Role as RoleName } from '@risalah/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { fillRegions } from '../support/manyRegions.ts';
import { act, open, type Stage, schedule, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { actOnMinutes, close, toReady } from '../support/writing.ts';

type Who = keyof Stage['as'];

interface CycleRegion {
  regionId: string;
  name: string;
  state: string;
  chairs: number;
  secretaries: number;
  draft: number;
  final: number;
  unscored: number | null;
  scores: (number | null)[];
  total: number | null;
  hidden: number;
  called: number;
  kept: number;
  late: number;
}

interface Overview {
  regions: CycleRegion[];
  hiddenRegions: number;
  unscheduled: { name: string }[] | null;
  unscheduledCount: number | null;
  given: { kind: string; count: number }[];
  called: { standing: string; count: number }[];
  late: { agency: string; region: string; called: number; late: number; agencyId: string }[];
}

interface Summary {
  standings: { standing: string; count: number }[];
  missing: { missing: string; count: number }[];
  bands: number[];
  hiddenScores: number;
  totals: { count: number };
  lateAgencies: number;
  late: number;
}

const SUMMARY = `summary { standings { standing count } missing { missing count } bands totals { count } hiddenScores
  lateAgencies late }`;
const OVERVIEW = `query ($id: ID!) { cycle(id: $id) { id programme { id } overview {
  dimensions { name }
  regions { regionId name state chairs secretaries draft ready final unscored scores total hidden given called kept late }
  hiddenRegions unscheduledCount unscheduled(first: 20) { name } given { kind count } called { standing count }
  late { agencyId agency region called late }
} } }`;
const IN_SHORT = `query ($id: ID!) { programme(id: $id) { cyclesInShort {
  cycle { id } open regions hiddenRegions scheduled live closed final cancelled lacking scored mean given
} } }`;
const LIST = `query ($where: FollowUpsWhere!) { followUps(where: $where) { count followUps { region text } } }`;

let stage: Stage;

async function overviewOf(who: Who, id = stage.cycleId): Promise<Overview> {
  return (await must<{ cycle: { overview: Overview } }>(stage.as[who], OVERVIEW, { id })).cycle.overview;
}

/** Parts of the overview of a cycle as an administrator asks for them. */
async function overviewParts<Parts>(id: string, parts: string): Promise<Parts> {
  const query = `query ($id: ID!) { cycle(id: $id) { overview { ${parts} } } }`;
  return (await must<{ cycle: { overview: Parts } }>(stage.as.admin, query, { id })).cycle.overview;
}

/** Another region with a session in the cycle, in which somebody may have a seat. */
async function anotherRegion(name: string, who?: Who, role: RoleName = Role.EVALUATOR): Promise<string> {
  const em = stage.app.em();
  const region = em.create(Region, { name, code: null });
  await em.persist(region).flush();
  const sessionId = await schedule(stage.as.admin, region.id, stage.cycleId);
  if (who) {
    const person = em.getReference(Person, stage.personIds[who]);
    const session = em.getReference(Session, sessionId);
    await em.persist(em.create(Seat, { role, session, person, name: who, office: 'Panel' })).flush();
  }
  return sessionId;
}

const sum = (counts: readonly { count: number }[]) => counts.reduce((before, { count }) => before + count, 0);
const names = ({ regions }: Overview) => regions.map(({ name }) => name);

beforeEach(async () => {
  stage = await setStage(await anApp());
});

describe('the page of a cycle', () => {
  it('[O2] shows all regions to administrators and panels, to others their own and how many they do not see', async () => {
    await anotherRegion('Kota Lain');
    for (const who of ['admin', 'chair', 'evaluator', 'secretary'] as const) {
      const seen = await overviewOf(who);
      expect([names(seen), seen.hiddenRegions]).toEqual([['Kota Lain', 'Kota Uji'], 0]);
    }
    for (const who of ['lead', 'head', 'staff', 'otherHead', 'observer'] as const) {
      const seen = await overviewOf(who);
      expect([names(seen), seen.hiddenRegions, seen.unscheduled, seen.unscheduledCount]).toEqual([
        ...[['Kota Uji'], 1, null, null],
      ]);
    }
    const refused = await stage.as.outsider.gql(OVERVIEW, { id: stage.cycleId });
    expect(refused.errors?.[0]?.extensions?.code).toBe('NO_SEAT');
    const unknown = await stage.as.admin.gql(OVERVIEW, { id: 'nowhere' });
    expect(unknown.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('[O2] cannot be reached past its rule through the programme, which anyone signed in may read', async () => {
    const query = 'query ($id: ID!) { programme(id: $id) { cycles { overview { hiddenRegions } } } }';
    const { errors } = await stage.as.outsider.gql(query, { id: stage.programmeId });
    expect(errors?.[0]?.extensions?.code).toBe('NO_SEAT');
  });

  it('[O2] counts each region by the session that tells how it stands, and tells what it lacks', async () => {
    await anotherRegion('Kota Lain');
    await open(stage);
    const [other, own] = (await overviewOf('admin')).regions;
    expect(other).toMatchObject({ name: 'Kota Lain', state: 'SCHEDULED', chairs: 0, secretaries: 0 });
    expect(own).toMatchObject({ state: 'LIVE', chairs: 1, secretaries: 1, draft: 2, unscored: 2 });
  });

  it('[O2] tells administrators how many regions have no session in it, and which, a part at a time', async () => {
    const em = stage.app.em();
    const regions = Array.from({ length: 250 }, (_, index) =>
      em.create(
        Region,
        { name: `Tanpa sidang ${String(index).padStart(3, '0')}`, code: null },
        { persist: true },
      ),
    );
    await em.flush();
    const seen = await overviewOf('admin');
    expect(seen.unscheduledCount).toBe(250);
    expect(seen.unscheduled).toEqual(regions.slice(0, 20).map(({ name }) => ({ name })));
    const PART = `query ($id: ID!, $first: Int!, $after: Int!) {
      cycle(id: $id) { overview { unscheduled(first: $first, after: $after) { name } } }
    }`;
    const id = stage.cycleId;
    const { cycle } = await must<{ cycle: { overview: Overview } }>(stage.as.admin, PART, {
      ...{ id, first: 100, after: 200 },
    });
    expect(cycle.overview.unscheduled).toEqual(regions.slice(200).map(({ name }) => ({ name })));
    for (const wrong of [
      { first: 0, after: 0 },
      { first: 1_001, after: 0 },
      { first: 1, after: -1 },
    ]) {
      const { errors } = await stage.as.admin.gql(PART, { id, ...wrong });
      expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    }
  });

  it('[O3] shows scores to their panel at once, to others from FINAL; that they were set, to administrators at once', async () => {
    await anotherRegion('Kota Lain', 'outsider');
    await open(stage);
    const levels = Object.values(Level).map((level) => ({ level, value: 4 }));
    for (const dimensionId of stage.dimensionIds) {
      const input = { sessionId: stage.sessionId, dimensionId, levels };
      await act(stage, 'chair', 'setPanelScore', input);
    }
    const own = async (who: Who) => (await overviewOf(who)).regions.find(({ name }) => name === 'Kota Uji');
    const seen = { scores: [400, 400], total: 400, unscored: 0, hidden: 0 };
    const unseen = { scores: [null, null], total: null, hidden: 2 };
    for (const who of ['chair', 'evaluator', 'secretary'] as const)
      expect(await own(who)).toMatchObject(seen);
    expect(await own('admin')).toMatchObject({ ...unseen, unscored: 0 });
    for (const who of ['lead', 'head', 'observer', 'outsider'] as const) {
      expect(await own(who)).toMatchObject({ ...unseen, unscored: null });
    }
    await close(stage);
    for (const index of [0, 1]) {
      await toReady(stage, index);
      await actOnMinutes(stage, 'chair', 'finaliseMinutes', index);
    }
    for (const who of ['admin', 'lead', 'head', 'observer', 'outsider', 'chair'] as const) {
      expect(await own(who)).toMatchObject({ ...seen, state: 'FINAL', final: 2 });
    }
  });

  it('[O5] counts follow-ups by kind, by standing and by who is late, each with a list of as many', async () => {
    const many = await fillRegions(stage.app.em(), { regions: 3, years: 3, dimensions: 6 });
    const [, id = ''] = many.cycleIds;
    const { given, called, late, regions } = await overviewOf('admin', id);
    const count = async (where: object) =>
      (await must<{ followUps: { count: number } }>(stage.as.admin, LIST, { where })).followUps.count;
    expect([sum(given), sum(called)]).toEqual([45, 45]);
    for (const each of given) expect(await count({ givenCycleId: id, kind: each.kind })).toBe(each.count);
    for (const each of called)
      expect(await count({ calledCycleId: id, standing: each.standing })).toBe(each.count);
    for (const each of late) {
      expect(await count({ calledCycleId: id, agencyId: each.agencyId })).toBe(each.called);
      expect(await count({ calledCycleId: id, agencyId: each.agencyId, late: true })).toBe(each.late);
    }
    const carried = called.find(({ standing }) => standing === 'CARRIED')?.count;
    expect(late.reduce((before, each) => before + each.late, 0)).toBe(carried);
    expect(late.map((each) => each.late)).toEqual(late.map((each) => each.late).toSorted((a, b) => b - a));
    expect(regions.map((region) => region.late).reduce((a, b) => a + b)).toBe(carried);
    const refused = await stage.as.chair.gql(LIST, { where: { calledCycleId: id } });
    expect(refused.errors?.[0]?.extensions?.code).toBe('NO_SEAT');
  });

  it('[O2] leads each figure of its summary to as many regions, and gives lists in parts', async () => {
    const many = await fillRegions(stage.app.em(), { regions: 12, years: 3, dimensions: 6 });
    await anotherRegion('Kota Lain');
    const summaryOf = async (id = '') => (await overviewParts<{ summary: Summary }>(id, SUMMARY)).summary;
    const count = async (id: string, where: string) =>
      (await overviewParts<{ regionCount: number }>(id, `regionCount(where: { ${where} })`)).regionCount;
    for (const id of [stage.cycleId, ...many.cycleIds]) {
      const summary = await summaryOf(id);
      for (const { standing, count: so } of summary.standings)
        expect([standing, await count(id, `standing: ${standing}`)]).toEqual([standing, so]);
      for (const { missing, count: so } of summary.missing)
        expect([missing, await count(id, `missing: ${missing}`)]).toEqual([missing, so]);
      for (const [index, so] of summary.bands.entries())
        expect([index, await count(id, `from: ${100 + 50 * index}`)]).toEqual([index, so]);
      expect(summary.bands.reduce((a, b) => a + b)).toBe(summary.totals.count);
      expect(await count(id, 'totalled: true')).toBe(summary.totals.count);
      expect(await count(id, 'hidden: true')).toBe(summary.hiddenScores);
    }
    const [, , id = ''] = many.cycleIds;
    const summary = await summaryOf(id);
    expect(summary.standings.find(({ standing }) => standing === 'FINAL')?.count).toBe(12);
    const { late } = await overviewOf('admin', id);
    expect([summary.lateAgencies, summary.late]).toEqual([
      late.length,
      late.reduce((before, each) => before + each.late, 0),
    ]);
    type Ranked = { regions: { name: string; total: number }[]; late: object[] };
    const ranked = await overviewParts<Ranked>(id, 'regions(order: SCORE) { name total } late { agency }');
    const totals = ranked.regions.map(({ total }) => total);
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    const part =
      'regions(order: SCORE, first: 5, after: 3) { name total } late(first: 2, after: 1) { agency }';
    expect(await overviewParts<Ranked>(id, part)).toEqual({
      regions: ranked.regions.slice(3, 8),
      late: ranked.late.slice(1, 3),
    });
    const wrong = `query ($id: ID!) { cycle(id: $id) { overview { regions(first: -1) { name } } } }`;
    const refused = await stage.as.admin.gql(wrong, { id });
    expect(refused.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });

  it('costs as many statements with many regions and years as with one', async () => {
    const knex = stage.app.app.orm.em.getConnection().getKnex();
    let count = 0;
    const heard = (): void => {
      count += 1;
    };
    const statements = async (query: string, id: string | undefined): Promise<number> => {
      count = 0;
      knex.on('query', heard);
      await must(stage.as.admin, query, { id });
      knex.off('query', heard);
      return count;
    };
    const one = await fillRegions(stage.app.em(), { regions: 1, years: 1, dimensions: 6 });
    const many = await fillRegions(stage.app.em(), { regions: 20, years: 6, dimensions: 6 });
    expect(await statements(OVERVIEW, many.cycleIds[4])).toBe(await statements(OVERVIEW, one.cycleIds[0]));
    expect(await statements(IN_SHORT, many.programmeId)).toBe(await statements(IN_SHORT, one.programmeId));
  });
});

describe('the page of a programme', () => {
  it('[O2] counts its cycles as their own pages do, and opens those that the reader may read', async () => {
    await anotherRegion('Kota Lain');
    await open(stage);
    const short = async (who: Who) => {
      const id = stage.programmeId;
      type Read = { programme: { cyclesInShort: Record<string, unknown>[] } };
      return (await must<Read>(stage.as[who], IN_SHORT, { id })).programme.cyclesInShort[0];
    };
    expect(await short('admin')).toMatchObject({
      cycle: { id: stage.cycleId },
      ...{ open: true, regions: 2, hiddenRegions: 0, scheduled: 1, live: 1, closed: 0, final: 0 },
      ...{ scored: 0, mean: null, given: 0 },
      // It has no chair, and its time is past.
      lacking: 1,
    });
    expect(await short('head')).toMatchObject({ open: true, regions: 1, hiddenRegions: 1, live: 1 });
    expect(await short('outsider')).toMatchObject({ open: false, regions: 0, hiddenRegions: 2, live: 0 });
    const many = await fillRegions(stage.app.em(), { regions: 3, years: 2, dimensions: 6 });
    const read = await must<{
      programme: { cyclesInShort: { cycle: { id: string }; mean: number; given: number }[] };
    }>(stage.as.admin, IN_SHORT, { id: many.programmeId });
    for (const { cycle, mean, given } of read.programme.cyclesInShort) {
      const whole = await overviewOf('admin', cycle.id);
      const totals = whole.regions.map(({ total }) => total ?? 0);
      expect(given).toBe(sum(whole.given));
      expect(mean).toBe(Math.floor(totals.reduce((a, b) => a + b) / totals.length + 0.5));
    }
  });
});

import {
  CycleOverviewDocument,
  FollowUpsDocument,
  HomeDocument,
  MeDocument,
  PeopleDocument,
  PreparedSessionDocument,
  PreparedSessionsDocument,
  ProgrammeOverviewDocument,
  RecordDocument,
  RegionOverviewDocument,
  RegionsDocument,
  SearchDocument,
  SessionDocument,
  SessionMinutesDocument,
  WorkspaceDocument,
} from '@risalah/client/src/generated/graphql.ts';
import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { type DocumentNode, print } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { fillRegions } from '../support/manyRegions.ts';
import { act, ask, open, type Stage, setStage } from '../support/stage.ts';
import { checkStatements, statementsOf } from '../support/statementCounts.ts';
import { anApp } from '../support/testApp.ts';

type Variables = Record<string, unknown>;
type Read = [document: DocumentNode, variables: (stage: Stage) => Variables | Promise<Variables>];

const READS: Record<string, Read> = {
  'query Me': [MeDocument, () => ({})],
  'query Home': [HomeDocument, () => ({ nearest: 13 })],
  'query Session': [SessionDocument, ({ sessionId: id }) => ({ id })],
  'query SessionMinutes': [SessionMinutesDocument, ({ sessionId: id }) => ({ id })],
  'query Record': [
    RecordDocument,
    async ({ app }) => ({ id: (await app.em().findOneOrFail(EvaluationRecord, { id: { $ne: '' } })).id }),
  ],
  'query RegionOverview': [RegionOverviewDocument, ({ regionId: id }) => ({ id })],
  'query CycleOverview': [
    CycleOverviewDocument,
    ({ cycleId: id }) => ({ id, where: {}, order: 'NAME', first: 25, late: 10 }),
  ],
  'query ProgrammeOverview': [ProgrammeOverviewDocument, ({ programmeId: id }) => ({ id })],
  'query FollowUps': [
    FollowUpsDocument,
    ({ cycleId }) => ({ where: { givenCycleId: cycleId }, first: 20, after: 0 }),
  ],
  'query Search': [SearchDocument, () => ({ text: 'capaian', first: 20 })],
  'query Workspace': [WorkspaceDocument, () => ({})],
  'query People': [PeopleDocument, () => ({ where: {}, first: 100 })],
  'query Regions': [RegionsDocument, () => ({ where: {}, first: 100 })],
  'query PreparedSessions': [PreparedSessionsDocument, () => ({ where: {}, first: 100 })],
  'query PreparedSession': [PreparedSessionDocument, ({ sessionId: id }) => ({ id })],
};

/** What administrators read. */
const PREPARING = new Set(
  ['Workspace', 'People', 'Regions', 'PreparedSessions', 'PreparedSession'].map((name) => `query ${name}`),
);

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

/** Puts so many questions into the queue. */
async function queue(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const text = `Antre ${index}`;
    const where = { sessionId: stage.sessionId, dimensionId: stage.dimensionIds[0] };
    ids.push((await act(stage, 'chair', 'queueQuestion', { ...where, text, agencyIds: stage.agencyIds })).id);
  }
  return ids;
}

/** How many statements something takes with few things in the session, and how many with many. */
async function grown(few: number, many: number, play: (things: number) => Promise<() => Promise<unknown>>) {
  const counts: number[] = [];
  for (const things of [few, many]) {
    stage = await setStage(await anApp());
    await open(stage);
    const work = await play(things);
    counts.push(await statementsOf(stage.app, work));
  }
  return counts;
}

describe('statements', () => {
  it.each(Object.entries(READS))(
    'of %s are no more than the table says',
    async (name, [document, variables]) => {
      await open(stage);
      await ask(stage, stage.agencyIds);
      const reader = PREPARING.has(name) ? stage.as.admin : stage.as.chair;
      const asked = await variables(stage);
      const count = await statementsOf(stage.app, () => must(reader, print(document), asked));
      checkStatements(name, count);
    },
  );

  it('of home are as many with hundreds of sessions as with some, and those nearest to now are read alone', async () => {
    const home = () =>
      must<{ sessions: { scheduledFor: string }[] }>(stage.as.admin, print(HomeDocument), { nearest: 13 });
    await fillRegions(stage.app.em(), { regions: 20, years: 2, dimensions: 2 });
    const [few, first] = [await statementsOf(stage.app, home), await home()];
    expect(first.sessions).toHaveLength(14);
    await fillRegions(stage.app.em(), { regions: 190, years: 2, dimensions: 2 });
    const [many, then] = [await statementsOf(stage.app, home), await home()];
    expect(many).toBe(few);
    // Those that are over: the thirteen newest of 420; and the one to come.
    expect(then.sessions).toHaveLength(14);
    expect(then.sessions.filter(({ scheduledFor }) => scheduledFor < '2025-10-19')).toHaveLength(1);
  });

  it('of a snapshot do not grow with what happened in the session', async () => {
    const [few, many] = await grown(1, 7, async (questions) => {
      for (let index = 0; index < questions; index += 1) await ask(stage, stage.agencyIds);
      return () => must(stage.as.chair, print(SessionDocument), { id: stage.sessionId });
    });
    expect(many).toBe(few);
  });

  it('of a record do not grow with what was asked in its dimension', async () => {
    const [few, many] = await grown(1, 7, async (questions) => {
      for (let index = 0; index < questions; index += 1) await ask(stage, stage.agencyIds);
      const dimension = stage.dimensionIds[0] ?? '';
      const { id } = await stage.app.em().findOneOrFail(EvaluationRecord, { dimension });
      return () => must(stage.as.chair, print(RecordDocument), { id });
    });
    expect(many).toBe(few);
  });

  it('of asking out of the queue do not grow with the queue', async () => {
    const [few, many] = await grown(2, 8, async (queued) => {
      const [questionId] = await queue(queued);
      return () => act(stage, 'chair', 'askQuestion', { sessionId: stage.sessionId, questionId });
    });
    expect(many).toBe(few);
  });

  it('of ordering the queue do not grow with the queue', async () => {
    const [few, many] = await grown(2, 8, async (queued) => {
      const questionIds = (await queue(queued)).reverse();
      return () => act(stage, 'chair', 'reorderQueue', { sessionId: stage.sessionId, questionIds });
    });
    expect(many).toBe(few);
  });

  it('of closing do not grow with the answers that are still awaited', async () => {
    const [few, many] = await grown(1, 7, async (questions) => {
      for (let index = 0; index < questions; index += 1) await ask(stage, stage.agencyIds);
      return () => act(stage, 'chair', 'closeSession', { sessionId: stage.sessionId });
    });
    expect(many).toBe(few);
  });

  it('of asking do not grow with the agencies asked', async () => {
    const [one, three] = await grown(
      1,
      3,
      async (agencies) => () => ask(stage, stage.agencyIds.slice(0, agencies)),
    );
    expect(three).toBe(one);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, clientOf, must } from '../support/client.ts';
import { act, ask, open, type Stage, schedule, setStage } from '../support/stage.ts';
import { startApp } from '../support/testApp.ts';

/** The watched session, in which the chair sits, and the one of another region where they only observe. */
let stage: Stage;
let elsewhere: { sessionId: string; regionId: string; cycleId: string };
/** A program of the chair that may act from the seat of an observer elsewhere. */
let program: Client;
/** A program of the administrator with a seat of an observer in the watched session. */
let observing: Client;

const seat = { name: 'Pengamat', role: 'OBSERVER', office: 'Pengamat' };

async function programOf(who: 'chair' | 'admin', seatId: string): Promise<Client> {
  const { secret } = await act<{ secret: string }>(stage, who, 'makeApiToken', {
    ...{ name: 'Laporan', days: 1, scope: 'SEAT', seatId },
  });
  const client = clientOf(stage.app.url);
  return {
    ...client,
    gql: (query, variables) => client.gql(query, variables, { authorization: `Bearer ${secret}` }),
  };
}

beforeAll(async () => {
  const app = await startApp();
  stage = await setStage(app);
  await open(stage);
  await ask(stage, undefined, 'Berapa pelanggan rahasia?');
  const region = await act(stage, 'admin', 'saveRegion', { name: 'Kota Lain' });
  const { programmeId } = stage;
  const cycle = await act(stage, 'admin', 'saveCycle', {
    ...{ programmeId, year: 2031, stage: 'I', name: 'Lain', letter: 'B-9', allottedMinutes: 30 },
    levelWeights: ['BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN'].map((level) => ({
      level,
      percent: 20,
    })),
  });
  const sessionId = await schedule(stage.as.admin, region.id, cycle.id);
  elsewhere = { sessionId, regionId: region.id, cycleId: cycle.id };
  const other = await act(stage, 'admin', 'grantSeat', { ...seat, sessionId, email: 'chair@uji.test' });
  program = await programOf('chair', other.id);
  const own = { ...seat, sessionId: stage.sessionId, email: 'admin@uji.test' };
  observing = await programOf('admin', (await act(stage, 'admin', 'grantSeat', own)).id);
  return () => app.stop();
});

const codeOf = async (client: Client, query: string, variables = {}) =>
  (await client.gql(query, variables)).errors?.[0]?.extensions?.code;

describe('[I6] a token of one seat reads from that seat only', () => {
  it('finds nothing that was said where its owner has another seat', async () => {
    const search = '{ search(text: "pelanggan") { hits { kind } } }';
    expect((await must<{ search: { hits: [] } }>(stage.as.chair, search)).search.hits).toHaveLength(1);
    expect((await must<{ search: { hits: [] } }>(program, search)).search.hits).toEqual([]);
    const filters = '{ searchFilters { regions { id } years } }';
    expect(await must(program, filters)).toEqual({
      searchFilters: { regions: [{ id: elsewhere.regionId }], years: [2031] },
    });
  });

  it('is let to no session, region, cycle or list of another seat', async () => {
    const { sessionId, regionId, cycleId } = stage;
    for (const query of [
      'query ($sessionId: ID!) { session(id: $sessionId) { id } }',
      'query ($regionId: ID!) { region(id: $regionId) { overview { given { count } } } }',
      'query ($cycleId: ID!) { cycle(id: $cycleId) { overview { regions { name } } } }',
      'query ($cycleId: ID!) { followUps(where: { givenCycleId: $cycleId }) { count } }',
    ]) {
      expect(await codeOf(program, query, { sessionId, regionId, cycleId }), query).toBe('NO_SEAT');
    }
    expect(await must(program, '{ me { seats { sessionId } } sessions { id } }')).toEqual({
      me: { seats: [{ sessionId: elsewhere.sessionId }] },
      sessions: [{ id: elsewhere.sessionId }],
    });
  });

  it('sees figures of no cycle but its own, whoever owns it', async () => {
    const query = `query ($id: ID!) { programme(id: $id) { cyclesInShort { open cycle { year } } } }`;
    type Short = { programme: { cyclesInShort: { open: boolean; cycle: { year: number } }[] } };
    const yearsOpenTo = async (client: Client) =>
      (await must<Short>(client, query, { id: stage.programmeId })).programme.cyclesInShort
        .filter((each) => each.open)
        .map(({ cycle }) => cycle.year);
    expect(await yearsOpenTo(stage.as.admin)).toEqual([2031, 2024]);
    expect(await yearsOpenTo(program)).toEqual([2031]);
    expect(await yearsOpenTo(observing)).toEqual([2024]);
  });
});

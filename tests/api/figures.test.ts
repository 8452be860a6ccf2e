import { migrate } from '@risalah/server/db/createOrm';
import { Figures } from '@risalah/server/overview/figures';
import { PanelScore } from '@risalah/server/score/panelScore.entity';
import { Level } from '@risalah/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { act, open, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

/** Counts regions, and notes which it was asked for. */
function counter() {
  const asked: string[][] = [];
  return {
    asked,
    count: async (ids: string[]) => {
      asked.push(ids);
      return new Map(ids.filter((id) => id !== 'none').map((id) => [id, `${id} ${asked.length}`]));
    },
  };
}

describe('figures that are kept', () => {
  it('are counted anew for those regions alone in which something happened', async () => {
    const figures = new Figures();
    const { asked, count } = counter();
    await figures.of(
      'cycle',
      new Map([
        ['palopo', '1'],
        ['malang', '1'],
        ['none', '1'],
      ]),
      count,
    );
    const again = new Map([
      ['palopo', '2'],
      ['malang', '1'],
      ['none', '1'],
    ]);
    expect(await figures.of('cycle', again, count)).toEqual(
      new Map([
        ['palopo', 'palopo 2'],
        ['malang', 'malang 1'],
      ]),
    );
    expect(asked).toEqual([['palopo', 'malang', 'none'], ['palopo']]);
    await figures.of('cycle', again, count);
    expect(asked.length).toBe(2);
  });

  it('are not shown to somebody with other seats, nor for a region that was not asked for', async () => {
    const figures = new Figures();
    const { asked, count } = counter();
    await figures.of(
      'cycle of the panel',
      new Map([
        ['palopo', '1'],
        ['malang', '1'],
      ]),
      count,
    );
    await figures.of('cycle of an agency', new Map([['palopo', '1']]), count);
    expect(asked).toEqual([['palopo', 'malang'], ['palopo']]);
    const one = await figures.of('cycle of the panel', new Map([['malang', '1']]), count);
    expect([...one.keys()]).toEqual(['malang']);
  });

  it('are let go when many views were asked for since', async () => {
    const figures = new Figures();
    const { asked, count } = counter();
    for (let view = 0; view <= 40; view += 1) await figures.of(`view ${view}`, new Map([['a', '1']]), count);
    await figures.of('view 40', new Map([['a', '1']]), count);
    expect(asked.length).toBe(41);
    await figures.of('view 0', new Map([['a', '1']]), count);
    expect(asked.length).toBe(42);
  });
});

describe('the page of a cycle that was read before', () => {
  const PAGE = `query ($id: ID!) { cycle(id: $id) { overview { regions { name state scores total unscored } } } }`;
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(await anApp());
  });
  const read = async (who: 'chair' | 'admin') => {
    const { cycle } = await must<{ cycle: { overview: { regions: Record<string, unknown>[] } } }>(
      stage.as[who],
      PAGE,
      { id: stage.cycleId },
    );
    return cycle.overview.regions[0];
  };

  it('tells each fact of a session and each change of the workspace at once', async () => {
    expect(await read('chair')).toMatchObject({ state: 'SCHEDULED', unscored: null });
    await open(stage);
    expect(await read('chair')).toMatchObject({ state: 'LIVE', unscored: 2 });
    const levels = Object.values(Level).map((level, place) => ({ level, value: place + 1 }));
    const [dimensionId] = stage.dimensionIds;
    await act(stage, 'chair', 'setPanelScore', { sessionId: stage.sessionId, dimensionId, levels });
    expect(await read('chair')).toMatchObject({ scores: [300, null], unscored: 1 });
    expect(await read('admin')).toMatchObject({ scores: [null, null], unscored: 1 });
    const { session } = await must<{ session: { cycle: Record<string, unknown> } }>(
      stage.as.admin,
      `query ($id: ID!) { session(id: $id) { cycle { id revision year stage name letter } } }`,
      { id: stage.sessionId },
    );
    await act(stage, 'admin', 'saveCycle', {
      ...session.cycle,
      ...{ programmeId: stage.programmeId, allottedMinutes: 30 },
      levelWeights: Object.values(Level).map((level, place) => ({
        level,
        percent: [10, 20, 30, 20, 20][place],
      })),
    });
    expect(await read('chair')).toMatchObject({ scores: [320, null] });
  });
});

describe('the summary of a cycle that was read before', () => {
  it('tells that a session was not opened in time once its hour has passed, though nothing was stored since', async () => {
    const stage = await setStage(await anApp());
    const { cycleId: id, programmeId, sessionId } = stage;
    const lacking = async () => {
      const { cycle, programme } = await must<{
        cycle: { overview: { summary: { missing: { missing: string; count: number }[] } } };
        programme: { cyclesInShort: { lacking: number }[] };
      }>(
        stage.as.admin,
        `query ($id: ID!, $programmeId: ID!) { cycle(id: $id) { overview { summary { missing { missing count } } } }
          programme(id: $programmeId) { cyclesInShort { lacking } } }`,
        { id, programmeId },
      );
      const opening = cycle.overview.summary.missing.find(({ missing }) => missing === 'OPENING');
      return [opening?.count, programme.cyclesInShort[0]?.lacking];
    };
    const { session } = await must<{ session: { revision: number } }>(
      stage.as.admin,
      'query ($id: ID!) { session(id: $id) { revision } }',
      { id: sessionId },
    );
    await act(stage, 'admin', 'rescheduleSession', {
      ...{ sessionId, revision: session.revision, timeZone: 'Asia/Makassar', venue: 'Balai kota' },
      scheduledFor: new Date(stage.app.clock.now().getTime() + 3_600_000).toISOString(),
    });
    expect(await lacking()).toEqual([0, 0]);
    stage.app.clock.advance(2 * 3_600_000);
    expect(await lacking()).toEqual([1, 1]);
  });
});

describe('a database from before panel scores were kept in hundredths', () => {
  it('has each worked out from its levels and the weights of its cycle', async () => {
    const stage = await setStage(await anApp());
    await open(stage);
    for (const [place, dimensionId] of stage.dimensionIds.slice(0, 2).entries()) {
      const levels = Object.values(Level).map((level, step) => ({
        level,
        value: (((place + 2) * step) % 5) + 1,
      }));
      await act(stage, 'chair', 'setPanelScore', { sessionId: stage.sessionId, dimensionId, levels });
    }
    const kept = async () =>
      (await stage.app.em().find(PanelScore, {}, { orderBy: { id: 'asc' } })).map(
        (score) => score.hundredths,
      );
    const before = await kept();
    expect(before).toEqual([300, 300]);
    const { orm } = stage.app.app;
    const sql = (text: string) => orm.em.getConnection().execute(text);
    await sql(
      `update cycle set level_weights = '${JSON.stringify(
        Object.values(Level).map((level, place) => ({ level, percent: [7, 13, 17, 23, 40][place] })),
      )}'`,
    );
    await sql('alter table panel_score drop column hundredths');
    await sql(`delete from mikro_orm_migrations where name = '0012-panel-scores'`);
    await migrate(orm);
    // By hand: 1·7 + 3·13 + 5·17 + 2·23 + 4·40, and 1·7 + 4·13 + 2·17 + 5·23 + 3·40.
    expect(await kept()).toEqual([337, 328]);
  });
});

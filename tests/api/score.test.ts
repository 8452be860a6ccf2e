import { PanelScore } from '@risalah/server/score/panelScore.entity';
import { Score } from '@risalah/server/score/score.entity';
import { Level } from '@risalah/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { countEvents, newestEvent } from '../support/log.ts';
import { act, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp, type TestApp } from '../support/testApp.ts';
import { actOnMinutes, close, stored, toReady } from '../support/writing.ts';

let app: TestApp;
let stage: Stage;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
  await open(stage);
});

interface Given {
  id: string;
  revision: number;
}

const levels = (value = 3) => Object.values(Level).map((level) => ({ level, value, reason: 'Cukup' }));
const scoring = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  sessionId: stage.sessionId,
  dimensionId: stage.dimensionIds[0],
  levels: levels(),
  ...more,
});

describe('scoreDimension', () => {
  it('[V4] keeps one score of each panel member, told to them and the chair alone', async () => {
    const [first, ...rest] = levels();
    const given = { levels: [...rest, { ...first, value: 5, reason: ' Rapi. ' }] };
    const score = await act<Given>(stage, 'evaluator', 'scoreDimension', scoring(given));
    const row = await stored(stage, Score, score.id);
    expect(row).toMatchObject({ seatId: stage.seatIds.evaluator, dimensionId: stage.dimensionIds[0] });
    expect(row.levels.map(({ level }) => level)).toEqual(Object.values(Level));
    expect(row.levels[0]).toEqual({ level: 'BASELINE', value: 5, reason: 'Rapi.' });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'DIMENSION_SCORED',
      audience: [`PERSON:${stage.personIds.evaluator}`, `PERSON:${stage.personIds.chair}`],
      payload: { __typename: 'ScorePayload', seatId: stage.seatIds.evaluator, revision: 1 },
    });
    const again = await act<Given>(stage, 'evaluator', 'scoreDimension', scoring({ levels: levels(4) }));
    expect(again).toMatchObject({ id: score.id, revision: 2 });
    await act(stage, 'chair', 'scoreDimension', scoring());
    expect(await newestEvent(stage)).toMatchObject({ audience: [`PERSON:${stage.personIds.chair}`] });
    expect(await app.em().count(Score)).toBe(2);
  });

  it('[P1] takes whole numbers from 1 to 5, once for each of the five levels', async () => {
    const code = async (given: unknown) =>
      (await refusal(stage, 'evaluator', 'scoreDimension', scoring({ levels: given }))).code;
    const [first, ...rest] = levels();
    const before = await countEvents(stage);
    for (const value of [0, 6, -1]) expect(await code([...rest, { ...first, value }])).toBe('BAD_SCORE');
    expect(await code(rest)).toBe('BAD_SCORE');
    expect(await code([])).toBe('BAD_SCORE');
    expect(await code([...rest, rest[0]])).toBe('BAD_SCORE');
    expect(await code([...rest, { ...first, value: 2.5 }])).toBe('BAD_INPUT');
    expect(await app.em().count(Score)).toBe(0);
    expect(await countEvents(stage)).toBe(before);
  });

  it('[P3] says why for each level, else which lack it, and nothing is stored', async () => {
    const before = await countEvents(stage);
    const [first, second, ...rest] = levels();
    const lacking = [{ ...first, reason: ' ' }, { level: second?.level, value: 3 }, ...rest];
    const refused = await refusal(stage, 'evaluator', 'scoreDimension', scoring({ levels: lacking }));
    expect(refused).toMatchObject({
      code: 'SCORE_REASON_REQUIRED',
      extensions: { field: 'levels', levels: ['BASELINE', 'OUTPUT'] },
    });
    expect(await app.em().count(Score)).toBe(0);
    expect(await countEvents(stage)).toBe(before);
    await act(stage, 'chair', 'setPanelScore', scoring({ levels: lacking }));
  });

  it("[P1] is the panel's, in a dimension of the agenda, and not before opening", async () => {
    for (const who of ['secretary', 'lead', 'head', 'observer', 'admin'] as const)
      expect((await refusal(stage, who, 'scoreDimension', scoring())).code).toBe('NOT_PANEL');
    const elsewhere = scoring({ dimensionId: stage.cycleId });
    expect((await refusal(stage, 'evaluator', 'scoreDimension', elsewhere)).code).toBe('WRONG_SESSION');
  });
});

describe('[P6] a score that was changed since it was read', () => {
  it('is not replaced silently: both are told, and nothing changes', async () => {
    for (const [who, mutation] of [
      ['evaluator', 'scoreDimension'],
      ['chair', 'setPanelScore'],
    ] as const) {
      const first = levels(3).map((each) => ({ ...each, reason: 'Cukup' }));
      await act(stage, who, mutation, scoring({ levels: first, revision: 0 }));
      const before = await countEvents(stage);
      const late = await refusal(stage, who, mutation, scoring({ levels: levels(5), revision: 0 }));
      expect(late.code).toBe('STALE_REVISION');
      expect(late.extensions).toMatchObject({
        yours: 'Baseline 5: Cukup\nOutput 5: Cukup\nOutcome 5: Cukup\nImpact 5: Cukup\nQuick Win 5: Cukup',
        theirs: { revision: 1, bySeatId: stage.seatIds[who] },
      });
      expect(JSON.stringify(late.extensions)).toContain('Outcome 3: Cukup');
      expect(await countEvents(stage)).toBe(before);
      const again = await act<Given>(stage, who, mutation, scoring({ levels: levels(5), revision: 1 }));
      expect(again.revision).toBe(2);
    }
  });
});

describe('setPanelScore', () => {
  it("[V4] is the chair's to set, and set again, and told to the panel", async () => {
    const set = await act<Given>(stage, 'chair', 'setPanelScore', scoring());
    expect(await stored(stage, PanelScore, set.id)).toMatchObject({ setBySeatId: stage.seatIds.chair });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'PANEL_SCORE_SET',
      audience: ['PANEL'],
      payload: { seatId: null, dimensionId: stage.dimensionIds[0], revision: 1 },
    });
    const again = await act<Given>(stage, 'chair', 'setPanelScore', scoring({ levels: levels(2) }));
    expect(again).toMatchObject({ id: set.id, revision: 2 });
    expect((await stored(stage, PanelScore, set.id)).levels[4]).toEqual({
      level: 'QUICK_WIN',
      value: 2,
      reason: 'Cukup',
    });
    for (const who of ['evaluator', 'secretary', 'head'] as const)
      expect((await refusal(stage, who, 'setPanelScore', scoring())).code).toBe('NOT_CHAIR');
  });

  it('[P2] ends, like single scores, with FINAL minutes of the dimension', async () => {
    await close(stage);
    await act(stage, 'chair', 'setPanelScore', scoring());
    await toReady(stage);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    for (const mutation of ['setPanelScore', 'scoreDimension'])
      expect((await refusal(stage, 'chair', mutation, scoring())).code).toBe('PANEL_SCORE_FINAL');
    await act(stage, 'chair', 'setPanelScore', scoring({ dimensionId: stage.dimensionIds[1] }));
  });
});

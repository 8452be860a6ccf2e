import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { Level } from '@risalah/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { follow } from '../support/follow.ts';
import { act, CAST, open, refusal, type Seated, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { actOnMinutes, close, toReady, write } from '../support/writing.ts';

interface Given {
  dimensionId: string;
  total: string | null;
  levels: { level: string; value: number; reason: string | null }[];
}

interface Seen {
  scores: (Given & { seatId: string })[];
  panelScores: Given[];
  regionTotal: { total: string | null; soFar: string | null; counted: string[]; missing: string[] };
  stream: { kind: string }[];
}

const LEVELS = 'levels { level value reason }';
const SCORES = `scores { seatId dimensionId total ${LEVELS} } panelScores { dimensionId total ${LEVELS} }
  regionTotal { total soFar counted missing }`;
const SNAPSHOT = `query ($id: ID!) { session(id: $id) { ${SCORES} stream { kind } } }`;
const RECORD = `query ($id: ID!) { record(id: $id) { sessions { ${SCORES} } proceedings { canonicalJson } } }`;

const PANEL: Seated[] = ['chair', 'evaluator', 'secretary'];
const SEATED = Object.keys(CAST) as Seated[];
const OTHERS = SEATED.filter((who) => !PANEL.includes(who));

let stage: Stage;

const levels = (values: readonly number[], reason: string) =>
  Object.values(Level).map((level, place) => ({ level, value: values[place], reason }));
const scoring = (values: readonly number[], reason: string, dimension = 0) => ({
  sessionId: stage.sessionId,
  dimensionId: stage.dimensionIds[dimension],
  levels: levels(values, reason),
});
const seenBy = async (who: Seated | 'admin') =>
  (await must<{ session: Seen }>(stage.as[who], SNAPSHOT, { id: stage.sessionId })).session;

beforeEach(async () => {
  stage = await setStage(await anApp());
  await open(stage);
  await act(stage, 'evaluator', 'scoreDimension', scoring([4, 4, 3, 3, 4], 'Rahasia anggota'));
  await act(stage, 'chair', 'scoreDimension', scoring([2, 2, 2, 2, 2], 'Rahasia ketua'));
  await act(stage, 'chair', 'setPanelScore', scoring([4, 3, 3, 3, 4], 'Rahasia panel'));
});

describe('[V4] who reads a score', () => {
  it('a single one: who gave it, and the chair', async () => {
    const given = async (who: Seated | 'admin') => (await seenBy(who)).scores.map(({ total }) => total);
    expect(await given('chair')).toEqual(['3.60', '2.00']);
    expect(await given('evaluator')).toEqual(['3.60']);
    for (const who of ['secretary', ...OTHERS, 'admin'] as const) expect(await given(who), who).toEqual([]);
  });

  it("the panel's: chair, evaluators and secretaries, with what it comes to", async () => {
    for (const who of PANEL) {
      const { panelScores, regionTotal } = await seenBy(who);
      expect(panelScores, who).toMatchObject([{ dimensionId: stage.dimensionIds[0], total: '3.40' }]);
      expect(regionTotal, who).toEqual({
        ...{ total: null, soFar: '3.40' },
        ...{ counted: [stage.dimensionIds[0]], missing: [stage.dimensionIds[1]] },
      });
    }
  });

  it('nobody else anything before FINAL: not by query, by record, by event or by a refusal', async () => {
    const readers = OTHERS.map((who) => follow(stage.as[who], stage.sessionId));
    const record = await stage.app.em().findOneOrFail(EvaluationRecord, {
      dimension: stage.dimensionIds[0],
      cycle: stage.cycleId,
    });
    await act(stage, 'evaluator', 'scoreDimension', scoring([1, 1, 1, 1, 1], 'Rahasia baru'));
    await act(stage, 'chair', 'setPanelScore', scoring([5, 5, 5, 5, 5], 'Rahasia panel'));
    for (const who of [...OTHERS, 'admin'] as const) {
      const seen = await seenBy(who);
      expect(seen, who).toMatchObject({
        scores: [],
        panelScores: [],
        regionTotal: { total: null, soFar: null, counted: [], missing: stage.dimensionIds },
      });
      expect(seen.stream.filter(({ kind }) => /SCORE/.test(kind))).toEqual([]);
      const read = JSON.stringify(await stage.as[who].gql(RECORD, { id: record.id }));
      expect(read, who).not.toContain('Rahasia');
      for (const mutation of ['scoreDimension', 'setPanelScore'])
        expect(
          JSON.stringify(
            await refusal(stage, who, mutation, { ...scoring([1, 1, 1, 1, 1], ''), revision: 0 }),
          ),
        ).not.toMatch(/Rahasia|Baseline/);
    }
    await close(stage);
    for (const [index, reader] of readers.entries()) {
      await reader.until(({ kind }) => kind === 'SESSION_CLOSED');
      const said = reader.heard.filter(({ payload }) => payload.__typename === 'ScorePayload');
      expect(said, OTHERS[index]).toEqual([]);
      await reader.stop();
    }
  });

  it("everyone seated the panel's from FINAL of its dimension, and never a single one", async () => {
    await act(stage, 'chair', 'setPanelScore', scoring([1, 2, 3, 4, 5], 'Rahasia lain', 1));
    await close(stage);
    await toReady(stage);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    for (const who of OTHERS) {
      const { scores, panelScores, regionTotal } = await seenBy(who);
      expect(scores, who).toEqual([]);
      expect(panelScores, who).toMatchObject([{ dimensionId: stage.dimensionIds[0], total: '3.40' }]);
      expect(regionTotal, who).toMatchObject({ total: null, missing: [stage.dimensionIds[1]] });
    }
    await write(stage, 1);
    await actOnMinutes(stage, 'secretary', 'readyMinutes', 1);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes', 1);
    for (const who of OTHERS)
      expect((await seenBy(who)).regionTotal, who).toMatchObject({ total: '3.20', missing: [] });
    expect((await seenBy('admin')).panelScores).toEqual([]);
  });
});

describe('the total of the region', () => {
  it("[P5] follows the cycle's formula, half up", async () => {
    await act(stage, 'chair', 'setPanelScore', scoring([5, 3, 3, 3, 4], '', 1));
    expect((await seenBy('chair')).regionTotal.total).toBe('3.50');
    const { session } = await must<{ session: { cycle: Record<string, unknown> } }>(
      stage.as.admin,
      `query ($id: ID!) { session(id: $id) { cycle { id revision year stage name letter } } }`,
      { id: stage.sessionId },
    );
    const [first, second] = stage.dimensionIds;
    await act(stage, 'admin', 'saveCycle', {
      ...session.cycle,
      ...{ programmeId: stage.programmeId, allottedMinutes: 30, totalFormula: 'WEIGHTED_MEAN' },
      levelWeights: Object.values(Level).map((level) => ({ level, percent: 20 })),
      dimensionWeights: [
        { dimensionId: first, percent: 5 },
        { dimensionId: second, percent: 95 },
      ],
    });
    // 0.05 × 3.40 + 0.95 × 3.60 is 3.59.
    expect((await seenBy('chair')).regionTotal).toMatchObject({ total: '3.59', missing: [] });
  });
});

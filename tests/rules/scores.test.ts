import {
  dimensionScore,
  divideHalfUp,
  explainsEveryLevel,
  isComplete,
  Level,
  levelDifferences,
  levelShares,
  meanScore,
  regionTotal,
  scoreText,
  type TotalSetting,
  unexplainedLevels,
} from '@risalah/shared';
import { describe, expect, it } from 'vitest';

type Five = readonly [number, number, number, number, number];

const LEVELS = Object.values(Level);
const given = (values: readonly number[]) =>
  values.map((value, place) => ({ level: LEVELS[place] ?? Level.BASELINE, value }));
const weighing = (percents: Five) => LEVELS.map((level, place) => ({ level, percent: percents[place] ?? 0 }));

const EVEN: Five = [20, 20, 20, 20, 20];
const PUBLISHED: Five = [10, 20, 30, 20, 20];
const ODD: Five = [7, 13, 17, 23, 40];
const ONE_ONLY: Five = [0, 0, 100, 0, 0];
const BY_ONE: Five = [1, 1, 1, 1, 96];

describe('[P4] the score of a dimension is each level by its weight, exactly', () => {
  const ROWS: [values: Five, weights: Five, score: string][] = [
    [[1, 1, 1, 1, 1], EVEN, '1,00'],
    [[1, 1, 1, 1, 1], PUBLISHED, '1,00'],
    [[1, 1, 1, 1, 1], ODD, '1,00'],
    [[1, 1, 1, 1, 1], BY_ONE, '1,00'],
    [[5, 5, 5, 5, 5], EVEN, '5,00'],
    [[5, 5, 5, 5, 5], PUBLISHED, '5,00'],
    [[5, 5, 5, 5, 5], ODD, '5,00'],
    [[5, 5, 5, 5, 5], BY_ONE, '5,00'],
    [[4, 4, 3, 3, 4], PUBLISHED, '3,50'],
    [[4, 3, 3, 2, 3], PUBLISHED, '2,90'],
    [[1, 2, 3, 4, 5], EVEN, '3,00'],
    [[1, 2, 3, 4, 5], PUBLISHED, '3,20'],
    [[5, 4, 3, 2, 1], PUBLISHED, '2,80'],
    [[1, 2, 3, 4, 5], ODD, '3,76'],
    [[5, 4, 3, 2, 1], ODD, '2,24'],
    [[3, 1, 4, 1, 5], ODD, '3,25'],
    [[2, 2, 2, 2, 3], BY_ONE, '2,96'],
    [[2, 2, 2, 2, 1], BY_ONE, '1,04'],
    [[1, 1, 4, 1, 1], ONE_ONLY, '4,00'],
    // These have no exact floating-point value: 0.1 × 3 is 0.30000000000000004.
    [[3, 1, 1, 1, 1], [10, 30, 20, 20, 20], '1,20'],
    [[3, 3, 3, 3, 3], [10, 20, 30, 20, 20], '3,00'],
    [[1, 3, 1, 3, 1], [35, 7, 29, 11, 18], '1,36'],
  ];
  it.each(ROWS)('%j weighed %j is %s', (values, weights, score) => {
    const whole = dimensionScore(given(values), weighing(weights));
    expect(whole === null ? null : scoreText(whole)).toBe(score);
    const shares = levelShares(given(values), weighing(weights));
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBe(whole);
  });

  it('is a whole number of hundredths from 1,00 to 5,00, whatever the levels are', () => {
    for (const weights of [EVEN, PUBLISHED, ODD, BY_ONE, ONE_ONLY]) {
      for (let code = 0; code < 5 ** 5; code += 1) {
        const values = LEVELS.map((_, place) => 1 + (Math.floor(code / 5 ** place) % 5));
        const score = dimensionScore(given(values), weighing(weights)) ?? Number.NaN;
        expect(Number.isInteger(score) && score >= 100 && score <= 500).toBe(true);
      }
    }
  });

  it('does not depend on the order in which levels and weights are given', () => {
    const values = given([1, 2, 3, 4, 5]).toReversed();
    expect(dimensionScore(values, weighing(ODD).toReversed())).toBe(376);
    expect(levelShares(values, weighing(ODD)).map(({ level }) => level)).toEqual(LEVELS);
  });

  it('is none without levels, or where a level that weighs something was not scored', () => {
    expect(dimensionScore(null, weighing(EVEN))).toBeNull();
    expect(dimensionScore([], weighing(EVEN))).toBeNull();
    expect(dimensionScore(given([5, 5, 5, 5]), weighing(EVEN))).toBeNull();
    expect(dimensionScore(given([5, 5, 5, 5]), weighing([25, 25, 25, 25, 0]))).toBe(500);
  });
});

describe('[P5] the total of a region', () => {
  const MEAN: TotalSetting = { totalFormula: 'MEAN', dimensionWeights: null };
  const by = (...percents: number[]): TotalSetting => ({
    totalFormula: 'WEIGHTED_MEAN',
    dimensionWeights: percents.map((percent, index) => ({ dimensionId: `d${index}`, percent })),
  });
  const scored = (scores: readonly (number | null)[]) =>
    scores.map((score, index) => ({ dimensionId: `d${index}`, score }));

  const ROWS: [setting: TotalSetting, scores: number[], total: string][] = [
    [MEAN, [350], '3,50'],
    [MEAN, [100, 100, 100, 100, 100, 100], '1,00'],
    [MEAN, [500, 500, 500, 500, 500, 500], '5,00'],
    // Halves go up.
    [MEAN, [350, 351], '3,51'],
    [MEAN, [100, 101], '1,01'],
    [MEAN, [499, 500], '5,00'],
    [MEAN, [200, 201, 202, 203], '2,02'],
    [MEAN, [100, 100, 100, 100, 100, 103], '1,01'],
    // Below a half goes down, above goes up.
    [MEAN, [100, 100, 101], '1,00'],
    [MEAN, [100, 101, 101], '1,01'],
    [MEAN, [333, 333, 334], '3,33'],
    [MEAN, [350, 290, 410], '3,50'],
    [MEAN, [350, 290, 411], '3,50'],
    [MEAN, [350, 290, 412], '3,51'],
    [MEAN, [350, 320, 280, 400, 310, 290], '3,25'],
    [MEAN, [350, 320, 280, 400, 310, 293], '3,26'],
    [MEAN, [350, 320, 280, 400, 310, 292], '3,25'],
    [MEAN, [321, 322, 323, 324, 325, 326, 327], '3,24'],
    [by(100), [417], '4,17'],
    [by(50, 50), [350, 351], '3,51'],
    [by(50, 30, 20), [400, 300, 200], '3,30'],
    [by(33, 33, 34), [100, 200, 301], '2,01'],
    [by(25, 75), [301, 300], '3,00'],
    [by(25, 75), [302, 300], '3,01'],
    [by(25, 75), [300, 302], '3,02'],
    [by(5, 95), [110, 100], '1,01'],
    [by(5, 95), [109, 100], '1,00'],
    [by(17, 17, 17, 17, 16, 16), [350, 320, 280, 400, 310, 290], '3,26'],
    [by(100, 0), [350, 100], '3,50'],
  ];
  it.each(ROWS)('by %j of %j is %s', (setting, scores, total) => {
    const whole = regionTotal(scored(scores), setting);
    expect(whole.total === null ? null : scoreText(whole.total)).toBe(total);
    expect(whole).toMatchObject({ soFar: whole.total, missing: [] });
    expect(isComplete(whole)).toBe(true);
  });

  it('is incomplete while a score is missing, and names its dimension', () => {
    const whole = regionTotal(scored([350, null, 290]), MEAN);
    expect(whole).toEqual({ total: null, soFar: 320, counted: ['d0', 'd2'], missing: ['d1'] });
    expect(isComplete(whole)).toBe(false);
    const weighted = regionTotal(scored([400, null, 200]), by(60, 20, 20));
    expect(weighted).toEqual({ total: null, soFar: 350, counted: ['d0', 'd2'], missing: ['d1'] });
  });

  it('does not wait for a dimension that weighs nothing, and does for a weighed one that is not on the agenda', () => {
    expect(regionTotal(scored([350, null]), by(100, 0))).toMatchObject({ total: 350, missing: [] });
    expect(regionTotal(scored([350]), by(50, 50))).toMatchObject({ total: null, missing: ['d1'] });
  });

  it('is none of nothing', () => {
    const none = { total: null, soFar: null, counted: [], missing: [] };
    expect(regionTotal([], MEAN)).toEqual(none);
    expect(regionTotal([], { ...MEAN, totalFormula: 'WEIGHTED_MEAN' })).toEqual(none);
    expect(isComplete(regionTotal([], MEAN))).toBe(false);
  });
});

describe('half up, and two decimals', () => {
  it.each([
    [0, 7, 0],
    [1, 2, 1],
    [3, 2, 2],
    [5, 2, 3],
    [1, 3, 0],
    [2, 3, 1],
    [2_345, 10, 235],
    [2_344, 10, 234],
    // Halves that doubles cannot tell from what is just below them.
    [9_007_199_254_740_991, 2, 4_503_599_627_370_496],
    [9_007_199_254_740_990, 4, 2_251_799_813_685_248],
  ])('%d by %d is %d', (dividend, divisor, quotient) => {
    expect(divideHalfUp(dividend, divisor)).toBe(quotient);
  });

  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [40, '0,40'],
    [100, '1,00'],
    [350, '3,50'],
    [1_234, '12,34'],
    [-60, '-0,60'],
    [-5, '-0,05'],
  ])('%d hundredths read %s', (score, text) => {
    expect(scoreText(score)).toBe(text);
    expect(scoreText(score, 'EN')).toBe(text.replace(',', '.'));
  });

  it('the mean of scores is theirs to two decimals, and none of none', () => {
    expect(meanScore([350, 351])).toBe(351);
    expect(meanScore([100, 100, 101])).toBe(100);
    expect(meanScore([])).toBeNull();
  });
});

describe('differences between the members of a panel', () => {
  const members = (...fives: (readonly number[])[]) =>
    fives.map((five, index) => ({ seatId: `s${index}`, levels: given(five) }));

  const ROWS: [values: number[], lowest: number, highest: number, median: number][] = [
    [[3], 3, 3, 3],
    [[3, 3, 3], 3, 3, 3],
    [[2, 4], 2, 4, 3],
    [[3, 4], 3, 4, 4],
    [[1, 2], 1, 2, 2],
    [[5, 1, 3], 1, 5, 3],
    [[1, 1, 5, 5], 1, 5, 3],
    [[2, 3, 4, 5], 2, 5, 4],
    [[4, 4, 4, 1], 1, 4, 4],
  ];
  it.each(ROWS)('%j lie between %d and %d, %d in the middle', (values, lowest, highest, median) => {
    const [baseline] = levelDifferences(members(...values.map((value) => [value])));
    expect(baseline).toMatchObject({
      ...{ lowest, highest, median },
      apart: highest - lowest,
      members: values.length,
    });
  });

  it('name who gave the lowest and the highest, and nobody where all agree', () => {
    const [baseline, output] = levelDifferences(members([1, 4], [3, 4], [1, 4]));
    expect(baseline).toMatchObject({ lowestSeatIds: ['s0', 's2'], highestSeatIds: ['s1'] });
    expect(output).toMatchObject({ apart: 0, lowestSeatIds: [], highestSeatIds: [] });
  });

  it('are told for each level that somebody scored', () => {
    expect(levelDifferences([])).toEqual([]);
    expect(levelDifferences(members([1, 2, 3, 4, 5])).map(({ level }) => level)).toEqual(LEVELS);
  });
});

describe('[P3] a panel member explains the score of each level', () => {
  const explained = LEVELS.map((level) => ({ level, reason: 'Terbukti.' }));

  it('with a reason for each, white space being none', () => {
    expect(explainsEveryLevel(explained)).toEqual({ allowed: true });
    for (const reason of [undefined, null, '', ' \n\t']) {
      const [first, ...rest] = explained;
      const levels = [...rest, { level: first?.level ?? Level.BASELINE, reason }];
      expect(unexplainedLevels(levels)).toEqual([Level.BASELINE]);
      expect(explainsEveryLevel(levels)).toEqual({ allowed: false, code: 'SCORE_REASON_REQUIRED' });
    }
  });
});

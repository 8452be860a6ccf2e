import { TotalFormula } from '../states.ts';
import { divideHalfUp, type Hundredths } from './hundredths.ts';

/** What one dimension weighs in a cycle's total, in whole per cent; those of a cycle add up to 100. */
export interface DimensionPercent {
  dimensionId: string;
  percent: number;
}

/** How a cycle adds up the dimensions of a region. `dimensionWeights` count for WEIGHTED_MEAN only. */
export interface TotalSetting {
  totalFormula: TotalFormula;
  dimensionWeights: readonly DimensionPercent[] | null;
}

/** The panel's score of one dimension; null while there is none, or the reader may not see it. */
export interface ScoredDimension {
  dimensionId: string;
  score: Hundredths | null;
}

/** The total of a region in a cycle, in hundredths. */
export interface RegionTotal {
  /** To two decimals, half up; null while a score is missing that counts in it. */
  total: Hundredths | null;
  /** What those that are there come to; the total when none is missing, null when none is there. Never shown without `missing`. */
  soFar: Hundredths | null;
  /** Dimensions that count, and have a score. */
  counted: readonly string[];
  /** Dimensions that count, and have none yet: while there are any, the total is incomplete. */
  missing: readonly string[];
}

/** Whether every dimension that counts has its score. */
export function isComplete(total: RegionTotal): boolean {
  return total.total !== null;
}

/**
 * The total of a region by the formula of its cycle. `dimensions` are those of its session's agenda. By MEAN all of them count
 * alike; by WEIGHTED_MEAN those that the cycle gives a weight above 0, on the agenda or not. A score that is missing is never
 * left out silently: the total is null then, and `missing` names its dimension.
 */
export function regionTotal(
  dimensions: readonly ScoredDimension[],
  { totalFormula, dimensionWeights }: TotalSetting,
): RegionTotal {
  const scores = new Map(dimensions.map(({ dimensionId, score }) => [dimensionId, score]));
  const weights =
    totalFormula === TotalFormula.WEIGHTED_MEAN
      ? (dimensionWeights ?? [])
      : [...scores.keys()].map((dimensionId) => ({ dimensionId, percent: 1 }));
  const counted: string[] = [];
  const missing: string[] = [];
  let weighed = 0;
  let weight = 0;
  for (const { dimensionId, percent } of weights) {
    if (percent <= 0) continue;
    const score = scores.get(dimensionId) ?? null;
    (score === null ? missing : counted).push(dimensionId);
    if (score === null) continue;
    weighed += score * percent;
    weight += percent;
  }
  const soFar = weight === 0 ? null : divideHalfUp(weighed, weight);
  return { total: missing.length === 0 ? soFar : null, soFar, counted, missing };
}

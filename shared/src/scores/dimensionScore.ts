import { Level } from '../states.ts';
import type { Hundredths } from './hundredths.ts';

/** What one level was given, a whole number from 1 to 5. */
export interface LevelValue {
  level: Level;
  value: number;
}

/** What one level weighs in a cycle, in whole per cent; the five add up to 100. */
export interface LevelPercent {
  level: Level;
  percent: number;
}

/** One level of a score: what it was given, what it weighs, and what it adds to the score of the dimension. */
export interface LevelShare extends LevelValue, LevelPercent {
  share: Hundredths;
}

/** The levels in their order, with what each weighs and adds; a level that the cycle does not name weighs nothing. */
export function levelShares(
  levels: readonly LevelValue[],
  weights: readonly LevelPercent[],
): readonly LevelShare[] {
  return Object.values(Level).flatMap((level) => {
    const value = levels.find((each) => each.level === level)?.value;
    if (value === undefined) return [];
    const percent = weights.find((each) => each.level === level)?.percent ?? 0;
    return [{ level, value, percent, share: value * percent }];
  });
}

/**
 * The score of a dimension: each level by its weight. Exact, since a level times a per cent is a whole number of
 * hundredths. Null when there is no score, or when a level that weighs something was not scored.
 */
export function dimensionScore(
  levels: readonly LevelValue[] | null | undefined,
  weights: readonly LevelPercent[],
): Hundredths | null {
  if (!levels) return null;
  const shares = levelShares(levels, weights);
  const lacking = weights.some(
    ({ level, percent }) => percent > 0 && !shares.some((each) => each.level === level),
  );
  return lacking || shares.length === 0 ? null : shares.reduce((sum, { share }) => sum + share, 0);
}

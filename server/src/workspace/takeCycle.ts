import { type CorrectionWindow, Level, Refusal, WHOLE_WEIGHT } from '@risalah/shared';
import type { DimensionWeight, LevelWeight } from './cycle.entity.ts';

/** The longest correction window that is taken, in hours: 30 days. */
const LONGEST_WINDOW = 720;
/** The most minutes that are allotted to one dimension. */
const MOST_MINUTES = 600;

/** A calendar year that a cycle can have; refuses others with BAD_DATE. */
export function takeYear(year: number): number {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new Refusal('BAD_DATE', { field: 'year' });
  return year;
}

/** Minutes allotted to a dimension, from 1 to 600. */
export function takeMinutes(minutes: number): number {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES)
    throw new Refusal('BAD_INPUT', { field: 'allottedMinutes', limit: MOST_MINUTES });
  return minutes;
}

/** The weights in the order of the levels: each level once, whole per cents that add up to exactly 100; else BAD_WEIGHTS. */
export function takeLevelWeights(given: readonly LevelWeight[]): LevelWeight[] {
  const wrong = () => new Refusal('BAD_WEIGHTS', { field: 'levelWeights' });
  if (given.length !== Object.values(Level).length) throw wrong();
  const weights = Object.values(Level).map((level) => {
    const percent = given.find((each) => each.level === level)?.percent;
    if (percent === undefined || !Number.isInteger(percent) || percent < 0) throw wrong();
    return { level, percent };
  });
  if (weights.reduce((sum, { percent }) => sum + percent, 0) !== WHOLE_WEIGHT) throw wrong();
  return weights;
}

/**
 * The weights of dimensions in a total, in the order of `dimensionIds`, which are the programme's: each at most once, whole per
 * cents from 0 that add up to exactly 100; else BAD_DIMENSION_WEIGHTS. A dimension that is not named weighs 0.
 */
export function takeDimensionWeights(
  given: readonly DimensionWeight[],
  dimensionIds: readonly string[],
): DimensionWeight[] {
  const wrong = () => new Refusal('BAD_DIMENSION_WEIGHTS', { field: 'dimensionWeights' });
  const percents = new Map(given.map(({ dimensionId, percent }) => [dimensionId, percent]));
  if (percents.size !== given.length) throw wrong();
  if (given.some(({ dimensionId }) => !dimensionIds.includes(dimensionId))) throw wrong();
  if (given.some(({ percent }) => !Number.isInteger(percent) || percent < 0)) throw wrong();
  if (given.reduce((sum, { percent }) => sum + percent, 0) !== WHOLE_WEIGHT) throw wrong();
  return dimensionIds.map((dimensionId) => ({ dimensionId, percent: percents.get(dimensionId) ?? 0 }));
}

/** A window as it is printed: null, END_OF_NEXT_WORKING_DAY, or HOURS:24 from 1 to 720. */
export function takeCorrectionWindow(printed: string | null | undefined): CorrectionWindow {
  if (!printed) return { kind: 'NONE' };
  if (printed === 'END_OF_NEXT_WORKING_DAY') return { kind: printed };
  const hours = Number(/^HOURS:(\d{1,3})$/.exec(printed)?.[1] ?? 0);
  if (hours < 1 || hours > LONGEST_WINDOW) throw new Refusal('BAD_INPUT', { field: 'correctionWindow' });
  return { kind: 'HOURS', hours };
}

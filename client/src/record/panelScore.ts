import { type LevelShare, levelShares } from '@risalah/shared';
import type { LevelScore, LevelWeight } from './proceedingsView.ts';

/** One level of a panel's score. */
export interface ScoreLine extends LevelShare {
  reason: string | null;
  /** What it was given the year before; null when there is none. */
  before: number | null;
}

/** The levels in their order, with what each weighs and adds. `before` is the score of the cycle before. */
export function scoreLines(
  levels: readonly LevelScore[],
  weights: readonly LevelWeight[],
  before: readonly LevelScore[] | null = null,
): ScoreLine[] {
  return levelShares(levels, weights).map((line) => ({
    ...line,
    reason: levels.find(({ level }) => level === line.level)?.reason ?? null,
    before: before?.find(({ level }) => level === line.level)?.value ?? null,
  }));
}

/** The remark that stands with every level alike; null when there is none, or they differ. */
export function sharedReason(levels: readonly LevelScore[]): string | null {
  const [first] = levels;
  return first && levels.every((level) => level.reason === first.reason) ? first.reason : null;
}

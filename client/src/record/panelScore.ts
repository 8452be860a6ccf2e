import { Level } from '@risalah/shared';
import type { LevelScore, LevelWeight } from './proceedingsView.ts';

const ORDER: Level[] = [Level.BASELINE, Level.OUTPUT, Level.OUTCOME, Level.IMPACT, Level.QUICK_WIN];

/** One level of a panel's score. */
export interface ScoreLine {
  level: Level;
  percent: number;
  value: number;
  reason: string | null;
  /** What it was given the year before; null when there is none. */
  before: number | null;
  /** What it adds to the dimension's score. */
  share: number;
}

/** The levels in their order, with what each weighs and adds. `before` is the score of the cycle before. */
export function scoreLines(
  levels: readonly LevelScore[],
  weights: readonly LevelWeight[],
  before: readonly LevelScore[] | null = null,
): ScoreLine[] {
  return levels
    .toSorted((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))
    .map(({ level, value, reason }) => {
      const percent = weights.find((weight) => weight.level === level)?.percent ?? 0;
      const earlier = before?.find((score) => score.level === level)?.value ?? null;
      return { level, percent, value, reason, before: earlier, share: (value * percent) / 100 };
    });
}

/** The dimension's score, 1 to 5: each level by its weight. */
export function totalScore(levels: readonly LevelScore[], weights: readonly LevelWeight[]): number {
  return scoreLines(levels, weights).reduce((sum, line) => sum + line.value * line.percent, 0) / 100;
}

/** The remark that stands with every level alike; null when there is none, or they differ. */
export function sharedReason(levels: readonly LevelScore[]): string | null {
  const [first] = levels;
  return first && levels.every((level) => level.reason === first.reason) ? first.reason : null;
}

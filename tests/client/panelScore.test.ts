import { scoreLines, sharedReason } from '@risalah/client/src/record/panelScore.ts';
import type { LevelScore, LevelWeight } from '@risalah/client/src/record/proceedingsView.ts';
import { describe, expect, it } from 'vitest';

const LEVELS = ['BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN'] as const;
const weights: LevelWeight[] = LEVELS.map((level, place) => ({
  level,
  percent: [10, 20, 30, 20, 20][place] ?? 0,
}));
const scores = (values: readonly number[], reason: string | null = null): LevelScore[] =>
  LEVELS.map((level, place) => ({ level, value: values[place] ?? 1, reason }));

describe("the panel's score", () => {
  it('adds each level by its weight in the cycle', () => {
    expect(scoreLines(scores([4, 4, 3, 3, 4]), weights).map(({ share }) => share)).toEqual([
      40, 80, 90, 60, 80,
    ]);
  });

  it('stands in the order of the levels, however it is stored', () => {
    const lines = scoreLines(scores([1, 2, 3, 4, 5]).toReversed(), weights);
    expect(lines.map(({ level }) => level)).toEqual(LEVELS);
  });

  it('tells beside each level what it was the year before, where there was one', () => {
    const now = scores([4, 4, 3, 3, 4]);
    expect(scoreLines(now, weights).every(({ before }) => before === null)).toBe(true);
    expect(scoreLines(now, weights, scores([4, 3, 3, 2, 3])).map(({ before }) => before)).toEqual([
      4, 3, 3, 2, 3,
    ]);
  });

  it('counts nothing for a level that the cycle does not weigh', () => {
    expect(scoreLines(scores([5, 5, 5, 5, 5]), weights.slice(0, 1)).map(({ share }) => share)).toEqual([
      50, 0, 0, 0, 0,
    ]);
  });

  it('says a remark once when it stands with every level alike', () => {
    expect(sharedReason(scores([1, 1, 1, 1, 1], 'Angka contoh'))).toBe('Angka contoh');
    expect(sharedReason([...scores([1], 'Satu').slice(0, 1), ...scores([1], 'Dua').slice(1)])).toBeNull();
    expect(sharedReason([])).toBeNull();
  });
});

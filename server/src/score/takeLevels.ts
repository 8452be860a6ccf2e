import { Level, LIMITS, Refusal } from '@risalah/shared';
import { takeOptionalText } from '../acts/takeText.ts';
import type { LevelScore } from './levelScore.ts';
import type { LevelScoreInput } from './score.inputs.ts';

/** The score of each of the five levels, once each and in their order, whole numbers from 1 to 5; else BAD_SCORE. */
export function takeLevels(levels: readonly LevelScoreInput[]): LevelScore[] {
  const order = Object.values(Level);
  if (levels.length !== order.length) throw new Refusal('BAD_SCORE', { field: 'levels' });
  return order.map((level) => {
    const given = levels.find((each) => each.level === level);
    if (!given || !Number.isInteger(given.value) || given.value < 1 || given.value > 5) {
      throw new Refusal('BAD_SCORE', { field: 'levels', level });
    }
    return { level, value: given.value, reason: takeOptionalText(given.reason, LIMITS.reason, 'reason') };
  });
}

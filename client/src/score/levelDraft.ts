import { Level } from '@risalah/shared';
import type { ScoreView } from '../live/views.ts';

/** The levels in the order in which they are scored. */
export const LEVELS = Object.values(Level);

/** A score while it is given: what is chosen and typed so far, and the revision it began on, 0 for the first. */
export interface LevelDraft {
  base: number;
  values: Partial<Record<Level, number>>;
  reasons: Partial<Record<Level, string>>;
}

/** What a form begins with: the score that stands, or nothing. */
export function draftOf(score: ScoreView | null): LevelDraft {
  const levels = score?.levels ?? [];
  return {
    base: score?.revision ?? 0,
    values: Object.fromEntries(levels.map(({ level, value }) => [level, value])),
    reasons: Object.fromEntries(levels.map(({ level, reason }) => [level, reason ?? ''])),
  };
}

/** A draft as it is kept on the device; null when there is none, or it cannot be read. */
export function readLevelDraft(kept: string): LevelDraft | null {
  try {
    const { base, values, reasons } = JSON.parse(kept) as Partial<LevelDraft>;
    return typeof base === 'number' && values && reasons ? { base, values, reasons } : null;
  } catch {
    return null;
  }
}

/** A level as the API takes it and the screens show it; `value` is null until it is chosen. */
export interface DraftLevel {
  level: Level;
  value: number | null;
  reason: string | null;
}

/** The five levels of a draft, in their order. */
export function levelsOf({ values, reasons }: LevelDraft): DraftLevel[] {
  return LEVELS.map((level) => ({
    level,
    value: values[level] ?? null,
    reason: reasons[level]?.trim() || null,
  }));
}

/** The levels that were chosen so far. */
export function chosenLevels(draft: LevelDraft): { level: Level; value: number; reason: string | null }[] {
  return levelsOf(draft).flatMap((each) => (each.value === null ? [] : [{ ...each, value: each.value }]));
}

/** Whether a draft says the same as the score that stands. */
export function saysTheSame(draft: LevelDraft, score: ScoreView | null): boolean {
  return JSON.stringify(levelsOf(draft)) === JSON.stringify(levelsOf(draftOf(score)));
}

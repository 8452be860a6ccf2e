import type { Level } from '../states.ts';

/** The levels as programmes write them, in every language. */
export const LEVEL_NAMES = {
  BASELINE: 'Baseline',
  OUTPUT: 'Output',
  OUTCOME: 'Outcome',
  IMPACT: 'Impact',
  QUICK_WIN: 'Quick Win',
} as const satisfies Record<Level, string>;

/** Levels with their reasons as people read them, one on each line: `Outcome 3: data belum lengkap`. */
export function levelsInWords(
  levels: readonly { level: Level; value: number | null; reason?: string | null }[],
): string {
  return levels
    .map(({ level, value, reason }) => `${LEVEL_NAMES[level]} ${value ?? '…'}${reason ? `: ${reason}` : ''}`)
    .join('\n');
}

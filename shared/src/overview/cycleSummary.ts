import { type Hundredths, meanScore } from '../scores/index.ts';
import { SessionState } from '../states.ts';
import type { CycleRow } from './cycleRow.ts';
import { Missing, missingOf } from './missing.ts';

/** Where a region stands in a cycle, in the four words by which a cycle is told. */
export const CycleStanding = {
  SCHEDULED: 'SCHEDULED',
  LIVE: 'LIVE',
  CLOSED: 'CLOSED',
  FINAL: 'FINAL',
  CANCELLED: 'CANCELLED',
} as const;
export type CycleStanding = (typeof CycleStanding)[keyof typeof CycleStanding];

/** The standing of a region: a paused session is under way like a live one. */
export function standingIn({ state }: Pick<CycleRow, 'state'>): CycleStanding {
  return state === SessionState.PAUSED ? CycleStanding.LIVE : state;
}

/** How scores lie. */
export interface ScoreSpread {
  count: number;
  lowest: Hundredths | null;
  highest: Hundredths | null;
  /** To two decimals, half up. */
  mean: Hundredths | null;
}

/** How these scores lie; those that are null are not counted. */
export function spreadOf(scores: readonly (Hundredths | null)[]): ScoreSpread {
  const there = scores.filter((score) => score !== null);
  if (there.length === 0) return { count: 0, lowest: null, highest: null, mean: null };
  return {
    count: there.length,
    lowest: Math.min(...there),
    highest: Math.max(...there),
    mean: meanScore(there),
  };
}

/** A cycle in short. */
export interface CycleSummary {
  regions: number;
  standings: Record<CycleStanding, number>;
  /** Regions that lack something, by what. */
  missing: Record<Missing, number>;
  /** Regions that lack anything. */
  lacking: number;
  /** How the totals lie. */
  totals: ScoreSpread;
}

const tally = <Word extends string>(words: readonly Word[], found: readonly Word[]): Record<Word, number> =>
  Object.fromEntries(words.map((word) => [word, found.filter((each) => each === word).length])) as Record<
    Word,
    number
  >;

/** Counts the regions of a cycle at `now` (ms since 1970). */
export function summariseCycle(rows: readonly CycleRow[], now: number): CycleSummary {
  const missing = rows.map((row) => missingOf(row, now));
  return {
    regions: rows.length,
    standings: tally(Object.values(CycleStanding), rows.map(standingIn)),
    missing: tally(Object.values(Missing), missing.flat()),
    lacking: missing.filter((each) => each.length > 0).length,
    totals: spreadOf(rows.map(({ total }) => total)),
  };
}

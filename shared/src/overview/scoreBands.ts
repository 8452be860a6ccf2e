import type { Hundredths } from '../scores/index.ts';

/** Scores from `from` up to, but not with, `below`; the highest band has the highest score in it too. */
export interface ScoreBand {
  from: Hundredths;
  below: Hundredths;
}

/** The bands in which scores from 1.00 to 5.00 are counted: half a level each. */
export const SCORE_BANDS: readonly ScoreBand[] = Array.from({ length: 8 }, (_, index) => ({
  from: 100 + 50 * index,
  below: 150 + 50 * index,
}));

/** Whether a score lies in a band. */
export function inBand(score: Hundredths, { from, below }: ScoreBand): boolean {
  return score >= from && (score < below || (below === 500 && score === 500));
}

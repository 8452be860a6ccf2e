import type { Hundredths } from '../scores/index.ts';
import type { SessionState } from '../states.ts';

/** One region in one cycle, as the figures of the cycle count it. */
export interface CycleRow {
  state: SessionState;
  /** When the session that tells how the region stands is to begin or began. */
  scheduledFor: string | Date;
  /** Seats of the chair and of secretaries that stand. */
  chairs: number;
  secretaries: number;
  /** Dimensions by the state of their minutes. */
  draft: number;
  ready: number;
  final: number;
  /** Dimensions without the panel's score; null when the reader may not know. */
  unscored: number | null;
  /** Scores by dimension, in the order of the programme; null where there is none, or it may not be seen. */
  scores: readonly (Hundredths | null)[];
  /** By the cycle's formula; null while a score is missing that counts in it, or may not be seen. */
  total: Hundredths | null;
}

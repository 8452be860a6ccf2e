import { SessionState } from '../states.ts';
import type { CycleRow } from './cycleRow.ts';

/** What a region still lacks in a cycle, in the order in which it is done. */
export const Missing = {
  CHAIR: 'CHAIR',
  SECRETARY: 'SECRETARY',
  OPENING: 'OPENING',
  MINUTES: 'MINUTES',
  FINAL: 'FINAL',
  SCORE: 'SCORE',
} as const;
export type Missing = (typeof Missing)[keyof typeof Missing];

/**
 * What a region lacks at `now` (ms since 1970). A session still to come lacks a chair, a secretary, or its opening once its
 * time is past; one that is over lacks minutes that are ready, minutes that are final, or the panel's scores. While it is
 * under way nothing is missing yet.
 */
export function missingOf(row: Omit<CycleRow, 'scores' | 'total'>, now: number): readonly Missing[] {
  const { state } = row;
  const coming = state === SessionState.SCHEDULED;
  const over = state === SessionState.CLOSED || state === SessionState.FINAL;
  const lacks: Record<Missing, boolean> = {
    CHAIR: coming && row.chairs === 0,
    SECRETARY: coming && row.secretaries === 0,
    OPENING: coming && new Date(row.scheduledFor).getTime() < now,
    MINUTES: over && row.draft > 0,
    FINAL: over && row.ready > 0,
    SCORE: over && row.unscored !== null && row.unscored > 0,
  };
  return Object.values(Missing).filter((each) => lacks[each]);
}

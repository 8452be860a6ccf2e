import type { CycleRow } from '@risalah/shared';
import { SessionState } from '@risalah/shared';

interface Kept {
  from: number;
  until: number;
  value: unknown;
}

/** What was made of rows before, by the rows and by what it is. */
const kept = new WeakMap<readonly object[], Map<string, Kept>>();

/**
 * What is made of the regions of a cycle and of the time, kept for as long as both are the same to it: nothing but the hour of
 * a session that was not opened lets a region lack something more. `rows` are never changed; `what` names what is made.
 */
export function whileTimeStands<Value>(
  rows: readonly Pick<CycleRow, 'state' | 'scheduledFor'>[],
  what: string,
  now: number,
  make: () => Value,
): Value {
  const ofRows = kept.get(rows) ?? new Map<string, Kept>();
  kept.set(rows, ofRows);
  const known = ofRows.get(what);
  if (known && now >= known.from && now <= known.until) return known.value as Value;
  const value = make();
  ofRows.set(what, { from: now, until: nextHour(rows, now), value });
  return value;
}

/** The next hour at which a session is to begin; never when none is to come. */
function nextHour(rows: readonly Pick<CycleRow, 'state' | 'scheduledFor'>[], now: number): number {
  const hours = rows
    .filter(({ state }) => state === SessionState.SCHEDULED)
    .map(({ scheduledFor }) => new Date(scheduledFor).getTime())
    .filter((hour) => hour >= now);
  return Math.min(Number.POSITIVE_INFINITY, ...hours);
}

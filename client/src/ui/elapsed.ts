/** An instant, as the API gives it or as milliseconds. */
export type Instant = string | number | Date;

/** The seconds a clock shows: what it had run before, and since `runningSince` if it runs at all. */
export function elapsedSeconds(base: number, runningSince: Instant | null | undefined, now: number): number {
  if (runningSince === null || runningSince === undefined) return base;
  return base + Math.max(0, (now - new Date(runningSince).getTime()) / 1000);
}

/** A moment as stored in payloads: ISO text in UTC, or null. */
export function iso(moment: Date): string;
export function iso(moment: Date | null | undefined): string | null;
export function iso(moment: Date | null | undefined): string | null {
  return moment ? moment.toISOString() : null;
}

/** Whole seconds from one moment to a later one. */
export function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
}

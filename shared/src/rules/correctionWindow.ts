/** How long provisional minutes are open to corrections, as a cycle sets it. */
export type CorrectionWindow =
  | { kind: 'NONE' }
  | { kind: 'HOURS'; hours: number }
  | { kind: 'END_OF_NEXT_WORKING_DAY' };

const DAY = 86_400_000;

/** Offset of a time zone from UTC at an instant, in ms, by the platform's own time zone data. */
function zoneOffset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return local - Math.floor(instant / 1000) * 1000;
}

/**
 * When the window of minutes that became READY at `readyAt` (ms since 1970) ends, in ms since 1970; null when the
 * cycle has no window. A working day is Monday to Friday in the session's time zone and ends at midnight there.
 */
export function correctionsEnd(
  window: CorrectionWindow | null,
  readyAt: number,
  timeZone: string,
): number | null {
  if (!window || window.kind === 'NONE') return null;
  if (window.kind === 'HOURS') return readyAt + window.hours * 3_600_000;
  const local = readyAt + zoneOffset(readyAt, timeZone);
  let day = Math.floor(local / DAY) + 1;
  // Day 0 of the epoch was a Thursday, so weekday = (day + 4) mod 7 with Sunday as 0.
  while ((day + 4) % 7 === 0 || (day + 4) % 7 === 6) day += 1;
  const endLocal = (day + 1) * DAY;
  return endLocal - zoneOffset(endLocal - zoneOffset(readyAt, timeZone), timeZone);
}

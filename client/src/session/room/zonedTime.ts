/** The wall clock of a zone at an instant (ms since 1970), as `datetime-local` fields want it: `2024-11-20T12:00`. */
export function wallClock(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The instant (ms since 1970) at which a zone's wall clock shows this; NaN for what is no date. */
export function instantOf(wall: string, timeZone: string): number {
  // Date.parse makes a date of much that is none.
  const asUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return Number.NaN;
  // What the zone shows at that instant tells how far it is off; a second look settles a change of its offset.
  let instant = asUtc;
  for (let look = 0; look < 2; look += 1) {
    instant += asUtc - Date.parse(`${wallClock(instant, timeZone)}:00Z`);
  }
  return instant;
}

/** Tomorrow at noon by the wall clock of a zone, as a field wants it. */
export function tomorrowNoon(now: number, timeZone: string): string {
  return `${wallClock(now + 86_400_000, timeZone).slice(0, 10)}T12:00`;
}

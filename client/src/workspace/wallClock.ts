/** A date and a time of day as the clock on the wall shows them: `2024-11-19` and `09:00`. */
export interface WallClock {
  date: string;
  time: string;
}

/** What the clock on the wall shows at a moment in a time zone. */
export function wallClockAt(moment: string, timeZone: string): WallClock {
  const at = new Date(moment);
  const date = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return { date, time };
}

/** The moment, as ISO text in UTC, at which the clock on the wall shows this; null when it is no date or time. */
export function momentOf({ date, time }: WallClock, timeZone: string): string | null {
  const asUtc = new Date(`${date}T${time}Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(asUtc.getTime())) return null;
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(asUtc)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const offset = name?.replace('GMT', '') || 'Z';
  return new Date(`${date}T${time}${offset}`).toISOString();
}

import type { Language } from '@risalah/shared';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** Something that is due, for a calendar. */
export interface DueThing {
  /** Identifier of what is due; its entry in calendars keeps it, so that a second copy takes the place of the first. */
  id: string;
  summary: string;
  /** The moment; or the year, at whose last day it is due. */
  due: Date | number;
}

/** How long before the moment the entry begins, so that it is seen in a calendar of hours. */
const SPAN = { minutes: 30 };

/** What is due as iCalendar (RFC 5545), in the time zone of the session; null where nothing is. */
export function dueCalendar(
  things: readonly DueThing[],
  { timeZone, language, now }: { timeZone: string; language: Language; now: Date },
): string | null {
  if (things.length === 0) return null;
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Risalah', product: 'Risalah', language },
    timezone: { name: null as never, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null },
  });
  for (const { id, summary, due } of things) {
    const common = {
      id: `${id}@risalah`,
      stamp: DateTime.fromJSDate(now, { zone: 'utc' }),
      summary,
      transparency: ICalEventTransparency.TRANSPARENT,
    };
    if (typeof due === 'number') {
      const day = DateTime.fromObject({ year: due, month: 12, day: 31 }, { zone: 'utc' });
      calendar.createEvent({ ...common, start: day, allDay: true });
    } else {
      const end = DateTime.fromJSDate(due, { zone: timeZone });
      calendar.createEvent({ ...common, start: end.minus(SPAN), end, timezone: timeZone });
    }
  }
  return calendar.toString();
}

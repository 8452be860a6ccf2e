import { LIMITS, Refusal } from '@risalah/shared';
import { takeOptionalText, takeText } from '../acts/takeText.ts';

/** The longest link that is kept, in UTF-16 code units. */
const LONGEST_LINK = 2_048;

/** When and where a session is to be. */
export interface Schedule {
  scheduledFor: Date;
  timeZone: string;
  venue: string;
  meetingUrl: string | null;
}

/** When and where, checked: a time zone that exists (BAD_DATE), and a link that may be clicked (BAD_INPUT). */
export function takeSchedule(given: Omit<Schedule, 'meetingUrl'> & { meetingUrl?: string | null }): Schedule {
  if (!isTimeZone(given.timeZone)) throw new Refusal('BAD_DATE', { field: 'timeZone' });
  return {
    scheduledFor: given.scheduledFor,
    timeZone: given.timeZone,
    venue: takeText(given.venue, LIMITS.name, 'venue'),
    meetingUrl: takeLink(given.meetingUrl),
  };
}

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name);
}

/** A link to a call; only http and https, since it is shown to be clicked. */
function takeLink(link: string | null | undefined): string | null {
  const text = takeOptionalText(link, LONGEST_LINK, 'meetingUrl');
  if (text === null) return null;
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new Refusal('BAD_INPUT', { field: 'meetingUrl' });
  return url.href;
}

import type { EntityManager, FilterQuery } from '@mikro-orm/core';
import { type Language, Role, SessionState } from '@risalah/shared';
import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { sessionLength } from '../session/sessionLength.ts';
import { CALENDAR_WORDS } from './calendarWords.ts';

/** How often calendars are asked to read a feed again. */
const REFRESHED_EVERY = 30 * 60;

/** For whom a calendar is written. */
export interface CalendarReader {
  language: Language;
  /** Origin of this server as the reader reaches it: `https://risalah.example.go.id`. */
  origin: string;
  now: Date;
}

/**
 * Sessions as iCalendar (RFC 5545): times in the time zone of the venue with its VTIMEZONE, the same UID for ever, a SEQUENCE
 * that grows when a session is moved or cancelled. The chair is named in words and not as the organizer, which would need an
 * e-mail address, and those are told to administrators only.
 */
export async function writeCalendar(
  em: EntityManager,
  where: FilterQuery<Session>,
  reader: CalendarReader,
): Promise<ICalCalendar> {
  const words = CALENDAR_WORDS[reader.language];
  const sessions = await em.find(Session, where, {
    populate: ['region', 'cycle', 'agendaItems'],
    orderBy: { scheduledFor: 'asc', id: 'asc' },
  });
  const chairs = await em.find(
    Seat,
    { session: { $in: sessions.map(({ id }) => id) }, role: Role.CHAIR, revokedAt: null },
    { orderBy: { id: 'asc' } },
  );
  const chairOf = new Map(chairs.map(({ sessionId, name }) => [sessionId, name]));
  const calendar = ical({
    name: words.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Risalah', product: 'Risalah', language: reader.language },
    ttl: REFRESHED_EVERY,
    timezone: { name: null as never, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null },
  });
  for (const session of sessions) await addEvent(calendar, session, chairOf.get(session.id), reader);
  return calendar;
}

async function addEvent(
  calendar: ICalCalendar,
  session: Session,
  chair: string | undefined,
  { language, origin, now }: CalendarReader,
): Promise<void> {
  const words = CALENDAR_WORDS[language];
  const { timeZone, scheduledFor, meetingUrl } = session;
  const cancelled = session.state === SessionState.CANCELLED;
  const begins = DateTime.fromJSDate(scheduledFor, { zone: timeZone });
  const summary = words.session(session.region.name);
  const room = `${origin}/sessions/${session.id}`;
  const about = [
    session.cycle.name,
    chair && `${words.chair}: ${chair}`,
    meetingUrl && `${words.link}: ${meetingUrl}`,
    `${words.room}: ${room}`,
    cancelled && session.stateReason && `${words.reason}: ${session.stateReason}`,
  ];
  calendar.createEvent({
    id: `${session.id}@risalah`,
    sequence: session.revision - 1,
    stamp: DateTime.fromJSDate(now, { zone: 'utc' }),
    start: begins,
    end: begins.plus(await sessionLength(session)),
    timezone: timeZone,
    summary: cancelled ? words.cancelled(summary) : summary,
    description: about.filter(Boolean).join('\n'),
    location: session.venue,
    url: room,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: cancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
}

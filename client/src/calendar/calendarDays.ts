import {
  addDays,
  eachDayOfInterval,
  endOfMonth,
  endOfWeek,
  format,
  parse,
  startOfMonth,
  startOfWeek,
} from 'date-fns';
import type { CalendarSessionFragment } from '../generated/graphql.ts';
import { wallClockAt } from '../workspace/wallClock.ts';

const MONDAY = { weekStartsOn: 1 } as const;
const DAY = 'yyyy-MM-dd';

/** A day as `2025-11-19`, as a date of this device's clock. */
export function dateOf(day: string): Date {
  return parse(day, DAY, new Date(2000, 0, 1));
}

/** The day of a date of this device's clock. */
export function dayOf(date: Date): string {
  return format(date, DAY);
}

/** A day so many days later. */
export function daysLater(day: string, days: number): string {
  return dayOf(addDays(dateOf(day), days));
}

/** The weeks of a month, `2025-11`, each of seven days from Monday on; the first and last reach into the months beside. */
export function weeksOf(month: string): string[][] {
  const first = startOfMonth(dateOf(`${month}-01`));
  const days = eachDayOfInterval({
    start: startOfWeek(first, MONDAY),
    end: endOfWeek(endOfMonth(first), MONDAY),
  }).map(dayOf);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** Moments between which everything on a month's page begins, whatever the time zone of its place. */
export function reachOf(month: string): { from: string; until: string } {
  const days = weeksOf(month).flat();
  return {
    from: addDays(dateOf(days[0] ?? ''), -1).toISOString(),
    until: addDays(dateOf(days.at(-1) ?? ''), 2).toISOString(),
  };
}

/** Sessions by the day on which they begin where they take place. */
export function byDay<S extends Pick<CalendarSessionFragment, 'scheduledFor' | 'timeZone'>>(
  sessions: readonly S[],
): ReadonlyMap<string, S[]> {
  const days = new Map<string, S[]>();
  for (const session of sessions) {
    const { date } = wallClockAt(session.scheduledFor, session.timeZone);
    days.set(date, [...(days.get(date) ?? []), session]);
  }
  return days;
}

/** The first days that hold at least so many sessions together, and how many sessions are on the others. */
export function firstDays<S>(
  days: readonly (readonly [string, S[]])[],
  most: number,
): { shown: readonly (readonly [string, S[]])[]; others: number } {
  let held = 0;
  const end = days.findIndex(([, sessions]) => {
    held += sessions.length;
    return held >= most;
  });
  const shown = end < 0 ? days : days.slice(0, end + 1);
  const others = days.slice(shown.length).reduce((sum, [, sessions]) => sum + sessions.length, 0);
  return { shown, others };
}

import { byDay, daysLater, firstDays, reachOf, weeksOf } from '@risalah/client/src/calendar/calendarDays.ts';
import { describe, expect, it } from 'vitest';

describe('the page of a month', () => {
  it('has whole weeks from Monday on, and reaches into the months beside', () => {
    const weeks = weeksOf('2025-11');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect(weeks[0]?.[0]).toBe('2025-10-27');
    expect(weeks.at(-1)?.at(-1)).toBe('2025-11-30');
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('reads everything that begins on one of its days in any time zone of Indonesia', () => {
    const { from, until } = reachOf('2025-11');
    // The first day begins in WIT first of all, the last ends in WIB last.
    expect(from < '2025-10-26T15:00:00.000Z').toBe(true);
    expect(until >= '2025-11-30T17:00:00.000Z').toBe(true);
  });
});

it('a session stands on the day on which it begins where it takes place', () => {
  const scheduledFor = '2025-11-18T23:30:00.000Z';
  const sessions = ['Asia/Jakarta', 'America/New_York'].map((timeZone) => ({ scheduledFor, timeZone }));
  expect([...byDay(sessions).keys()]).toEqual(['2025-11-19', '2025-11-18']);
});

it('days are counted over the end of a month and of a year', () => {
  expect(daysLater('2025-12-31', 1)).toBe('2026-01-01');
  expect(daysLater('2025-03-01', -7)).toBe('2025-02-22');
});

it('a long list begins with the days that hold enough sessions, none of them in part, and tells of the others', () => {
  const list: [string, string[]][] = [
    ['2025-11-19', ['a', 'b']],
    ['2025-11-20', ['c']],
    ['2025-11-21', ['d']],
  ];
  expect(firstDays(list, 1)).toEqual({ shown: list.slice(0, 1), others: 2 });
  expect(firstDays(list, 3)).toEqual({ shown: list.slice(0, 2), others: 1 });
  expect(firstDays(list, 60)).toEqual({ shown: list, others: 0 });
});

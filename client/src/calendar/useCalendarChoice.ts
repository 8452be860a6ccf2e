import { useSearchParams } from 'wouter';
import { dayOf } from './calendarDays.ts';

/** What the calendar shows. */
export interface CalendarChoice {
  view: 'month' | 'list';
  /** `2025-11` */
  month: string;
  period: 'coming' | 'past';
  /** Ids of what is filtered by; empty for all. */
  cycle: string;
  region: string;
  person: string;
}

/** Narrower than this a month has no room for the names of its sessions, in CSS px. */
const ROOM_FOR_A_MONTH = 900;

/** What the calendar shows, kept in the address of the page so that it can be sent on and gone back to. */
export function useCalendarChoice(): [CalendarChoice, (change: Partial<CalendarChoice>) => void] {
  const [search, setSearch] = useSearchParams();
  const usual = window.innerWidth < ROOM_FOR_A_MONTH ? 'list' : 'month';
  const month = search.get('month') ?? '';
  const choice: CalendarChoice = {
    view: (search.get('view') ?? usual) === 'month' ? 'month' : 'list',
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : dayOf(new Date()).slice(0, 7),
    period: search.get('period') === 'past' ? 'past' : 'coming',
    cycle: search.get('cycle') ?? '',
    region: search.get('region') ?? '',
    person: search.get('person') ?? '',
  };
  const change = (changed: Partial<CalendarChoice>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(changed)) {
          if (value) next.set(key, value);
          else next.delete(key);
        }
        return next;
      },
      { replace: true },
    );
  return [choice, change];
}

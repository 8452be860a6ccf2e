import { addMonths } from 'date-fns';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import type { CalendarSessionFragment } from '../generated/graphql.ts';
import { Button, EmptyState, IconButton } from '../ui/index.ts';
import { dateOf, dayOf, daysLater, weeksOf } from './calendarDays.ts';
import { MonthDay } from './MonthDay.tsx';
import styles from './MonthView.module.css';
import { SessionDays } from './SessionDays.tsx';

/** Props of {@link MonthView}. */
export interface MonthViewProps {
  /** `2025-11` */
  month: string;
  days: ReadonlyMap<string, CalendarSessionFragment[]>;
  onMonth: (month: string) => void;
}

/** How many days a key goes on. */
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month as a page of a calendar, and under it the sessions of the chosen day. Arrows go from day to day, Page keys from month to month. */
export function MonthView({ month, days, onMonth }: MonthViewProps) {
  const { t, language } = useTranslation('calendar');
  const today = dayOf(new Date());
  const weeks = weeksOf(month);
  const inMonth = (day: string) => day.startsWith(month);
  const [chosen, setChosen] = useState(today);
  const [first] = [...days.keys()].filter(inMonth).sort();
  const day = inMonth(chosen) ? chosen : inMonth(today) ? today : (first ?? `${month}-01`);
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const goTo = (next: string) => {
    setChosen(next);
    if (!inMonth(next)) onMonth(next.slice(0, 7));
  };
  const turn = (by: number) => goTo(dayOf(addMonths(dateOf(`${month}-${day.slice(8)}`), by)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const page = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : 0;
    if (event.ctrlKey || event.altKey || event.metaKey || (step === undefined && page === 0)) return;
    event.preventDefault();
    moved.current = true;
    if (step === undefined) turn(page);
    else goTo(daysLater(day, step));
  };
  const heading = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(dateOf(day));
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short' });
  const sessions = days.get(day) ?? [];
  return (
    <section aria-labelledby="month" className={styles.month}>
      <div className={styles.head}>
        <IconButton icon="chevronLeft" label={t('monthBefore')} onClick={() => turn(-1)} />
        <h2 id="month" aria-live="polite" className={styles.name}>
          {heading}
        </h2>
        <IconButton icon="chevronRight" label={t('monthAfter')} onClick={() => turn(1)} />
        <Button size="small" onClick={() => goTo(today)}>
          {t('today')}
        </Button>
      </div>
      <table ref={table} aria-labelledby="month" className={styles.grid}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((each) => (
              <th key={each} scope="col">
                {weekday.format(dateOf(each))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <MonthDay
                  key={each}
                  day={each}
                  sessions={days.get(each) ?? []}
                  chosen={each === day}
                  today={each === today}
                  outside={!inMonth(each)}
                  onChoose={() => goTo(each)}
                  onKeyDown={onKeyDown}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length > 0 ? (
        <SessionDays days={[[day, sessions]]} />
      ) : (
        <EmptyState>{t(first ? 'none.day' : 'none.month')}</EmptyState>
      )}
    </section>
  );
}

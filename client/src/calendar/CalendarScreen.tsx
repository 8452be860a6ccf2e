import { startOfToday } from 'date-fns';
import { useMemo } from 'react';
import { useTranslation } from '#i18n';
import { NotRead } from '../app/NotRead.tsx';
import { CalendarSessionsDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { EmptyState, LoadingBars, PageHeading, SegmentedControl } from '../ui/index.ts';
import { CalendarFilters, matchesChoice } from './CalendarFilters.tsx';
import styles from './CalendarScreen.module.css';
import { byDay, reachOf } from './calendarDays.ts';
import { FeedSettings } from './FeedSettings.tsx';
import { MonthView } from './MonthView.tsx';
import { SessionDays } from './SessionDays.tsx';
import { type CalendarChoice, useCalendarChoice } from './useCalendarChoice.ts';

/** The sessions that somebody sits in, all for an administrator: by month or as a list, and for their own calendar. */
export default function CalendarScreen() {
  const { t } = useTranslation(['calendar', 'app']);
  const [choice, change] = useCalendarChoice();
  const { data, refusal, again } = useRead(CalendarSessionsDocument, useReach(choice));
  const sessions = data?.sessions ?? [];
  const shown = sessions.filter((session) => matchesChoice(session, choice));
  return (
    <div className={styles.page}>
      <title>{`${t('title')}, ${t('app:name')}`}</title>
      <PageHeading>{t('title')}</PageHeading>
      <div className={styles.tools}>
        <SegmentedControl
          label={t('view')}
          value={choice.view}
          options={(['month', 'list'] as const).map((value) => ({ value, label: t(`views.${value}`) }))}
          onChange={(view) => change({ view })}
        />
        {choice.view === 'list' && (
          <SegmentedControl
            label={t('period')}
            value={choice.period}
            options={(['coming', 'past'] as const).map((value) => ({ value, label: t(`periods.${value}`) }))}
            onChange={(period) => change({ period })}
          />
        )}
        <CalendarFilters sessions={sessions} choice={choice} onChange={change} />
      </div>
      {!data && refusal && <NotRead lead={t('notRead')} code={refusal.code} again={again} />}
      {!data && !refusal && <LoadingBars widths={[40, 90, 90, 90]} height={16} />}
      {data && choice.view === 'month' && (
        <MonthView month={choice.month} days={byDay(shown)} onMonth={(month) => change({ month })} />
      )}
      {data && choice.view === 'list' && (
        <>
          {shown.length === 0 && <EmptyState>{t(`none.${choice.period}`)}</EmptyState>}
          <SessionDays key={choice.period} days={inOrder(byDay(shown), choice.period)} />
        </>
      )}
      <FeedSettings />
    </div>
  );
}

/** Between which moments sessions are read. */
function useReach({ view, month, period }: CalendarChoice): { from?: string; until?: string } {
  return useMemo(() => {
    if (view === 'month') return reachOf(month);
    const today = startOfToday().toISOString();
    return period === 'coming' ? { from: today } : { until: today };
  }, [view, month, period]);
}

function inOrder<S>(days: ReadonlyMap<string, S[]>, period: CalendarChoice['period']): [string, S[]][] {
  const sorted = [...days].sort(([one], [other]) => one.localeCompare(other));
  return period === 'past' ? sorted.reverse() : sorted;
}

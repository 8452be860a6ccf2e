import { SessionState } from '@risalah/shared';
import type { KeyboardEvent } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { CalendarSessionFragment } from '../generated/graphql.ts';
import { joinClasses, VisuallyHidden } from '../ui/index.ts';
import styles from './MonthView.module.css';

/** So many sessions are named in a day of the page; the others are counted. */
const NAMED = 3;

/** Props of {@link MonthDay}. */
export interface MonthDayProps {
  day: string;
  sessions: readonly CalendarSessionFragment[];
  chosen: boolean;
  today: boolean;
  /** Whether it belongs to the month before or after. */
  outside: boolean;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** One day on the page of a month: a button that shows its sessions under the page. */
export function MonthDay({ day, sessions, chosen, today, outside, onChoose, onKeyDown }: MonthDayProps) {
  const { t } = useTranslation('calendar');
  const { date } = useFormat('UTC');
  const named = sessions.slice(0, sessions.length > NAMED + 1 ? NAMED : sessions.length);
  const more = sessions.length - named.length;
  const words = [date(`${day}T00:00:00Z`), today && t('today'), t('count', { count: sessions.length })];
  return (
    <td className={joinClasses(styles.cell, outside && styles.outside)}>
      <button
        type="button"
        data-day={day}
        tabIndex={chosen ? 0 : -1}
        aria-pressed={chosen}
        aria-current={today ? 'date' : undefined}
        className={joinClasses(styles.day, chosen && styles.chosen)}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        <VisuallyHidden>{words.filter(Boolean).join(', ')}</VisuallyHidden>
        <span aria-hidden="true" className={joinClasses(styles.number, today && styles.today)}>
          {Number(day.slice(8))}
        </span>
        {sessions.length > 0 && (
          <span aria-hidden="true" className={styles.count}>
            {sessions.length}
          </span>
        )}
        {named.map((session) => (
          <NamedSession key={session.id} session={session} />
        ))}
        {more > 0 && <span className={styles.session}>{t('more', { count: more })}</span>}
      </button>
    </td>
  );
}

/** `09.00 Kota Palopo`, by the clock of its place. */
function NamedSession({ session }: { session: CalendarSessionFragment }) {
  const { time } = useFormat(session.timeZone);
  const cancelled = session.state === SessionState.CANCELLED;
  return (
    <span className={joinClasses(styles.session, cancelled && styles.cancelled)}>
      {time(session.scheduledFor)} {session.region.name}
    </span>
  );
}

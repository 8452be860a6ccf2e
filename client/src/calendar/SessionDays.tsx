import { Role } from '@risalah/shared';
import { useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';
import { useFormat } from '../app/useFormat.ts';
import type { CalendarSessionFragment } from '../generated/graphql.ts';
import { Button, Icon } from '../ui/index.ts';
import { firstDays } from './calendarDays.ts';
import styles from './SessionDays.module.css';

/** So many sessions, with those of the same day, are drawn at first, and more each time they are asked for. */
const AT_FIRST = 60;

/** Sessions under the days on which they begin. */
export function SessionDays({ days }: { days: readonly (readonly [string, CalendarSessionFragment[]])[] }) {
  const { t } = useTranslation('calendar');
  const { date } = useFormat('UTC');
  const [most, setMost] = useState(AT_FIRST);
  const { shown, others } = firstDays(days, most);
  return (
    <>
      {shown.map(([day, sessions]) => (
        <section key={day} aria-labelledby={`day-${day}`} className={styles.day}>
          <h3 id={`day-${day}`} className={styles.date}>
            {date(`${day}T00:00:00Z`)}
          </h3>
          <ul>
            {sessions.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
        </section>
      ))}
      {others > 0 && (
        <p>
          <Button onClick={() => setMost(most + AT_FIRST)}>{t('othersToo', { count: others })}</Button>
        </p>
      )}
    </>
  );
}

function SessionLine({ session }: { session: CalendarSessionFragment }) {
  const { t } = useTranslation(['calendar', 'session']);
  const administers = useMe()?.administrator ?? false;
  const { timeWithZone, dateShort, list } = useFormat(session.timeZone);
  const { region, cycle, venue, meetingUrl, panel, state } = session;
  const chair = panel.find(({ role }) => role === Role.CHAIR)?.name;
  const others = panel.filter(({ role }) => role !== Role.CHAIR).map(({ name }) => name);
  const named = { region: region.name, date: dateShort(session.scheduledFor) };
  return (
    <li className={styles.session}>
      <p className={styles.time}>{timeWithZone(session.scheduledFor)}</p>
      <div className={styles.what}>
        <p>
          <Link to={`/sessions/${session.id}`} className={styles.name}>
            {region.name}
          </Link>{' '}
          <span className={styles.state}>{t(`session:state.${state}`)}</span>
        </p>
        <p className={styles.about}>{`${cycle.name}, ${venue}`}</p>
        {chair && <p className={styles.about}>{t('chair', { name: chair })}</p>}
        {others.length > 0 && <p className={styles.about}>{t('panel', { names: list(others) })}</p>}
      </div>
      <p className={styles.acts}>
        {meetingUrl && (
          <a href={meetingUrl} target="_blank" rel="noreferrer" aria-label={t('meetingOf', named)}>
            <Icon name="external" size={14} /> {t('meeting')}
          </a>
        )}
        {administers && (
          <Link to={`/workspace/sessions/${session.id}`} aria-label={t('prepareOf', named)}>
            <Icon name="pencil" size={14} /> {t('prepare')}
          </Link>
        )}
        <a href={`/calendar/sessions/${session.id}.ics`} download aria-label={t('downloadOf', named)}>
          <Icon name="download" size={14} /> {t('download')}
        </a>
      </p>
    </li>
  );
}

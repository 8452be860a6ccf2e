import { FollowUpState } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { SessionCardFragment } from '../generated/graphql.ts';
import { EmptyState } from '../ui/index.ts';
import { AllSessions } from './AllSessions.tsx';
import styles from './ComingSessions.module.css';
import { meetingPlace } from './meetingPlace.ts';
import { SectionHeading } from './SectionHeading.tsx';
import { SHOWN } from './sessionGroups.ts';
import { useShortDayLabel } from './useDayLabel.ts';

/** Sessions that are scheduled, the next first. */
export function ComingSessions({ sessions }: { sessions: readonly SessionCardFragment[] }) {
  const { t } = useTranslation(['home', 'app']);
  return (
    <section aria-labelledby="coming">
      <SectionHeading id="coming">{t('coming')}</SectionHeading>
      {sessions.length === 0 ? (
        <EmptyState>{t('nothingComing')}</EmptyState>
      ) : (
        <ul>
          {sessions.slice(0, SHOWN).map((session) => (
            <ComingSession key={session.id} session={session} />
          ))}
        </ul>
      )}
      <p className={styles.calendar}>
        {sessions.length > SHOWN && <AllSessions period="coming" />}
        <Link to="/calendar">{t('app:calendar')}</Link>
      </p>
    </section>
  );
}

function ComingSession({ session }: { session: SessionCardFragment }) {
  const { t } = useTranslation('home');
  const { time } = useFormat(session.timeZone);
  const dayLabel = useShortDayLabel(session.timeZone);
  const promised = session.dueFollowUps.filter(({ state }) => state === FollowUpState.OPEN).length;
  const about = [
    meetingPlace(session),
    session.agencies.length > 0 && t('agencies', { count: session.agencies.length }),
    promised > 0 && t('promised', { count: promised }),
  ];
  return (
    <li className={styles.row}>
      <p className={styles.when}>
        {dayLabel(session.scheduledFor)}
        <span className={styles.time}> {time(session.scheduledFor)}</span>
      </p>
      <div className={styles.what}>
        <Link to={`/sessions/${session.id}`} className={styles.name}>
          {session.region.name}
        </Link>
        <p className={styles.about}>{about.filter(Boolean).join(', ')}</p>
      </div>
    </li>
  );
}

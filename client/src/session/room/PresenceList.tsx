import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { useSession } from '../../live/useSession.ts';
import { Disclosure, StateMark } from '../../ui/index.ts';
import styles from './PresenceList.module.css';
import { type Missing, presenceSummary, sameSummary } from './presenceSummary.ts';

/** So many of the missing are listed; the others are behind a line that opens. */
const MISSING_SHOWN = 4;

/** Who is there: `Hadir 17 dari 19`, by role, and who is missing or cut off, since when. */
export const PresenceList = memo(function PresenceList() {
  const { t } = useTranslation('session');
  const present = useSession(presenceSummary, sameSummary);
  const meetingUrl = useSession((room) => room.session.meetingUrl);
  const mine = useSession((room) => room.mySeatIds);
  const { chair, missing } = present;
  const groups = [
    { key: 'evaluators', count: present.evaluators },
    { key: 'secretaries', count: present.secretaries },
    { key: 'observers', count: present.observers },
  ] as const;
  return (
    <section className={styles.presence} aria-labelledby="presence-heading">
      <h2 id="presence-heading" className={styles.head}>
        {t('presence.title')}{' '}
        <span className={styles.count}>
          {t('presence.of', { present: present.present, expected: present.expected })}
        </span>
        {meetingUrl && (
          <a className={styles.meeting} href={meetingUrl} target="_blank" rel="noreferrer">
            {t('bar.meeting')}
          </a>
        )}
      </h2>
      {chair && present.chairPresent && (
        <p className={styles.line}>
          <strong>{chair.name}</strong>{' '}
          {mine.includes(chair.id) ? t('presence.chairYou') : t('presence.chair')}
        </p>
      )}
      <p className={styles.line}>
        {groups.map(({ key, count }, index) => (
          <span key={key}>
            {index > 0 && <span aria-hidden="true"> · </span>}
            {t(`presence.${key}`)} <strong>{count}</strong>
          </span>
        ))}
      </p>
      {present.leads.length > 0 && (
        <p className={styles.line}>{present.leads.map((seat) => seat.office).join(', ')}</p>
      )}
      <p className={styles.line}>
        {t('presence.agencies')}{' '}
        <strong>{t('presence.of', { present: present.agenciesPresent, expected: present.agencies })}</strong>
      </p>
      <MissingList missing={missing.slice(0, MISSING_SHOWN)} />
      {missing.length > MISSING_SHOWN && (
        <Disclosure summary={t('presence.more', { count: missing.length - MISSING_SHOWN })}>
          <MissingList missing={missing.slice(MISSING_SHOWN)} />
        </Disclosure>
      )}
    </section>
  );
});

function MissingList({ missing }: { missing: readonly Missing[] }) {
  const { t } = useTranslation('session');
  const { time } = useFormat();
  if (missing.length === 0) return null;
  return (
    <ul>
      {missing.map(({ key, name, since }) => (
        <li key={key} className={styles.missing}>
          <StateMark icon={since ? 'offline' : 'open'} tone={since ? 'warn' : 'quiet'}>
            <span className={styles.name}>{name}</span>{' '}
            {since ? t('presence.cut') : <span className={styles.note}>{t('presence.notYet')}</span>}
            {since && <span className={styles.note}> {t('presence.since', { time: time(since) })}</span>}
          </StateMark>
        </li>
      ))}
    </ul>
  );
}

import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useSession } from '../live/useSession.ts';
import type { FollowUpView } from '../live/views.ts';
import { EmptyState, type IconName, StateMark, type Tone } from '../ui/index.ts';
import { ownFollowUps } from './agencyWork.ts';
import styles from './OwnFollowUps.module.css';

const marks: Record<FollowUpView['state'], { icon: IconName; tone: Tone }> = {
  PROPOSED: { icon: 'open', tone: 'quiet' },
  OPEN: { icon: 'followUp', tone: 'brand' },
  KEPT: { icon: 'check', tone: 'ok' },
  PARTLY: { icon: 'decision', tone: 'warn' },
  CARRIED: { icon: 'chevronRight', tone: 'warn' },
  DROPPED: { icon: 'cross', tone: 'quiet' },
};

/** Promises of the reader's agencies: those of earlier cycles that are called in now, and those given in this session. */
export const OwnFollowUps = memo(function OwnFollowUps() {
  const { t } = useTranslation('answer');
  const due = useSession((room) => ownFollowUps(room).due);
  const given = useSession((room) => ownFollowUps(room).given);
  return (
    <>
      <section aria-labelledby="follow-ups-due">
        <h2 id="follow-ups-due" className={styles.heading}>
          {t('followUps.due')} <span className={styles.count}>{due.length || ''}</span>
        </h2>
        {due.length === 0 && <EmptyState>{t('followUps.dueEmpty')}</EmptyState>}
        <List followUps={due} />
      </section>
      <section aria-labelledby="follow-ups-given">
        <h2 id="follow-ups-given" className={styles.heading}>
          {t('followUps.given')} <span className={styles.count}>{given.length || ''}</span>
        </h2>
        {given.length === 0 && <EmptyState>{t('followUps.givenEmpty')}</EmptyState>}
        <List followUps={given} />
      </section>
    </>
  );
});

function List({ followUps }: { followUps: readonly FollowUpView[] }) {
  const { t } = useTranslation('answer');
  const { t: tFollowUp } = useTranslation('followUp');
  const dimensions = useSession((room) => room.dimensions);
  return (
    <ul>
      {followUps.map((followUp) => (
        <li key={followUp.id} data-place={followUp.id} className={styles.item}>
          <p className={styles.text}>{followUp.text}</p>
          <p className={styles.line}>
            <span>
              {tFollowUp(`kind.${followUp.kind}`)} · {dimensions[followUp.dimensionId]?.name} ·{' '}
              {t('followUps.year', { year: followUp.dueYear })}
            </span>
            <StateMark {...marks[followUp.state]}>{tFollowUp(`state.${followUp.state}`)}</StateMark>
          </p>
          {followUp.judgementNote && <p className={styles.note}>{followUp.judgementNote}</p>}
        </li>
      ))}
    </ul>
  );
}

import { SessionState } from '@risalah/shared';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { currentQuestion } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import { markOf } from '../session/room/markOf.ts';
import { DimensionMark, EmptyState } from '../ui/index.ts';
import styles from './NothingAsked.module.css';

/** What stands where the question would: that none waits, and small, what the room is talking about. */
export const NothingAsked = memo(function NothingAsked() {
  const { t } = useTranslation('answer');
  const { date, timeWithZone } = useFormat();
  const session = useSession((room) => room.session);
  const question = useSession(currentQuestion);
  const agencies = useSession((room) =>
    question ? question.addressees.map((id) => room.agencies[id]?.shortName ?? '') : [],
  );
  const dimension = useSession((room) => room.dimensions[question?.dimensionId ?? '']);
  if (session.state === SessionState.SCHEDULED) {
    return (
      <EmptyState title={t('nothing.notOpen')}>
        {t('nothing.opensAt', {
          date: date(session.scheduledFor),
          time: timeWithZone(session.scheduledFor),
        })}
      </EmptyState>
    );
  }
  const over = session.state !== SessionState.LIVE && session.state !== SessionState.PAUSED;
  const standing = session.state === SessionState.FINAL ? 'final' : over ? 'over' : 'open';
  return (
    <section className={styles.nothing}>
      <EmptyState title={t(`nothing.${standing}`)}>{t(`nothing.${standing}Text`)}</EmptyState>
      {question && !over && (
        <div className={styles.current}>
          <p className={styles.note}>{t('nothing.current')}</p>
          <p className={styles.question}>
            <span className={styles.number}>{question.number}</span> {question.text}
          </p>
          <p className={styles.from}>
            {dimension && <DimensionMark {...markOf(dimension)} />}
            <strong>{dimension?.name}</strong> {t('nothing.to', { agencies: agencies.join(', ') })}
          </p>
        </div>
      )}
    </section>
  );
});

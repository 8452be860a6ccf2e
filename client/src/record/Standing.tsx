import { MinutesState, mainSession, SessionState } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { RecordQuery, RecordSessionFragment } from '../generated/graphql.ts';
import { useDeadlineLabel } from '../home/useDayLabel.ts';
import { Band } from '../ui/index.ts';
import styles from './Standing.module.css';

/** Says that what the page shows is not final, and leads to the session that decides it. Nothing once it is. */
export function Standing({ record }: { record: RecordQuery['record'] }) {
  const { t } = useTranslation('record');
  const { date, time } = useFormat();
  const frozen = new Set(record.proceedings.map(({ sessionId }) => sessionId));
  const session = mainSession(
    record.sessions.filter(({ id, cycle }) => cycle.id === record.cycle.id && !frozen.has(id)),
  );
  if (!session || session.state === SessionState.CANCELLED) {
    return record.proceedings.length > 0 ? null : <p className={styles.standing}>{t('nothing')}</p>;
  }
  const way = (
    <Link to={`/sessions/${session.id}`} className={styles.way}>
      {t('enterRoom')}
    </Link>
  );
  if (session.state === SessionState.SCHEDULED) {
    const when = { date: date(session.scheduledFor), time: time(session.scheduledFor) };
    return (
      <p className={styles.standing}>
        {t('scheduled', when)} {way}
      </p>
    );
  }
  return (
    <div className={styles.band}>
      <Band icon="pencil" lead={t('provisional')} actions={way}>
        <WhyProvisional session={session} dimensionId={record.dimension.id} />
      </Band>
    </div>
  );
}

function WhyProvisional({ session, dimensionId }: { session: RecordSessionFragment; dimensionId: string }) {
  const { t } = useTranslation('record');
  const deadlineLabel = useDeadlineLabel(session.timeZone);
  const minutes = session.minutes.find((each) => each.dimensionId === dimensionId);
  if (minutes?.state === MinutesState.READY) {
    return minutes.correctionsUntil
      ? t('provisionalReady', { until: deadlineLabel(minutes.correctionsUntil) })
      : t('provisionalReadyNoWindow');
  }
  return session.state === SessionState.CLOSED ? t('provisionalDraft') : t('provisionalUnderway');
}

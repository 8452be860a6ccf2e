import { MinutesState } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { correctionsOf } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { MinutesView } from '../live/views.ts';
import { useSeatName, useSignerName } from '../session/room/useNames.ts';
import { StateMark } from '../ui/index.ts';
import { Addenda } from './Addenda.tsx';
import { CorrectionLine } from './CorrectionLine.tsx';
import styles from './FinishedMinutes.module.css';
import { MinutesBody } from './MinutesBody.tsx';

/** Minutes that are READY or FINAL: where they stand, who agreed, what corrections were proposed, and their text. */
export function FinishedMinutes({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('minutes');
  const final = minutes.state === MinutesState.FINAL;
  return (
    <>
      <div className={styles.standing}>
        {final ? <Final minutes={minutes} /> : <Ready minutes={minutes} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text without buttons must scroll by keyboard too */}
      <section tabIndex={0} aria-label={t('editor.text')}>
        <MinutesBody dimensionId={minutes.dimensionId} document={minutes.document} />
      </section>
      {final && <Addenda minutes={minutes} />}
    </>
  );
}

function Ready({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('minutes');
  const { time, dayMonthTime } = useFormat();
  const name = useSeatName();
  const corrections = useSession((room) => correctionsOf(room, minutes.id));
  return (
    <>
      <StateMark icon="check" tone="ok">
        {t('finished.ready', {
          time: minutes.readyAt ? time(minutes.readyAt) : '',
          by: name(minutes.readyBySeatId),
        })}
      </StateMark>
      <p className={styles.note}>
        {minutes.correctionsUntil
          ? t('finished.until', { time: dayMonthTime(minutes.correctionsUntil) })
          : t('finished.noWindow')}
      </p>
      {minutes.mustAgreeSeatIds.length > 0 && (
        <section>
          <h3 className={styles.heading}>
            {t('finished.agreed', {
              agreed: minutes.agreedSeatIds.length,
              all: minutes.mustAgreeSeatIds.length,
            })}
          </h3>
          <ul className={styles.agreed}>
            {minutes.mustAgreeSeatIds.map((id) => {
              const agreed = minutes.agreedSeatIds.includes(id);
              return (
                <li key={id}>
                  <StateMark icon={agreed ? 'check' : 'open'} tone={agreed ? 'ok' : 'quiet'}>
                    {name(id)}
                  </StateMark>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <section>
        <h3 className={styles.heading}>{t('finished.corrections')}</h3>
        {corrections.length === 0 && <p className={styles.note}>{t('finished.noCorrections')}</p>}
        <ul>
          {corrections.map((correction) => (
            <CorrectionLine key={correction.id} correction={correction} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Final({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('minutes');
  const { dayMonthTime } = useFormat();
  const signer = useSignerName();
  const recordId = useSession((room) => room.recordIds[minutes.dimensionId]);
  return (
    <>
      <StateMark icon="lock" tone="ok">
        {t('finished.final', {
          time: minutes.finalAt ? dayMonthTime(minutes.finalAt) : '',
          by: signer(minutes.finalisedBySeatId),
        })}
      </StateMark>
      <p className={styles.note}>{t('finished.frozen')}</p>
      {minutes.sha256 && (
        <p className={styles.note}>
          SHA-256 <code className={styles.hash}>{minutes.sha256}</code>
        </p>
      )}
      {recordId && (
        <p>
          <Link to={`/records/${recordId}`}>{t('finished.record')}</Link>
        </p>
      )}
    </>
  );
}

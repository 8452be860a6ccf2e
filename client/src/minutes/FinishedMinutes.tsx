import { MinutesState } from '@risalah/shared';
import { memo } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { correctionsOf } from '../live/roomParts.ts';
import { useMinutes } from '../live/useMinutes.ts';
import { useSession } from '../live/useSession.ts';
import { useSeatName, useSignerName } from '../session/room/useNames.ts';
import { StateMark } from '../ui/index.ts';
import { Addenda } from './Addenda.tsx';
import { CorrectionLine } from './CorrectionLine.tsx';
import styles from './FinishedMinutes.module.css';
import { MinutesBody } from './MinutesBody.tsx';

/** Minutes that are READY or FINAL: where they stand, who agreed, what corrections were proposed, and their text. */
export const FinishedMinutes = memo(function FinishedMinutes({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('minutes');
  const { dimensionId, final, document } = useMinutes(minutesId, (minutes) => ({
    dimensionId: minutes.dimensionId,
    final: minutes.state === MinutesState.FINAL,
    document: minutes.document,
  }));
  return (
    <>
      <div className={styles.standing}>
        {final ? (
          <Final minutesId={minutesId} />
        ) : (
          <>
            <Ready minutesId={minutesId} />
            <Agreed minutesId={minutesId} />
            <Corrections minutesId={minutesId} />
          </>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text without buttons must scroll by keyboard too */}
      <section tabIndex={0} aria-label={t('editor.text')}>
        <MinutesBody dimensionId={dimensionId} document={document} />
      </section>
      {final && <Addenda minutesId={minutesId} />}
    </>
  );
});

interface OfMinutes {
  minutesId: string;
}

function Ready({ minutesId }: OfMinutes) {
  const { t } = useTranslation('minutes');
  const { time, dayMonthTime } = useFormat();
  const name = useSeatName();
  const { readyAt, readyBySeatId, correctionsUntil } = useMinutes(minutesId, (minutes) => ({
    readyAt: minutes.readyAt,
    readyBySeatId: minutes.readyBySeatId,
    correctionsUntil: minutes.correctionsUntil,
  }));
  return (
    <>
      <StateMark icon="check" tone="ok">
        {t('finished.ready', { time: readyAt ? time(readyAt) : '', by: name(readyBySeatId) })}
      </StateMark>
      <p className={styles.note}>
        {correctionsUntil
          ? t('finished.until', { time: dayMonthTime(correctionsUntil) })
          : t('finished.noWindow')}
      </p>
    </>
  );
}

/** Who has agreed, of those who spoke. */
function Agreed({ minutesId }: OfMinutes) {
  const { t } = useTranslation('minutes');
  const name = useSeatName();
  const asked = useMinutes(minutesId, (minutes) => minutes.mustAgreeSeatIds);
  const agreed = useMinutes(minutesId, (minutes) => minutes.agreedSeatIds);
  if (asked.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('finished.agreed', { agreed: agreed.length, all: asked.length })}</h3>
      <ul className={styles.agreed}>
        {asked.map((id) => {
          const has = agreed.includes(id);
          return (
            <li key={id}>
              <StateMark icon={has ? 'check' : 'open'} tone={has ? 'ok' : 'quiet'}>
                {name(id)}
              </StateMark>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Corrections({ minutesId }: OfMinutes) {
  const { t } = useTranslation('minutes');
  const corrections = useSession((room) => correctionsOf(room, minutesId));
  return (
    <section>
      <h3 className={styles.heading}>{t('finished.corrections')}</h3>
      {corrections.length === 0 && <p className={styles.note}>{t('finished.noCorrections')}</p>}
      <ul>
        {corrections.map((correction) => (
          <CorrectionLine key={correction.id} correction={correction} />
        ))}
      </ul>
    </section>
  );
}

function Final({ minutesId }: OfMinutes) {
  const { t } = useTranslation('minutes');
  const { dayMonthTime } = useFormat();
  const signer = useSignerName();
  const { dimensionId, finalAt, bySeatId, sha256 } = useMinutes(minutesId, (minutes) => ({
    dimensionId: minutes.dimensionId,
    finalAt: minutes.finalAt,
    bySeatId: minutes.finalisedBySeatId,
    sha256: minutes.sha256,
  }));
  const recordId = useSession((room) => room.recordIds[dimensionId]);
  return (
    <>
      <StateMark icon="lock" tone="ok">
        {t('finished.final', {
          time: finalAt ? dayMonthTime(finalAt) : '',
          by: signer(bySeatId),
        })}
      </StateMark>
      <p className={styles.note}>{t('finished.frozen')}</p>
      {sha256 && (
        <p className={styles.note}>
          SHA-256 <code className={styles.hash}>{sha256}</code>
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

import { MinutesState } from '@risalah/shared';
import { useRef } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { correctionsOf, minutesOf } from '../../live/roomParts.ts';
import { useMinutes } from '../../live/useMinutes.ts';
import { useSession } from '../../live/useSession.ts';
import { Addenda } from '../../minutes/Addenda.tsx';
import { MinutesSheet } from '../../minutes/MinutesSheet.tsx';
import { Button, DimensionMark, useNow } from '../../ui/index.ts';
import { MinutesStanding } from '../room/MinutesStanding.tsx';
import { markOf } from '../room/markOf.ts';
import { StatementsRead } from '../room/StatementsRead.tsx';
import { useSeatName } from '../room/useNames.ts';
import { useSheetTop } from '../room/useSheetTop.ts';
import { CorrectionReview } from './CorrectionReview.tsx';
import { FinaliseMinutes } from './FinaliseMinutes.tsx';
import styles from './MinutesReview.module.css';
import { ReturnMinutes } from './ReturnMinutes.tsx';

/** Props of {@link MinutesReview}. */
export interface MinutesReviewProps {
  dimensionId: string;
  /** Back to where the chair came from. */
  onBack: () => void;
}

/** The chair writes in the draft of a dimension's minutes, reads them once READY, decides on corrections, returns them, or makes them final. */
export function MinutesReview({ dimensionId, onBack }: MinutesReviewProps) {
  const { t } = useTranslation('session');
  const dimension = useSession((room) => room.dimensions[dimensionId]);
  const { minutesId, state } = useSession((room) => {
    const minutes = minutesOf(room, dimensionId);
    return { minutesId: minutes?.id, state: minutes?.state };
  });
  const recordId = useSession((room) => room.recordIds[dimensionId]);
  const heading = useRef<HTMLHeadingElement>(null);
  useSheetTop(heading);
  if (!dimension || !minutesId) return null;
  return (
    <article className={styles.review} aria-labelledby="minutes-heading">
      <header className={styles.head}>
        <h2 ref={heading} id="minutes-heading" tabIndex={-1} className={styles.title}>
          <DimensionMark {...markOf(dimension)} size={16} />
          {t('review.title', { name: dimension.name })}
        </h2>
        <MinutesStanding minutesId={minutesId} />
        <span className={styles.ways}>
          {state === MinutesState.FINAL && recordId && (
            <Link to={`/records/${recordId}`}>{t('after.record')}</Link>
          )}
          <Button variant="quiet" size="small" icon="chevronLeft" onClick={onBack}>
            {t('review.back')}
          </Button>
        </span>
      </header>
      {state === MinutesState.READY && <ReadyActs minutesId={minutesId} />}
      {state === MinutesState.DRAFT && <Returned minutesId={minutesId} />}
      <Corrections minutesId={minutesId} />
      <MinutesSheet key={minutesId} minutesId={minutesId} headless />
      <div className={styles.text}>
        <StatementsRead where={dimensionId} />
        <Addenda minutesId={minutesId} />
      </div>
    </article>
  );
}

function Returned({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('session');
  const { dayMonthTime } = useFormat();
  const { at, reason } = useMinutes(minutesId, ({ returnedAt, returnedReason }) => ({
    at: returnedAt,
    reason: returnedReason,
  }));
  if (!at) return null;
  return (
    <p className={styles.note}>
      {t('review.returned', { time: dayMonthTime(at) })} {reason}
    </p>
  );
}

function ReadyActs({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('session');
  const name = useSeatName();
  const now = useNow(5000);
  const readyBy = useMinutes(minutesId, ({ readyBySeatId }) => readyBySeatId);
  const until = useMinutes(minutesId, ({ correctionsUntil }) => correctionsUntil);
  const open = until !== null && now < Date.parse(until);
  return (
    <section className={styles.acts} aria-label={t('review.acts')}>
      <p className={styles.note}>
        {t('review.readyBy', { by: name(readyBy) })}{' '}
        {t(open ? 'review.provisional' : 'review.provisionalStill')}
      </p>
      <FinaliseMinutes minutesId={minutesId} />
      <ReturnMinutes minutesId={minutesId} />
    </section>
  );
}

function Corrections({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('session');
  const corrections = useSession((room) => correctionsOf(room, minutesId));
  if (corrections.length === 0) return null;
  return (
    <section className={styles.corrections} aria-labelledby="corrections-heading">
      <h3 id="corrections-heading">{t('review.corrections', { count: corrections.length })}</h3>
      <ul>
        {corrections.map((correction) => (
          <CorrectionReview key={correction.id} correction={correction} />
        ))}
      </ul>
    </section>
  );
}

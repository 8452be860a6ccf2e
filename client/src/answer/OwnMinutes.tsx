import { MinutesState, SearchKind } from '@risalah/shared';
import { memo, useEffect } from 'react';
import { useTranslation } from '#i18n';
import { later } from '../app/later.tsx';
import { useFormat } from '../app/useFormat.ts';
import { useHeld } from '../live/useHeld.ts';
import { useMinutes } from '../live/useMinutes.ts';
import { useSession } from '../live/useSession.ts';
import { useAskedPlace } from '../search/place.ts';
import { markOf } from '../session/room/markOf.ts';
import { Button, DimensionMark, EmptyState, Icon, LoadingBars, StateMark } from '../ui/index.ts';
import { readableMinutes, spokeIn } from './agencyWork.ts';
import styles from './OwnMinutes.module.css';

const ReadMinutes = later(
  async () => (await import('./ReadMinutes.tsx')).ReadMinutes,
  <LoadingBars />,
  'first',
);

/** The minutes that may be read by now, first those of dimensions in which the reader spoke. */
export const OwnMinutes = memo(function OwnMinutes() {
  const { t } = useTranslation('answer');
  const [openId, setOpenId] = useHeld<string | null>('minutes:open', null);
  const ids = useSession((room) => readableMinutes(room).map(({ id }) => id));
  const asked = useAskedPlace();
  const askedId = useSession(
    (room) => readableMinutes(room).find(({ dimensionId }) => dimensionId === asked?.dimensionId)?.id,
  );
  useEffect(() => {
    if (asked?.kind === SearchKind.MINUTES && askedId) setOpenId(askedId);
  }, [asked, askedId, setOpenId]);
  const spoken = useSession((room) =>
    readableMinutes(room)
      .filter(({ dimensionId }) => spokeIn(room, dimensionId))
      .map(({ id }) => id),
  );
  if (openId && ids.includes(openId)) {
    return (
      <>
        <div>
          <Button variant="quiet" size="small" icon="chevronLeft" onClick={() => setOpenId(null)}>
            {t('minutes.back')}
          </Button>
        </div>
        <ReadMinutes minutesId={openId} />
      </>
    );
  }
  const others = ids.filter((id) => !spoken.includes(id));
  return (
    <>
      {ids.length === 0 && <EmptyState title={t('minutes.none')}>{t('minutes.noneText')}</EmptyState>}
      <Section heading={t('minutes.spoken')} ids={spoken} onOpen={setOpenId} />
      <Section heading={t('minutes.others')} ids={others} onOpen={setOpenId} />
    </>
  );
});

interface SectionProps {
  heading: string;
  ids: readonly string[];
  onOpen: (id: string) => void;
}

function Section({ heading, ids, onOpen }: SectionProps) {
  if (ids.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{heading}</h2>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <button type="button" className={styles.row} onClick={() => onOpen(id)}>
              <Row minutesId={id} />
              <Icon name="chevronRight" size={16} className={styles.to} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Row = memo(function Row({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('answer');
  const { dayMonthTime } = useFormat();
  const seats = useSession((room) => room.mySeatIds);
  const { dimensionId, final, finalAt, mustAgree, agreed } = useMinutes(minutesId, (minutes) => ({
    dimensionId: minutes.dimensionId,
    final: minutes.state === MinutesState.FINAL,
    finalAt: minutes.finalAt,
    mustAgree: seats.some((id) => minutes.mustAgreeSeatIds.includes(id)),
    agreed: seats.some((id) => minutes.agreedSeatIds.includes(id)),
  }));
  const dimension = useSession((room) => room.dimensions[dimensionId]);
  return (
    <>
      {dimension && <DimensionMark {...markOf(dimension)} />}
      <span className={styles.name}>{dimension?.name}</span>
      {final ? (
        <StateMark icon="lock" tone="ok">
          {t('minutes.final', { time: finalAt ? dayMonthTime(finalAt) : '' })}
        </StateMark>
      ) : (
        <StateMark icon={agreed ? 'check' : 'open'} tone={mustAgree && !agreed ? 'warn' : 'neutral'}>
          {t(agreed ? 'minutes.youAgreed' : mustAgree ? 'minutes.waitsForYou' : 'minutes.ready')}
        </StateMark>
      )}
    </>
  );
});

import { MinutesState, SearchKind } from '@risalah/shared';
import { memo, useEffect } from 'react';
import { useTranslation } from '#i18n';
import { later } from '../app/later.tsx';
import { useFormat } from '../app/useFormat.ts';
import { useHeld } from '../live/useHeld.ts';
import { useSession } from '../live/useSession.ts';
import type { MinutesView } from '../live/views.ts';
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
  const minutes = useSession(readableMinutes);
  const asked = useAskedPlace();
  const askedId = minutes.find(({ dimensionId }) => dimensionId === asked?.dimensionId)?.id;
  useEffect(() => {
    if (asked?.kind === SearchKind.MINUTES && askedId) setOpenId(askedId);
  }, [asked, askedId, setOpenId]);
  const spoken = useSession((room) =>
    readableMinutes(room).filter(({ dimensionId }) => spokeIn(room, dimensionId)),
  );
  const open = minutes.find(({ id }) => id === openId);
  if (open) {
    return (
      <>
        <div>
          <Button variant="quiet" size="small" icon="chevronLeft" onClick={() => setOpenId(null)}>
            {t('minutes.back')}
          </Button>
        </div>
        <ReadMinutes minutes={open} />
      </>
    );
  }
  const others = minutes.filter((each) => !spoken.includes(each));
  return (
    <>
      {minutes.length === 0 && <EmptyState title={t('minutes.none')}>{t('minutes.noneText')}</EmptyState>}
      <Section heading={t('minutes.spoken')} minutes={spoken} onOpen={setOpenId} />
      <Section heading={t('minutes.others')} minutes={others} onOpen={setOpenId} />
    </>
  );
});

interface SectionProps {
  heading: string;
  minutes: readonly MinutesView[];
  onOpen: (id: string) => void;
}

function Section({ heading, minutes, onOpen }: SectionProps) {
  if (minutes.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{heading}</h2>
      <ul>
        {minutes.map((each) => (
          <li key={each.id}>
            <button type="button" className={styles.row} onClick={() => onOpen(each.id)}>
              <Row minutes={each} />
              <Icon name="chevronRight" size={16} className={styles.to} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('answer');
  const { dayMonthTime } = useFormat();
  const dimension = useSession((room) => room.dimensions[minutes.dimensionId]);
  const seats = useSession((room) => room.mySeatIds);
  const final = minutes.state === MinutesState.FINAL;
  const mustAgree = seats.some((id) => minutes.mustAgreeSeatIds.includes(id));
  const agreed = seats.some((id) => minutes.agreedSeatIds.includes(id));
  return (
    <>
      {dimension && <DimensionMark {...markOf(dimension)} />}
      <span className={styles.name}>{dimension?.name}</span>
      {final ? (
        <StateMark icon="lock" tone="ok">
          {t('minutes.final', { time: minutes.finalAt ? dayMonthTime(minutes.finalAt) : '' })}
        </StateMark>
      ) : (
        <StateMark icon={agreed ? 'check' : 'open'} tone={mustAgree && !agreed ? 'warn' : 'neutral'}>
          {t(agreed ? 'minutes.youAgreed' : mustAgree ? 'minutes.waitsForYou' : 'minutes.ready')}
        </StateMark>
      )}
    </>
  );
}

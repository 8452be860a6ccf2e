import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { agendaItem } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import { markOf } from '../session/room/markOf.ts';
import { DimensionMark } from '../ui/index.ts';
import styles from './MinutesHeading.module.css';

/** The head of a dimension's minutes: its name, which session, where, and since when it was discussed. */
export const MinutesHeading = memo(function MinutesHeading({ dimensionId }: { dimensionId: string }) {
  const { t } = useTranslation('minutes');
  const { timeWithZone, dateShort } = useFormat();
  const { region, cycle, scheduledFor, venue } = useSession(({ session }) => ({
    region: session.region.name,
    cycle: session.cycle,
    scheduledFor: session.scheduledFor,
    venue: session.venue,
  }));
  const dimension = useSession((room) => room.dimensions[dimensionId]);
  const enteredAt = useSession((room) => agendaItem(room, dimensionId)?.enteredAt ?? null);
  return (
    <header className={styles.heading}>
      <span className={styles.mark}>{dimension && <DimensionMark {...markOf(dimension)} size={18} />}</span>
      <div>
        <h2 className={styles.name}>{dimension?.name}</h2>
        <p className={styles.about}>
          {t('heading.session', {
            region,
            stage: cycle.stage,
            year: cycle.year,
            date: dateShort(scheduledFor),
          })}{' '}
          {venue}. {enteredAt && t('heading.since', { time: timeWithZone(enteredAt) })}
        </p>
      </div>
    </header>
  );
});

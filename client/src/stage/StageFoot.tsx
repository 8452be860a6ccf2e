import { SessionState } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { dimensionsInOrder } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import { agendaForecast } from '../session/room/agendaForecast.ts';
import { markOf } from '../session/room/markOf.ts';
import { DimensionMark, useNow } from '../ui/index.ts';
import { StageCode } from './StageCode.tsx';
import styles from './StageFoot.module.css';
import { currentItem } from './stageMoment.ts';

/** The foot of the stage: what comes next and when, which dimension of how many this is, and the way in. */
export function StageFoot({ code }: { code: string | null }) {
  const id = useSession((room) => room.session.id);
  return (
    <footer className={styles.foot}>
      <Next />
      <Position />
      <StageCode sessionId={id} code={code} />
    </footer>
  );
}

/** The next dimension with the time it is likely to begin; after the last, when the session is likely to end. */
function Next() {
  const { t } = useTranslation('stage');
  const { t: tSession } = useTranslation('session');
  const { time } = useFormat();
  const agenda = useSession((room) => room.agenda);
  const dimensions = useSession((room) => room.dimensions);
  const session = useSession((room) => room.session);
  const { lines, endsAt } = agendaForecast(agenda, session, useNow(10_000));
  if (endsAt === null) return <div className={styles.next} />;
  const next = lines.find(({ stage }) => stage === 'NEXT');
  const dimension = next && dimensions[next.item.dimensionId];
  if (!next?.startsAt || !dimension)
    return (
      <div className={styles.next}>
        <p className={styles.lead}>{t('last')}</p>
        <p className={styles.name}>{t('endsAbout', { time: time(endsAt) })}</p>
      </div>
    );
  const first = session.state === SessionState.SCHEDULED || session.currentDimensionId === null;
  return (
    <div className={styles.next}>
      <p className={styles.lead}>
        {first ? t('first') : tSession('agenda.next', { time: time(next.startsAt) })}
      </p>
      <p className={styles.name}>
        <DimensionMark {...markOf(dimension)} className={styles.mark} />
        {dimension.name}
      </p>
    </div>
  );
}

/** `Dimensi 3 dari 6`, with a mark for each. */
function Position() {
  const { t } = useTranslation('stage');
  const dimensions = useSession(dimensionsInOrder);
  const current = useSession(currentItem);
  const place = dimensions.findIndex(({ id }) => id === current?.dimensionId);
  const count = dimensions.length;
  return (
    <div className={styles.position}>
      <p className={styles.lead}>
        {place < 0 ? t('dimensions', { count }) : t('position', { position: place + 1, count })}
      </p>
      <ol className={styles.marks}>
        {dimensions.map((dimension, index) => (
          <li key={dimension.id} className={styles.step} aria-current={index === place ? 'step' : undefined}>
            <DimensionMark {...markOf(dimension)} label={dimension.name} className={styles.mark} />
          </li>
        ))}
      </ol>
    </div>
  );
}

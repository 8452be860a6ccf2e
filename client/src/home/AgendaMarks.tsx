import { useTranslation } from '#i18n';
import type { SessionCardFragment } from '../generated/graphql.ts';
import { DimensionMark, dimensionTime, elapsedSeconds, Icon, useNow } from '../ui/index.ts';
import styles from './AgendaMarks.module.css';

type Item = SessionCardFragment['agendaItems'][number];

/** The dimensions of a session under way: those done ticked, the one at hand by name with the time it has left. */
export function AgendaMarks({ session }: { session: SessionCardFragment }) {
  const { t } = useTranslation('home');
  return (
    <ul className={styles.marks} aria-label={t('agenda')}>
      {session.agendaItems.map((item) => (
        <li key={item.id} className={styles.item}>
          {item.dimension.id === session.currentDimensionId ? <Current item={item} /> : <Other item={item} />}
        </li>
      ))}
    </ul>
  );
}

function Current({ item }: { item: Item }) {
  const { t } = useTranslation('home');
  const now = useNow();
  const used = elapsedSeconds(item.usedSeconds, item.runningSince, now);
  const { state, minutes } = dimensionTime(used, item.allottedMinutes);
  const { name: dimension, mark, position } = item.dimension;
  return (
    <span className={state === 'ok' ? styles.current : styles.near} aria-current="step">
      <DimensionMark mark={mark} position={position} />
      {t(state === 'over' ? 'dimensionOver' : 'dimensionLeft', { dimension, minutes })}
    </span>
  );
}

function Other({ item }: { item: Item }) {
  const { t } = useTranslation('home');
  const { name: dimension, mark, position } = item.dimension;
  const done = item.doneAt !== null;
  return (
    <>
      <DimensionMark
        mark={mark}
        position={position}
        label={done ? t('dimensionDone', { dimension }) : dimension}
      />
      {done && <Icon name="check" size={14} className={styles.done} />}
    </>
  );
}

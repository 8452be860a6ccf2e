import { QuestionState } from '@risalah/shared';
import { memo, type ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { agendaItem, currentDimension, currentQuestion, readsProceedings } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import { DimensionClock, DimensionMark } from '../../ui/index.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './DimensionBar.module.css';
import { markOf } from './markOf.ts';

/** The dimension at hand: name, subdimensions with the questions asked in each, and its clock. `actions` stand at the end. */
export const DimensionBar = memo(function DimensionBar({ actions }: { actions?: ReactNode }) {
  const { t } = useTranslation('session');
  const dimension = useSession(currentDimension);
  const held = useSession((room) => dimension !== null && agendaItem(room, dimension.id) !== null);
  if (!dimension || !held) return null;
  return (
    <section className={styles.bar} aria-label={t('dimension.label')}>
      <div className={styles.line}>
        <h2 className={styles.name}>
          <DimensionMark {...markOf(dimension)} size={16} />
          {dimension.name}
        </h2>
        <ul className={styles.parts}>
          {dimension.subdimensions.map((name) => (
            <Subdimension key={name} name={name} dimensionId={dimension.id} />
          ))}
        </ul>
        <div className={styles.clock}>
          <ClockOf dimensionId={dimension.id} />
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </section>
  );
});

/** How much of its time the dimension has used. */
function ClockOf({ dimensionId }: { dimensionId: string }) {
  const item = useSession((room) => agendaItem(room, dimensionId));
  if (!item) return null;
  const { usedSeconds, runningSince, allottedMinutes } = item;
  return (
    <DimensionClock usedSeconds={usedSeconds} runningSince={runningSince} allottedMinutes={allottedMinutes} />
  );
}

function Subdimension({ name, dimensionId }: { name: string; dimensionId: string }) {
  const count = useSession(
    (room) =>
      Object.values(room.questions).filter(
        (question) =>
          question.dimensionId === dimensionId &&
          question.subdimension === name &&
          question.number !== null &&
          question.state !== QuestionState.WITHDRAWN,
      ).length,
  );
  const counted = useSession(readsProceedings);
  const current = useSession((room) => currentQuestion(room)?.subdimension === name);
  return (
    <li className={joinClasses(styles.part, current && styles.current)}>
      {counted && <strong>{count}</strong>} {name}
    </li>
  );
}

import { StatementMoment, StatementState } from '@risalah/shared';
import { memo, useId } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { statementsOf } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import type { StatementView } from '../../live/views.ts';
import { useAskedPlace } from '../../search/place.ts';
import { StateMark } from '../../ui/index.ts';
import { idOf, Rows } from '../../ui/Rows.tsx';
import styles from './StatementsRead.module.css';
import { useSeatName } from './useNames.ts';

/** What was said in a dimension, or at opening or closing, that answers no question. Nothing while there is none. */
export const StatementsRead = memo(function StatementsRead({ where }: { where: string }) {
  const { t } = useTranslation('session');
  const headingId = useId();
  const asked = useAskedPlace()?.id;
  const statements = useSession((room) => statementsOf(room, where));
  if (statements.length === 0) return null;
  const title =
    where === StatementMoment.OPENING
      ? 'opening'
      : where === StatementMoment.CLOSING
        ? 'closing'
        : 'statements';
  return (
    <section className={styles.statements} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {t(`reader.${title}`)}
      </h3>
      <Rows items={statements} keyOf={idOf} kept={({ id }) => id === asked}>
        {rowOf}
      </Rows>
    </section>
  );
});

const rowOf = (statement: StatementView) => <Statement statement={statement} />;

function Statement({ statement }: { statement: StatementView }) {
  const { t } = useTranslation('session');
  const { time } = useFormat();
  const name = useSeatName();
  return (
    <div data-place={statement.id} className={styles.statement}>
      <span className={styles.time}>{time(statement.capturedAt)}</span>
      <div>
        <p className={styles.who}>
          {name(statement.speakerSeatId)}{' '}
          {statement.state === StatementState.CAPTURED && (
            <StateMark icon="mic">{t('reader.captured')}</StateMark>
          )}
        </p>
        <p className={styles.text}>{statement.text}</p>
      </div>
    </div>
  );
}

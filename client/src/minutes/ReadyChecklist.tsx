import { memo } from 'react';
import { useTranslation } from '#i18n';
import { Icon } from '../ui/index.ts';
import styles from './ReadyChecklist.module.css';
import { readyChecks, sameChecks } from './readyChecks.ts';
import { useMinutesText } from './typedMinutes.ts';
import { useCheckWords } from './useCheckWords.ts';

/** Props of {@link ReadyChecklist}. */
export interface ReadyChecklistProps {
  dimensionId: string;
}

/** What is left to do before the minutes of a dimension are declared ready. */
export const ReadyChecklist = memo(function ReadyChecklist({ dimensionId }: ReadyChecklistProps) {
  const { t } = useTranslation('minutes');
  const checks = useMinutesText(
    dimensionId,
    (text, room) => readyChecks(room, dimensionId, text),
    sameChecks,
  );
  const words = useCheckWords();
  const open = checks.filter(({ done }) => !done);
  const shown = [...open, ...checks.filter(({ kind, done }) => done && kind === 'UNPLACED')];
  return (
    <section className={styles.checks} aria-labelledby="ready-checks">
      <h2 id="ready-checks" className={styles.heading}>
        {t('checks.heading')}
      </h2>
      <ul>
        {shown.map((check) => (
          <li key={check.kind} className={styles.check} data-done={check.done}>
            <Icon name={check.done ? 'check' : 'open'} size={14} />
            {words(check)}
          </li>
        ))}
        {open.length === 0 && (
          <li className={styles.check} data-done>
            <Icon name="check" size={14} />
            {t('checks.all')}
          </li>
        )}
      </ul>
    </section>
  );
});

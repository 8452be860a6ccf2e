import { useTranslation } from '#i18n';
import { Icon } from '../ui/index.ts';
import styles from './ReadyChecklist.module.css';
import { useCheckWords } from './useCheckWords.ts';
import { useReadyChecks } from './useReadyChecks.ts';

/** Props of {@link ReadyChecklist}. */
export interface ReadyChecklistProps {
  dimensionId: string;
  /** What the minutes say by now. */
  text: string;
}

/** What is left to do before the minutes of a dimension are declared ready. */
export function ReadyChecklist({ dimensionId, text }: ReadyChecklistProps) {
  const { t } = useTranslation('minutes');
  const checks = useReadyChecks(dimensionId, text);
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
}

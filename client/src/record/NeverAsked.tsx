import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { MarginSection } from './MarginSection.tsx';
import type { NeverAskedQuestion } from './neverAsked.ts';
import styles from './ProceedingsSections.module.css';

/** What the panel queued and never asked; it is no part of what is frozen. */
export function NeverAsked({ questions }: { questions: readonly NeverAskedQuestion[] }) {
  const { t } = useTranslation('record');
  const { list } = useFormat();
  if (questions.length === 0) return null;
  return (
    <MarginSection heading={t('neverAsked')} note={t('neverAskedNote')}>
      <ul className={styles.said}>
        {questions.map(({ id, text, by, agencies }) => (
          <li key={id} data-place={id}>
            <p className={styles.who}>
              {by}
              {agencies.length > 0 && (
                <span className={styles.note}> {t('neverAskedOf', { agencies: list(agencies) })}</span>
              )}
            </p>
            <p className={styles.words}>{text}</p>
          </li>
        ))}
      </ul>
    </MarginSection>
  );
}

import { memo } from 'react';
import { useTranslation } from '#i18n';
import { Button } from '../../ui/index.ts';
import styles from './AnswerLedger.module.css';
import { useOnDesk } from './answerDesk.ts';

/** `2 jawaban baru di bawah`: leads to new answers under the fold, and moves nothing by itself. */
export const AnswersBelow = memo(function AnswersBelow() {
  const { t } = useTranslation('question');
  const below = useOnDesk((state) => state.belowIds);
  if (below.size === 0) return null;
  const go = () => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-answer]')];
    const first = rows.find((row) => below.has(row.dataset.answer ?? ''));
    first?.scrollIntoView({ block: 'center' });
    first?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.below}>
      <Button size="small" tone="brand" iconAfter="chevronDown" onClick={go}>
        {t('newBelow', { count: below.size })}
      </Button>
    </div>
  );
});

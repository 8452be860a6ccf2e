import type { CorrectionState } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { CorrectionView } from '../live/views.ts';
import { type IconName, StateMark, type Tone } from '../ui/index.ts';
import styles from './OwnMinutes.module.css';

const marks: Record<CorrectionState, { icon: IconName; tone: Tone }> = {
  PROPOSED: { icon: 'clock', tone: 'neutral' },
  ACCEPTED: { icon: 'check', tone: 'ok' },
  REFUSED: { icon: 'cross', tone: 'bad' },
};

/** A correction that was proposed: both wordings, and what the chair made of it. */
export function ProposedCorrection({ correction }: { correction: CorrectionView }) {
  const { t } = useTranslation('answer');
  const { dayMonthTime } = useFormat();
  const { state, oldText, newText, proposedAt, decidedAt, decisionReason } = correction;
  return (
    <div className={styles.correction}>
      <StateMark {...marks[state]}>
        {t(`correction.${state}`, { time: dayMonthTime(decidedAt ?? proposedAt) })}
      </StateMark>
      <p className={styles.note}>{t('correction.oldText')}</p>
      <p className={styles.words}>{oldText}</p>
      <p className={styles.note}>{t('correction.newText')}</p>
      <p className={styles.words}>{newText}</p>
      {decisionReason && <p className={styles.note}>{t('correction.reason', { reason: decisionReason })}</p>}
    </div>
  );
}

import type { CorrectionState } from '@risalah/shared';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { codeOf } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { CorrectionView } from '../live/views.ts';
import { useSeatName } from '../session/room/useNames.ts';
import { type IconName, StateMark, type Tone } from '../ui/index.ts';
import styles from './FinishedMinutes.module.css';

const marks: Record<CorrectionState, { icon: IconName; tone: Tone }> = {
  PROPOSED: { icon: 'clock', tone: 'warn' },
  ACCEPTED: { icon: 'check', tone: 'ok' },
  REFUSED: { icon: 'cross', tone: 'quiet' },
};

/** A proposed correction: whose, of which words, both texts, and what the chair made of it. */
export const CorrectionLine = memo(function CorrectionLine({ correction }: { correction: CorrectionView }) {
  const { t } = useTranslation('minutes');
  const { dayMonthTime } = useFormat();
  const name = useSeatName();
  const { answerId, state, oldText, newText, proposedBySeatId, proposedAt, decisionReason } = correction;
  const label = useSession((room) => {
    const answer = answerId ? room.answers[answerId] : undefined;
    return answer ? codeOf(room, answer) : '';
  });
  return (
    <li className={styles.correction}>
      <p className={styles.note}>
        {label ? t('correction.answer', { label }) : t('correction.statement')} · {name(proposedBySeatId)} ·{' '}
        {dayMonthTime(proposedAt)}
      </p>
      <p className={styles.said}>
        <del>{oldText}</del>
      </p>
      <p className={styles.said}>
        <ins>{newText}</ins>
      </p>
      <StateMark {...marks[state]}>{t(`correction.${state}`)}</StateMark>
      {decisionReason && <p className={styles.note}>{t('correction.reason', { reason: decisionReason })}</p>}
    </li>
  );
});

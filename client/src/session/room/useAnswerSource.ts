import { AnswerState } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import type { AnswerView } from '../../live/views.ts';
import { useSeatName } from './useNames.ts';

/** How an answer came and when, for the line under its state: `Lisan 10.27, dicatat Sekretaris 1`. */
export function useAnswerSource(): (answer: AnswerView) => string {
  const { t } = useTranslation('question');
  const { time } = useFormat();
  const name = useSeatName();
  return (answer) => {
    const { state, submittedAt, capturedAt, confirmedAt } = answer;
    if (state === AnswerState.AWAITED) return t('source.since', { time: time(answer.awaitedSince) });
    if (state === AnswerState.RELEASED || state === AnswerState.UNANSWERED) return '';
    const parts: string[] = [];
    const spoken = capturedAt && (!submittedAt || submittedAt < capturedAt);
    if (spoken) {
      parts.push(t('source.spoken', { time: time(capturedAt), by: name(answer.capturedBySeatId) }));
      if (state === AnswerState.CONFIRMED && confirmedAt)
        parts.push(t('source.confirmed', { time: time(confirmedAt) }));
    } else if (submittedAt) parts.push(t('source.written', { time: time(submittedAt) }));
    if (answer.revisions.length > 1 && !spoken)
      parts.push(t('source.revision', { number: answer.revisions.length }));
    if (answer.late) parts.push(t('source.late'));
    return parts.join(', ');
  };
}

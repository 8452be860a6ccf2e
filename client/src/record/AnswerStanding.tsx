import { AnswerState, Decision } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { type IconName, StateMark, type Tone } from '../ui/index.ts';
import type { AnswerInRecord } from './proceedingsView.ts';

const byState: Record<AnswerState, [icon: IconName, tone: Tone]> = {
  AWAITED: ['clock', 'neutral'],
  SUBMITTED: ['decision', 'neutral'],
  CAPTURED: ['mic', 'neutral'],
  CONFIRMED: ['decision', 'neutral'],
  UNANSWERED: ['cross', 'warn'],
  RELEASED: ['cross', 'quiet'],
};

/** How an answer stands: the verdict on it, else how its words came. */
export function AnswerStanding({ answer }: { answer: AnswerInRecord }) {
  const { t } = useTranslation('record');
  if (answer.decision === Decision.ACCEPTED && answer.state !== AnswerState.RELEASED) {
    return (
      <StateMark icon="check" tone="ok">
        {t('decision.ACCEPTED')}
      </StateMark>
    );
  }
  if (answer.decision === Decision.FOLLOW_UP && answer.state !== AnswerState.RELEASED) {
    return (
      <StateMark icon="followUp" tone="brand">
        {t('decision.FOLLOW_UP')}
      </StateMark>
    );
  }
  const [icon, tone] = byState[answer.state];
  return (
    <StateMark icon={icon} tone={tone}>
      {t(`answerState.${answer.state}`)}
    </StateMark>
  );
}

import { Decision, QuestionState } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { answersOf } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import type { AnswerView, QuestionView } from '../../live/views.ts';
import { StateMark } from '../../ui/index.ts';
import { AnswerState } from './AnswerState.tsx';

/** How a question stands, by its answers: what is most in need of somebody comes first. */
export function QuestionStanding({ question }: { question: QuestionView }) {
  const { t } = useTranslation('question');
  const { time } = useFormat();
  const answers = useSession((room) => answersOf(room, question.id));
  const only = answers.filter((answer) => answer.state !== 'RELEASED');
  if (question.state === QuestionState.WITHDRAWN)
    return (
      <StateMark icon="cross" tone="quiet">
        {t('answerState.withdrawn', { time: question.withdrawnAt ? time(question.withdrawnAt) : '' })}
      </StateMark>
    );
  if (only.length === 1 && only[0]) return <AnswerState answerId={only[0].id} />;
  const count = (test: (answer: AnswerView) => boolean) => only.filter(test).length;
  const awaited = count((answer) => answer.state === 'AWAITED');
  if (awaited > 0)
    return (
      <StateMark icon="clock" tone="neutral">
        {t('standing.awaited', { count: awaited })}
      </StateMark>
    );
  const followUps = count((answer) => answer.decision === Decision.FOLLOW_UP);
  const accepted = count((answer) => answer.decision === Decision.ACCEPTED);
  if (followUps + accepted < only.length)
    return (
      <StateMark icon="check" tone="neutral">
        {t('standing.answered', { answered: only.length, asked: only.length })}
      </StateMark>
    );
  return followUps > 0 ? (
    <StateMark icon="followUp" tone="brand">
      {t('standing.followUps', { count: followUps })}
    </StateMark>
  ) : (
    <StateMark icon="check" tone="ok">
      {t('standing.accepted')}
    </StateMark>
  );
}

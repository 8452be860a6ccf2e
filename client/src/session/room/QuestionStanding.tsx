import { QuestionState } from '@risalah/shared';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { answersOf } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import type { QuestionView } from '../../live/views.ts';
import { StateMark } from '../../ui/index.ts';
import { AnswerState, seesDecision } from './AnswerState.tsx';
import { questionWords } from './questionWords.ts';

/** How a question stands, by its answers: what is most in need of somebody comes first. */
export const QuestionStanding = memo(function QuestionStanding({ question }: { question: QuestionView }) {
  const { t } = useTranslation('question');
  const { time } = useFormat();
  const answers = useSession((room) => answersOf(room, question.id));
  const seesDecisions = useSession((room) =>
    answersOf(room, question.id).every(({ id }) => seesDecision(room, id)),
  );
  const only = answers.filter((answer) => answer.state !== 'RELEASED');
  if (question.state === QuestionState.WITHDRAWN)
    return (
      <StateMark icon="cross" tone="quiet">
        {t('answerState.withdrawn', { time: question.withdrawnAt ? time(question.withdrawnAt) : '' })}
      </StateMark>
    );
  if (only.length === 1 && only[0]) return <AnswerState answerId={only[0].id} />;
  const words = questionWords(answers, seesDecisions);
  return (
    <StateMark icon={words.icon} tone={words.tone}>
      {t(`standing.${words.key}`, { count: words.count, answered: words.count, asked: words.asked })}
    </StateMark>
  );
});

import { AnswerState, QuestionState } from '@risalah/shared';
import { memo, type ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { answersOf } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { StateMark } from '../ui/index.ts';
import { QuestionBlock } from './QuestionBlock.tsx';

/** Props of {@link LiveBlock}. */
export interface LiveBlockProps {
  question: QuestionView;
  /** What can be done with the block, in its upper corner. */
  corner?: ReactNode;
  /** What stands over the question. */
  children?: ReactNode;
}

/** A question within a draft, which says that it follows what comes in. */
export const LiveBlock = memo(function LiveBlock({ question, corner, children }: LiveBlockProps) {
  const { t } = useTranslation('minutes');
  const follows = useSession(
    (room) =>
      question.state === QuestionState.ASKED &&
      answersOf(room, question.id).some(({ state }) => state === AnswerState.AWAITED),
  );
  return (
    <QuestionBlock
      question={question}
      reminds
      corner={corner}
      head={
        (follows || children) && (
          <>
            {follows && (
              <StateMark icon="live" tone="brand">
                {t('block.follows')}
              </StateMark>
            )}
            {children}
          </>
        )
      }
    />
  );
});

import { EMPTY_DOCUMENT, type MinutesDocument } from '@risalah/shared';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { askedQuestions } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { useAskedPlace } from '../search/place.ts';
import { EmptyState } from '../ui/index.ts';
import { idOf, Rows } from '../ui/Rows.tsx';
import styles from './MinutesBody.module.css';
import { placedIn } from './placedIn.ts';
import { QuestionBlock } from './QuestionBlock.tsx';
import { RichText } from './RichText.tsx';

/** Props of {@link MinutesBody}. */
export interface MinutesBodyProps {
  dimensionId: string;
  /** Null where nothing was written, or it may not be seen. */
  document: MinutesDocument | null;
}

/** The minutes of a dimension to be read: questions and answers in their places, times hung in the margin. */
export const MinutesBody = memo(function MinutesBody({ dimensionId, document }: MinutesBodyProps) {
  const { t } = useTranslation('minutes');
  const asked = useAskedPlace();
  const questions = useSession((room) => askedQuestions(room, dimensionId));
  const { content } = document ?? EMPTY_DOCUMENT;
  const placed = placedIn(document);
  const others = questions.filter(({ id, number }) => number !== null && !placed.has(id));
  return (
    <div className={styles.minutes} data-place={dimensionId}>
      {isEmpty(document) && others.length === 0 && <EmptyState>{t('read.empty')}</EmptyState>}
      {!isEmpty(document) && (
        <RichText blocks={content} question={(id) => <PlacedQuestion questionId={id} />} />
      )}
      {others.length > 0 && (
        <section className={styles.others}>
          <h3 className={styles.othersHeading}>{t('read.others')}</h3>
          <Rows items={others} keyOf={idOf} kept={({ id }) => id === asked?.questionId}>
            {otherQuestion}
          </Rows>
        </section>
      )}
    </div>
  );
});

const otherQuestion = (question: QuestionView) => (
  <div className={styles.other}>
    <QuestionBlock question={question} />
  </div>
);

function PlacedQuestion({ questionId }: { questionId: string }) {
  const question = useSession((room) => room.questions[questionId]);
  return question?.number ? <QuestionBlock question={question} /> : null;
}

/** Whether nothing was written in a document. */
export function isEmpty(document: MinutesDocument | null): boolean {
  return !document?.content.some((block) => block.type !== 'paragraph' || block.content);
}

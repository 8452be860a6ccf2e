import { memo, useEffect, useRef } from 'react';
import { useTranslation } from '#i18n';
import { OwnEvidence } from '../evidence/OwnEvidence.tsx';
import { myAgencyIds } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { AnswerView } from '../live/views.ts';
import { useRoomWidth } from '../session/room/useRoomWidth.ts';
import { AnswerForm } from './AnswerForm.tsx';
import styles from './AnswerTask.module.css';
import { AskedQuestion } from './AskedQuestion.tsx';
import { answersToGive } from './agencyWork.ts';

/** Props of {@link AnswerTask}. */
export interface AnswerTaskProps {
  answer: AnswerView;
  onChoose: (answerId: string) => void;
  typing: boolean;
  onTyping: (typing: boolean) => void;
  /** Rises each time the reader asked to go to the field. */
  focusField: number;
}

/** The question that is the reader's to answer now, and what else waits. */
export const AnswerTask = memo(function AnswerTask({
  answer,
  onChoose,
  typing,
  onTyping,
  focusField,
}: AnswerTaskProps) {
  const { t } = useTranslation('answer');
  const place = useRef<HTMLElement>(null);
  const question = useSession((room) => room.questions[answer.questionId]);
  const agencyName = useSession((room) =>
    myAgencyIds(room).length > 1 ? room.agencies[answer.agencyId]?.name : undefined,
  );
  const phone = useRoomWidth() === 'phone';
  useEffect(() => {
    if (focusField > 0) place.current?.querySelector<HTMLElement>('[data-answer-field]')?.focus();
  }, [focusField]);
  if (!question) return null;
  return (
    <section ref={place} className={styles.task} aria-label={t('asked.section', { number: question.number })}>
      <AskedQuestion question={question} answer={answer} agencyName={agencyName} shrunk={typing && phone} />
      <AnswerForm key={answer.id} answer={answer} question={question} onTyping={onTyping}>
        <OwnEvidence answer={answer} />
      </AnswerForm>
      <OtherTasks chosenId={answer.id} onChoose={onChoose} />
    </section>
  );
});

/** What waits beside the chosen one, in the order asked. */
const OtherTasks = memo(function OtherTasks({
  chosenId,
  onChoose,
}: Pick<AnswerTaskProps, 'onChoose'> & { chosenId: string }) {
  const { t } = useTranslation('answer');
  const others = useSession((room) => answersToGive(room).filter(({ id }) => id !== chosenId));
  if (others.length === 0) return null;
  return (
    <nav className={styles.others} aria-label={t('others.heading')}>
      <h3 className={styles.othersHeading}>{t('others.heading')}</h3>
      <ul>
        {others.map((other) => (
          <OtherTask key={other.id} answer={other} onChoose={onChoose} />
        ))}
      </ul>
    </nav>
  );
});

/** A line that leads to another question that waits. */
function OtherTask({ answer, onChoose }: Pick<AnswerTaskProps, 'answer' | 'onChoose'>) {
  const asked = useSession((room) => room.questions[answer.questionId]);
  const dimension = useSession((room) => room.dimensions[asked?.dimensionId ?? '']?.name);
  return (
    <li>
      <button type="button" className={styles.other} onClick={() => onChoose(answer.id)}>
        <span className={styles.number}>{asked?.number}</span>
        <span className={styles.words}>{asked?.text}</span>
        <span className={styles.note}>{dimension}</span>
      </button>
    </li>
  );
}

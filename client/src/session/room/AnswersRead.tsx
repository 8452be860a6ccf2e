import { memo } from 'react';
import { useTranslation } from '#i18n';
import { answersOf } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import type { AnswerView } from '../../live/views.ts';
import { AnswerState } from './AnswerState.tsx';
import styles from './AnswersRead.module.css';
import { AnswerWhole } from './AnswerWhole.tsx';
import { useAnswerSource } from './useAnswerSource.ts';
import { useAgencyName } from './useNames.ts';

/** The answers to a question in whole, to be read. */
export const AnswersRead = memo(function AnswersRead({ questionId }: { questionId: string }) {
  const answers = useSession((room) => answersOf(room, questionId));
  const number = useSession((room) => room.questions[questionId]?.number);
  return (
    <ul className={styles.answers}>
      {answers.map((answer) => (
        <AnswerRead key={answer.id} answer={answer} number={number} />
      ))}
    </ul>
  );
});

interface AnswerReadProps {
  answer: AnswerView;
  number: number | null | undefined;
}

const AnswerRead = memo(function AnswerRead({ answer, number }: AnswerReadProps) {
  const { t } = useTranslation('question');
  const agency = useAgencyName('full');
  const source = useAnswerSource();
  return (
    <li data-place={answer.id} className={styles.answer}>
      <p className={styles.letter}>{`${number}${answer.letter}`}</p>
      <div className={styles.who}>
        <p className={styles.agency}>{agency(answer.agencyId)}</p>
        <AnswerState answerId={answer.id} />
        <p className={styles.source}>{source(answer)}</p>
      </div>
      {answer.state === 'AWAITED' ? (
        <p className={styles.waiting}>{t('waitingText')}</p>
      ) : (
        <AnswerWhole answer={answer} />
      )}
    </li>
  );
});

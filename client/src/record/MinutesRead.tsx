import type { FrozenQuestion, MinutesDocument } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { RichText } from '../minutes/RichText.tsx';
import styles from './MinutesRead.module.css';
import type { QuestionInRecord } from './proceedingsView.ts';

/** Props of {@link MinutesRead}. */
export interface MinutesReadProps {
  document: MinutesDocument;
  questions: readonly QuestionInRecord[];
  /** The dimension, where search leads to it. */
  place?: string;
}

/** Minutes to be read: what the secretaries wrote, with each question and its answers in the place it has there. */
export function MinutesRead({ document, questions, place }: MinutesReadProps) {
  return (
    <div className={styles.minutes} data-place={place}>
      <RichText
        blocks={document.content}
        question={(id, frozen) => {
          const question = questions.find((each) => each.id === id);
          return <PlacedQuestion number={question?.number} {...(frozen ?? question)} />;
        }}
      />
    </div>
  );
}

/** A question as it was frozen in its place; of other dimensions too. */
function PlacedQuestion({
  number,
  text,
  answers = [],
}: Partial<Pick<FrozenQuestion, 'number' | 'text'>> & {
  answers?: readonly { label: string; agency: string; text: string | null }[];
}) {
  const { t } = useTranslation('record');
  if (number === undefined) return null;
  return (
    <div className={styles.question}>
      <p className={styles.asked}>
        <span className={styles.number}>{number} </span>
        {text}
      </p>
      {answers.map((answer) => (
        <p key={answer.label} className={styles.answer}>
          <span className={styles.who}>
            {answer.label} {answer.agency}{' '}
          </span>
          {answer.text ?? t('noWords')}
        </p>
      ))}
    </div>
  );
}

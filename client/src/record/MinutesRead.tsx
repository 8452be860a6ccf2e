import { useTranslation } from 'react-i18next';
import { type MinutesPart, partsOf, timeOf } from '../minutes/minutesParts.ts';
import styles from './MinutesRead.module.css';
import type { QuestionInRecord } from './proceedingsView.ts';

/** Props of {@link MinutesRead}. */
export interface MinutesReadProps {
  text: string;
  questions: readonly QuestionInRecord[];
  /** The dimension, where search leads to it. */
  place?: string;
}

/** Minutes to be read: what the secretaries wrote, with each question and its answers in the place it has there. */
export function MinutesRead({ text, questions, place }: MinutesReadProps) {
  const parts = partsOf(text, new Set(questions.map(({ number }) => number)));
  return (
    <div className={styles.minutes} data-place={place}>
      {parts.map((part, at) => (
        <Part key={at} part={part} questions={questions} />
      ))}
    </div>
  );
}

function Part({ part, questions }: { part: MinutesPart; questions: readonly QuestionInRecord[] }) {
  const { t } = useTranslation('record');
  if (part.kind === 'TEXT') {
    return part.text
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph, place) => {
        const { time, words } = timeOf(paragraph);
        return (
          <p key={place} className={styles.paragraph}>
            {time && <span className={styles.time}>{time} </span>}
            {words}
          </p>
        );
      });
  }
  const question = questions.find(({ number }) => number === part.number);
  if (!question) return null;
  return (
    <div className={styles.question}>
      <p className={styles.asked}>
        <span className={styles.number}>{question.number} </span>
        {question.text}
      </p>
      {question.answers.map(({ id, label, agency, text }) => (
        <p key={id} className={styles.answer}>
          <span className={styles.who}>
            {label} {agency}{' '}
          </span>
          {text ?? t('noWords')}
        </p>
      ))}
    </div>
  );
}

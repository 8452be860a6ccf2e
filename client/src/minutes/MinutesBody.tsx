import { useTranslation } from 'react-i18next';
import { askedQuestions } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { EmptyState } from '../ui/index.ts';
import styles from './MinutesBody.module.css';
import { type MinutesPart, partsOf, timeOf } from './minutesParts.ts';
import { QuestionBlock } from './QuestionBlock.tsx';

/** Props of {@link MinutesBody}. */
export interface MinutesBodyProps {
  dimensionId: string;
  text: string;
}

/** The minutes of a dimension to be read: questions and answers in their places, times hung in the margin. */
export function MinutesBody({ dimensionId, text }: MinutesBodyProps) {
  const { t } = useTranslation('minutes');
  const questions = useSession((room) => askedQuestions(room, dimensionId));
  const parts = partsOf(text, numbersOf(questions));
  const placed = parts.flatMap((part) => (part.kind === 'QUESTION' ? [part.number] : []));
  const others = questions.filter(({ number }) => number !== null && !placed.includes(number));
  return (
    <div className={styles.minutes} data-place={dimensionId}>
      {text.trim() === '' && others.length === 0 && <EmptyState>{t('read.empty')}</EmptyState>}
      {placedParts(parts).map(({ place, part }) => (
        <ReadPart key={place} part={part} questions={questions} />
      ))}
      {others.length > 0 && (
        <section className={styles.others}>
          <h3 className={styles.othersHeading}>{t('read.others')}</h3>
          {others.map((question) => (
            <QuestionBlock key={question.id} question={question} />
          ))}
        </section>
      )}
    </div>
  );
}

/** The numbers of these questions. */
export function numbersOf(questions: readonly QuestionView[]): ReadonlySet<number> {
  return new Set(questions.flatMap(({ number }) => number ?? []));
}

function ReadPart({ part, questions }: { part: MinutesPart; questions: readonly QuestionView[] }) {
  if (part.kind === 'QUESTION') {
    const question = questions.find(({ number }) => number === part.number);
    return question ? <QuestionBlock question={question} /> : null;
  }
  return paragraphsOf(part.text).map(({ place, time, words }) => (
    <div key={place} className={styles.paragraph}>
      <span className={styles.time}>{time}</span>
      <p className={styles.words}>{words}</p>
    </div>
  ));
}

/** Parts with their places, the only name that a stretch of text has. */
function placedParts(parts: readonly MinutesPart[]) {
  return parts.map((part, place) => ({ place, part }));
}

function paragraphsOf(text: string) {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, place) => ({ place, ...timeOf(paragraph) }));
}

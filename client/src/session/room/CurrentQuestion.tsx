import { AnswerState, QuestionState } from '@risalah/shared';
import { memo, type ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { answersOf } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import type { QuestionView } from '../../live/views.ts';
import { Disclosure } from '../../ui/index.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './CurrentQuestion.module.css';
import { useSeatName } from './useNames.ts';

/** A question of more characters is set in the smaller type. */
const LONG = 180;

/** Props of {@link CurrentQuestion}. */
export interface CurrentQuestionProps {
  question: QuestionView;
  /** Links at the end of the line under it: `Ubah`, `Tarik`. */
  actions?: ReactNode;
}

/** The question at hand: its number in the margin, its text as it stands, who asked it when, how many answered. */
export const CurrentQuestion = memo(function CurrentQuestion({ question, actions }: CurrentQuestionProps) {
  const { t } = useTranslation('question');
  const { time } = useFormat();
  const name = useSeatName();
  const { asked, answered } = useSession((room) => {
    const answers = answersOf(room, question.id).filter(({ state }) => state !== AnswerState.RELEASED);
    const open = answers.filter(
      ({ state }) => state === AnswerState.AWAITED || state === AnswerState.UNANSWERED,
    );
    return { asked: answers.length, answered: answers.length - open.length };
  });
  const withdrawn = question.state === QuestionState.WITHDRAWN;
  const author = name(question.authorSeatId);
  const asker = name(question.askedBySeatId);
  return (
    <section className={styles.question} data-place={question.id} aria-labelledby={`question-${question.id}`}>
      <p className={styles.number} aria-hidden="true">
        {question.number}
      </p>
      <div className={styles.words}>
        <h3
          id={`question-${question.id}`}
          tabIndex={-1}
          className={joinClasses(
            styles.text,
            question.text.length > LONG && styles.long,
            withdrawn && styles.withdrawn,
          )}
        >
          <span className={styles.spokenNumber}>{t('numbered', { number: question.number })} </span>
          {question.text}
        </h3>
        <div className={styles.line}>
          {question.askedAt && (
            <span>
              {author && author !== asker
                ? t('askedFor', { author, by: asker, time: time(question.askedAt) })
                : t('askedBy', { by: asker, time: time(question.askedAt) })}
            </span>
          )}
          {withdrawn && question.withdrawnAt ? (
            <span>
              {t('withdrawnAt', { time: time(question.withdrawnAt) })}
              {question.withdrawnReason && `: ${question.withdrawnReason}`}
            </span>
          ) : (
            <span>{t('answeredOf', { answered, asked })}</span>
          )}
          {actions && <span className={styles.actions}>{actions}</span>}
        </div>
        {question.firstText && question.amendedAt && (
          <Disclosure summary={t('amendedAt', { time: time(question.amendedAt) })}>
            <p className={styles.first}>{question.firstText}</p>
          </Disclosure>
        )}
      </div>
    </section>
  );
});

import { memo, type ReactNode, useCallback, useId, useState } from 'react';
import { useTranslation } from '#i18n';
import type { QuestionView } from '../../live/views.ts';
import { Icon } from '../../ui/index.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { idOf, Rows } from '../../ui/Rows.tsx';
import { AnswersRead } from './AnswersRead.tsx';
import styles from './EarlierQuestions.module.css';
import { QuestionStanding } from './QuestionStanding.tsx';

const NONE: readonly string[] = [];

/** Props of {@link EarlierQuestions}. */
export interface EarlierQuestionsProps {
  /** `Sebelumnya di Smart Economy`. */
  heading: ReactNode;
  /** Newest first. */
  questions: readonly QuestionView[];
  /** What an opened question shows; its answers in whole unless told otherwise. The same function each time, so that no row is drawn for it. */
  renderAnswers?: (question: QuestionView) => ReactNode;
  /** Links at the end of an opened question: `Ubah`, `Tarik`. */
  renderActions?: (question: QuestionView) => ReactNode;
  /** Questions that start open. */
  startsOpen?: readonly string[];
}

/** Questions asked before: one line each, with how its answers stand; each opens to read them in whole. */
export const EarlierQuestions = memo(function EarlierQuestions(props: EarlierQuestionsProps) {
  const headingId = useId();
  const { heading, questions, startsOpen = NONE, renderAnswers, renderActions } = props;
  const [open, setOpen] = useState(startsOpen);
  const toggle = useCallback(
    (id: string) =>
      setOpen((held) => (held.includes(id) ? held.filter((other) => other !== id) : [...held, id])),
    [],
  );
  const row = useCallback(
    (question: QuestionView) => (
      <EarlierQuestion
        question={question}
        open={open.includes(question.id)}
        onToggle={toggle}
        renderAnswers={renderAnswers}
        renderActions={renderActions}
      />
    ),
    [open, toggle, renderAnswers, renderActions],
  );
  if (questions.length === 0) return null;
  return (
    <section className={styles.earlier} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading} tabIndex={-1}>
        {heading}
      </h3>
      <Rows items={questions} keyOf={idOf} kept={({ id }) => open.includes(id)}>
        {row}
      </Rows>
    </section>
  );
});

interface EarlierQuestionProps extends Pick<EarlierQuestionsProps, 'renderAnswers' | 'renderActions'> {
  question: QuestionView;
  open: boolean;
  onToggle: (questionId: string) => void;
}

const EarlierQuestion = memo(function EarlierQuestion(props: EarlierQuestionProps) {
  const { question, open, onToggle, renderAnswers, renderActions } = props;
  const { t } = useTranslation('question');
  const bodyId = useId();
  return (
    <div className={joinClasses(styles.item, open && styles.open)} data-place={question.id}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => onToggle(question.id)}
      >
        <span className={styles.number}>{question.number}</span>
        <span className={styles.text}>{question.text}</span>
        <QuestionStanding question={question} />
        <Icon name={open ? 'chevronUp' : 'chevronDown'} size={14} />
      </button>
      {open && (
        <div id={bodyId} className={styles.body}>
          {question.firstText && (
            <p className={styles.first}>
              {t('firstWording')} <span className={styles.said}>{question.firstText}</span>
            </p>
          )}
          {renderActions && <div className={styles.actions}>{renderActions(question)}</div>}
          {renderAnswers ? renderAnswers(question) : <AnswersRead questionId={question.id} />}
        </div>
      )}
    </div>
  );
});

import { Decision, QuestionState } from '@risalah/shared';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat.ts';
import { answersOf } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import type { AnswerView, QuestionView } from '../../live/views.ts';
import { Icon, StateMark } from '../../ui/index.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { AnswerState } from './AnswerState.tsx';
import { AnswerWhole } from './AnswerWhole.tsx';
import styles from './EarlierQuestions.module.css';
import { useAnswerSource } from './useAnswerSource.ts';
import { useAgencyName } from './useNames.ts';

/** Props of {@link EarlierQuestions}. */
export interface EarlierQuestionsProps {
  /** `Sebelumnya di Smart Economy`. */
  heading: ReactNode;
  /** Newest first. */
  questions: readonly QuestionView[];
  /** What an opened question shows; its answers in whole unless told otherwise. */
  renderAnswers?: (question: QuestionView) => ReactNode;
  /** Links at the end of an opened question: `Ubah`, `Tarik`. */
  renderActions?: (question: QuestionView) => ReactNode;
  /** Questions that start open. */
  startsOpen?: readonly string[];
}

/** Questions asked before: one line each, with how its answers stand; each opens to read them in whole. */
export function EarlierQuestions(props: EarlierQuestionsProps) {
  const headingId = useId();
  const { heading, questions, startsOpen = [], ...rest } = props;
  const [open, setOpen] = useState<readonly string[]>(startsOpen);
  if (questions.length === 0) return null;
  return (
    <section className={styles.earlier} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading} tabIndex={-1}>
        {heading}
      </h3>
      <ul>
        {questions.map((question) => (
          <EarlierQuestion
            key={question.id}
            question={question}
            open={open.includes(question.id)}
            onToggle={() =>
              setOpen((held) =>
                held.includes(question.id) ? held.filter((id) => id !== question.id) : [...held, question.id],
              )
            }
            {...rest}
          />
        ))}
      </ul>
    </section>
  );
}

interface EarlierQuestionProps extends Pick<EarlierQuestionsProps, 'renderAnswers' | 'renderActions'> {
  question: QuestionView;
  open: boolean;
  onToggle: () => void;
}

function EarlierQuestion({ question, open, onToggle, renderAnswers, renderActions }: EarlierQuestionProps) {
  const { t } = useTranslation('question');
  const bodyId = useId();
  return (
    <li className={joinClasses(styles.item, open && styles.open)}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={onToggle}
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
    </li>
  );
}

/** How a question stands, by its answers: what is most in need of somebody comes first. */
export function QuestionStanding({ question }: { question: QuestionView }) {
  const { t } = useTranslation('question');
  const { time } = useFormat();
  const answers = useSession((room) => answersOf(room, question.id));
  const only = answers.filter((answer) => answer.state !== 'RELEASED');
  if (question.state === QuestionState.WITHDRAWN)
    return (
      <StateMark icon="cross" tone="quiet">
        {t('answerState.withdrawn', { time: question.withdrawnAt ? time(question.withdrawnAt) : '' })}
      </StateMark>
    );
  if (only.length === 1 && only[0]) return <AnswerState answerId={only[0].id} />;
  const count = (test: (answer: AnswerView) => boolean) => only.filter(test).length;
  const awaited = count((answer) => answer.state === 'AWAITED');
  if (awaited > 0)
    return (
      <StateMark icon="clock" tone="neutral">
        {t('standing.awaited', { count: awaited })}
      </StateMark>
    );
  const followUps = count((answer) => answer.decision === Decision.FOLLOW_UP);
  const accepted = count((answer) => answer.decision === Decision.ACCEPTED);
  if (followUps + accepted < only.length)
    return (
      <StateMark icon="check" tone="neutral">
        {t('standing.answered', { answered: only.length, asked: only.length })}
      </StateMark>
    );
  return followUps > 0 ? (
    <StateMark icon="followUp" tone="brand">
      {t('standing.followUps', { count: followUps })}
    </StateMark>
  ) : (
    <StateMark icon="check" tone="ok">
      {t('standing.accepted')}
    </StateMark>
  );
}

/** The answers to a question in whole, to be read. */
export function AnswersRead({ questionId }: { questionId: string }) {
  const answers = useSession((room) => answersOf(room, questionId));
  const number = useSession((room) => room.questions[questionId]?.number);
  const { t } = useTranslation('question');
  const agency = useAgencyName('full');
  const source = useAnswerSource();
  return (
    <ul className={styles.answers}>
      {answers.map((answer) => (
        <li key={answer.id} className={styles.answer}>
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
      ))}
    </ul>
  );
}

import { AnswerState, maySubmitAnswer } from '@risalah/shared';
import { memo, useId, useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { OwnEvidence } from '../evidence/OwnEvidence.tsx';
import { answerFacts } from '../live/facts.ts';
import { useMay, useSession } from '../live/useSession.ts';
import type { AnswerView } from '../live/views.ts';
import { useAnswerSource } from '../session/room/useAnswerSource.ts';
import { Button, joinClasses } from '../ui/index.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { Became } from './Became.tsx';
import { OwnAnswerState } from './OwnAnswerState.tsx';
import styles from './OwnAnswers.module.css';

/** Props of {@link OwnAnswer}. */
export interface OwnAnswerProps {
  answer: AnswerView;
  open: boolean;
  onToggle: (answerId: string) => void;
  onTyping: (typing: boolean) => void;
}

const revisable: readonly AnswerState[] = [AnswerState.SUBMITTED, AnswerState.CONFIRMED];

/** One earlier answer: a line that opens to the words, what became of them, and a revision while that is allowed. */
export const OwnAnswer = memo(function OwnAnswer({ answer, open, onToggle, onTyping }: OwnAnswerProps) {
  const { t } = useTranslation('answer');
  const { time } = useFormat();
  const [revising, setRevising] = useState(false);
  const bodyId = useId();
  const source = useAnswerSource();
  const question = useSession((room) => room.questions[answer.questionId]);
  const dimension = useSession((room) => room.dimensions[question?.dimensionId ?? '']?.name);
  const mayRevise = useMay(({ actor, session, room }) => {
    const facts = answerFacts(room, answer.id);
    return facts ? maySubmitAnswer(actor, session, facts) : { allowed: false, code: 'NOT_FOUND' };
  });
  if (!question) return null;
  const at = answer.submittedAt ?? answer.capturedAt ?? answer.awaitedSince;
  return (
    <div className={joinClasses(styles.row, open && styles.open)}>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={open}
        aria-controls={bodyId}
        onClick={() => onToggle(answer.id)}
      >
        <span className={styles.question}>
          {question.number}
          {answer.letter}. {question.text}
        </span>
        <span className={styles.line}>
          <span>
            {dimension} · {time(at)}
          </span>
          <OwnAnswerState answer={answer} />
        </span>
      </button>
      {open && (
        <div id={bodyId} className={styles.body}>
          {revising ? (
            <AnswerForm
              answer={answer}
              question={question}
              revising={{ onLeave: () => setRevising(false) }}
              onTyping={onTyping}
              onSent={() => setRevising(false)}
            />
          ) : (
            <>
              {answer.text !== null && <blockquote className={styles.words}>{answer.text}</blockquote>}
              <p className={styles.source}>{source(answer)}</p>
            </>
          )}
          <Became answer={answer} />
          <OwnEvidence answer={answer} />
          {mayRevise.allowed && !revising && revisable.includes(answer.state) && (
            <div className={styles.acts}>
              <Button size="small" icon="pencil" onClick={() => setRevising(true)}>
                {t('earlier.revise')}
              </Button>
            </div>
          )}
          {revising && <p className={styles.source}>{t('earlier.reviseNote')}</p>}
        </div>
      )}
    </div>
  );
});

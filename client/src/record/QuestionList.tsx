import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n';
import { useAskedPlace } from '../search/place.ts';
import { Button, Icon, joinClasses } from '../ui/index.ts';
import { AnswerStanding } from './AnswerStanding.tsx';
import type { AnswerInRecord, QuestionInRecord } from './proceedingsView.ts';
import styles from './QuestionList.module.css';

/** The questions of a dimension by number, each with who answered and how that stands; a press opens the words. */
export function QuestionList({ questions }: { questions: readonly QuestionInRecord[] }) {
  const { t } = useTranslation('record');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const asked = useAskedPlace();
  const askedId = questions.find(({ id }) => id === asked?.questionId)?.id;
  useEffect(() => {
    if (asked && askedId) setOpen((held) => new Set([...held, askedId]));
  }, [asked, askedId]);
  const allOpen = questions.every(({ id }) => open.has(id));
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <>
      <ol className={styles.list}>
        {questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            open={open.has(question.id)}
            onToggle={() => toggle(question.id)}
          />
        ))}
      </ol>
      <Button
        variant="link"
        size="small"
        className={styles.all}
        onClick={() => setOpen(new Set(allOpen ? [] : questions.map(({ id }) => id)))}
      >
        {t(allOpen ? 'closeAll' : 'openAll')}
      </Button>
    </>
  );
}

function Question({
  question,
  open,
  onToggle,
}: {
  question: QuestionInRecord;
  open: boolean;
  onToggle: () => void;
}) {
  const { t } = useTranslation('record');
  const { id, number, text, firstText, withdrawn, withdrawnReason, answers } = question;
  return (
    <li className={styles.question} data-place={id}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.summary}
          aria-expanded={open}
          aria-controls={`answers-${id}`}
          onClick={onToggle}
        >
          <span className={styles.number}>{number}</span>
          <span className={joinClasses(styles.text, withdrawn && styles.withdrawn)}>{text}</span>
          <Icon name={open ? 'chevronUp' : 'chevronDown'} size={14} className={styles.chevron} />
        </button>
        <ul className={styles.standing}>
          {answers.map((answer) => (
            <li key={answer.id} className={styles.answerLine}>
              <span className={styles.agency}>{answer.agency}</span>
              <AnswerStanding answer={answer} />
            </li>
          ))}
        </ul>
      </div>
      <div id={`answers-${id}`} hidden={!open} className={styles.answers}>
        {firstText && firstText !== text && (
          <p className={styles.note}>{t('firstWording', { text: firstText })}</p>
        )}
        {withdrawn && (
          <p className={styles.note}>
            {withdrawnReason ? t('withdrawnFor', { reason: withdrawnReason }) : t('withdrawn')}
          </p>
        )}
        {answers.map((answer) => (
          <Answer key={answer.id} answer={answer} />
        ))}
      </div>
    </li>
  );
}

function Answer({ answer }: { answer: AnswerInRecord }) {
  const { t } = useTranslation('record');
  const { label, agency, text, speaker, late } = answer;
  const how = [speaker && t('spokenBy', { speaker }), late && t('late')].filter(Boolean).join(', ');
  return (
    <div className={styles.answer} data-place={answer.id}>
      <p className={styles.label}>{label}</p>
      <div>
        <p className={styles.who}>
          {agency}
          {how && <span className={styles.note}>, {how}</span>}
        </p>
        {text === null ? (
          <p className={styles.note}>{t('noWords')}</p>
        ) : (
          <p className={styles.words}>{text}</p>
        )}
      </div>
    </div>
  );
}

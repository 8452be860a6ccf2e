import { memo, useCallback, useEffect, useState } from 'react';
import { useTranslation } from '#i18n';
import { askedQuestions } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { useAskedPlace } from '../search/place.ts';
import { AnswersRead } from '../session/room/AnswersRead.tsx';
import { QuestionStanding } from '../session/room/QuestionStanding.tsx';
import { useAgencyName } from '../session/room/useNames.ts';
import { Disclosure, EmptyState } from '../ui/index.ts';
import { idOf, Rows } from '../ui/Rows.tsx';
import styles from './AskedList.module.css';

/** Everything asked in the session, newest first, in a narrow column; each opens to its answers. */
export const AskedList = memo(function AskedList() {
  const { t } = useTranslation('answer');
  const questions = useSession((room) => askedQuestions(room).reverse());
  const [open, setOpen] = useState<readonly string[]>([]);
  const asked = useAskedPlace();
  const toggle = useCallback(
    (id: string, opens: boolean) =>
      setOpen((held) => [...held.filter((other) => other !== id), ...(opens ? [id] : [])]),
    [],
  );
  useEffect(() => {
    if (asked?.questionId) toggle(asked.questionId, true);
  }, [asked, toggle]);
  const row = useCallback(
    (question: QuestionView) => (
      <Asked question={question} open={open.includes(question.id)} onToggle={toggle} />
    ),
    [open, toggle],
  );
  return (
    <section aria-labelledby="asked-list">
      <h2 id="asked-list" className={styles.heading}>
        {t('session.asked')} <span className={styles.count}>{questions.length || ''}</span>
      </h2>
      {questions.length === 0 && <EmptyState>{t('session.askedEmpty')}</EmptyState>}
      <Rows items={questions} keyOf={idOf} kept={({ id }) => open.includes(id)}>
        {row}
      </Rows>
    </section>
  );
});

interface AskedProps {
  question: QuestionView;
  open: boolean;
  onToggle: (questionId: string, opens: boolean) => void;
}

const Asked = memo(function Asked({ question, open, onToggle }: AskedProps) {
  const agency = useAgencyName();
  return (
    <div className={styles.item} data-place={question.id}>
      <Disclosure
        open={open}
        onToggle={(opens) => onToggle(question.id, opens)}
        summary={
          <span className={styles.summary}>
            <span className={styles.text}>
              <span className={styles.number}>{question.number}</span> {question.text}
            </span>
            <span className={styles.line}>
              <span>{question.addressees.map(agency).join(', ')}</span>
              <QuestionStanding question={question} />
            </span>
          </span>
        }
      >
        <div className={styles.answers}>{open && <AnswersRead questionId={question.id} />}</div>
      </Disclosure>
    </div>
  );
});

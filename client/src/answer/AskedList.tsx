import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n';
import { askedQuestions } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { useAskedPlace } from '../search/place.ts';
import { AnswersRead } from '../session/room/AnswersRead.tsx';
import { QuestionStanding } from '../session/room/QuestionStanding.tsx';
import { useAgencyName } from '../session/room/useNames.ts';
import { Disclosure, EmptyState } from '../ui/index.ts';
import styles from './AskedList.module.css';

/** Everything asked in the session, newest first, in a narrow column; each opens to its answers. */
export function AskedList() {
  const { t } = useTranslation('answer');
  const asked = useSession((room) => askedQuestions(room).reverse());
  return (
    <section aria-labelledby="asked-list">
      <h2 id="asked-list" className={styles.heading}>
        {t('session.asked')} <span className={styles.count}>{asked.length || ''}</span>
      </h2>
      {asked.length === 0 && <EmptyState>{t('session.askedEmpty')}</EmptyState>}
      <ul>
        {asked.map((question) => (
          <Asked key={question.id} question={question} />
        ))}
      </ul>
    </section>
  );
}

function Asked({ question }: { question: QuestionView }) {
  const agency = useAgencyName();
  const asked = useAskedPlace();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (asked?.questionId === question.id) setOpen(true);
  }, [asked, question.id]);
  return (
    <li className={styles.item} data-place={question.id}>
      <Disclosure
        open={open}
        onToggle={setOpen}
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
        <div className={styles.answers}>
          <AnswersRead questionId={question.id} />
        </div>
      </Disclosure>
    </li>
  );
}

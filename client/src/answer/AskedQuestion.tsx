import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { currentDimension } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { AnswerView, QuestionView } from '../live/views.ts';
import { useSeatName } from '../session/room/useNames.ts';
import { DimensionMark, type DimensionMarkName, joinClasses, useNow } from '../ui/index.ts';
import styles from './AskedQuestion.module.css';

/** Props of {@link AskedQuestion}. */
export interface AskedQuestionProps {
  question: QuestionView;
  answer: AnswerView;
  /** The agency asked, where the reader sits for more than one. */
  agencyName?: string;
  /** Shrinks the question to two lines while an answer is typed on a phone; a tap restores it. */
  shrunk: boolean;
}

/** What was asked of the reader's agency: since when, the question as posed, in which dimension and by whom. */
export function AskedQuestion({ question, answer, agencyName, shrunk }: AskedQuestionProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  const now = useNow(10_000);
  const [restored, setRestored] = useState(false);
  const dimension = useSession((room) => room.dimensions[question.dimensionId]);
  const asker = useSeatName()(question.askedBySeatId);
  const moved = useSession((room) => currentDimension(room)?.id !== question.dimensionId);
  const since = { time: format.time(answer.awaitedSince) };
  const minutes = format.duration((now - Date.parse(answer.awaitedSince)) / 1000);
  const small = shrunk && !restored;
  const long = question.text.length > 180;
  return (
    <header className={styles.asked}>
      <div className={styles.head}>
        <h2 className={styles.heading} tabIndex={-1} data-heading>
          {agencyName ? t('asked.agency', { agency: agencyName }) : t('asked.you')}
        </h2>
        <span className={styles.since}>
          {answer.state === 'UNANSWERED'
            ? t('asked.late')
            : t('asked.since', { ...since, duration: minutes })}
        </span>
      </div>
      <p className={joinClasses(styles.question, long && styles.long, small && styles.small)}>
        {question.text}
      </p>
      {small && (
        <button type="button" className={styles.restore} onClick={() => setRestored(true)}>
          {t('asked.restore')}
        </button>
      )}
      {!small && (
        <p className={styles.from}>
          {dimension && (
            <>
              <DimensionMark position={dimension.position} mark={dimension.mark as DimensionMarkName} />
              <strong>{dimension.name}</strong>
            </>
          )}
          <span>{t('asked.from', { number: question.number, asker })}</span>
          {question.amendedAt && <span>{t('asked.amended', { time: format.time(question.amendedAt) })}</span>}
          {answer.remindedAt && (
            <span className={styles.reminded}>
              {t('asked.reminded', { time: format.time(answer.remindedAt) })}
            </span>
          )}
          {moved && dimension && answer.state !== 'UNANSWERED' && <span>{t('asked.movedOn')}</span>}
        </p>
      )}
      {question.firstText && !small && (
        <p className={styles.first}>
          {t('asked.firstText')} <span className={styles.firstWords}>{question.firstText}</span>
        </p>
      )}
    </header>
  );
}

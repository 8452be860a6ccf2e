import { memo } from 'react';
import { useTranslation } from '#i18n';
import { answersOf } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import styles from './AnswerLedger.module.css';
import { LedgerRow } from './LedgerRow.tsx';

/** With more agencies asked than this, rows that are not selected take one line. */
const ROOMY = 4;

/** The ledger of a question: one row for each agency asked, in the order asked, there from the moment of asking. */
export const AnswerLedger = memo(function AnswerLedger({
  questionId,
  number,
}: {
  questionId: string;
  number: number | null;
}) {
  const { t } = useTranslation('question');
  const ids = useSession((room) => answersOf(room, questionId).map(({ id }) => id));
  return (
    <ul className={styles.ledger} aria-label={t('ledger', { number })}>
      {ids.map((id) => (
        <LedgerRow key={id} answerId={id} compact={ids.length > ROOMY} />
      ))}
    </ul>
  );
});

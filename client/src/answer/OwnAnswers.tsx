import { memo, useCallback, useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { useConnection, useSession } from '../live/useSession.ts';
import type { AnswerView } from '../live/views.ts';
import { EmptyState } from '../ui/index.ts';
import { idOf, Rows } from '../ui/Rows.tsx';
import { earlierAnswers } from './agencyWork.ts';
import { OwnAnswer } from './OwnAnswer.tsx';
import styles from './OwnAnswers.module.css';

/** What the reader's agencies answered before, newest first, each with what became of it. */
export const OwnAnswers = memo(function OwnAnswers({ onTyping }: { onTyping: (typing: boolean) => void }) {
  const { t } = useTranslation('answer');
  const { time } = useFormat();
  const answers = useSession(earlierAnswers);
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = useCallback(
    (id: string) =>
      setOpen((held) => (held.includes(id) ? held.filter((other) => other !== id) : [...held, id])),
    [],
  );
  const row = useCallback(
    (answer: AnswerView) => (
      <OwnAnswer answer={answer} open={open.includes(answer.id)} onToggle={toggle} onTyping={onTyping} />
    ),
    [open, toggle, onTyping],
  );
  const connection = useConnection();
  const copyAt = connection.state === 'OFFLINE' ? time(connection.since) : null;
  return (
    <section className={styles.answers} aria-labelledby="own-answers">
      <div className={styles.head}>
        <h2 id="own-answers" className={styles.heading}>
          {t('earlier.heading')}
        </h2>
        <span className={styles.count}>
          {answers.length > 0 && answers.length}
          {copyAt && t('earlier.copy', { time: copyAt })}
        </span>
      </div>
      {answers.length === 0 && <EmptyState>{t('earlier.empty')}</EmptyState>}
      <Rows items={answers} keyOf={idOf} kept={({ id }) => open.includes(id)}>
        {row}
      </Rows>
    </section>
  );
});

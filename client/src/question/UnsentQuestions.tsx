import { useTranslation } from '#i18n';
import { useOutbox, useShownHere } from '../live/outbox.ts';
import { isUnsent } from '../live/outboxShelf.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { Button, StateMark } from '../ui/index.ts';
import styles from './Composer.module.css';

/** Props of {@link UnsentQuestions}. */
export interface UnsentQuestionsProps {
  /** Under which name the composer puts its questions into the outbox. */
  about: string;
  /** Puts a refused text back into the composer; left out while something else stands there. */
  onTakeBack?: (text: string) => void;
}

/** Questions that the server does not have yet: they wait for the line, or were refused. */
export function UnsentQuestions({ about, onTakeBack }: UnsentQuestionsProps) {
  const { t } = useTranslation('question');
  const { entries, dismiss } = useOutbox();
  const mine = entries.filter((entry) => entry.about.startsWith(about) && isUnsent(entry));
  useShownHere(mine.map(({ id }) => id));
  return mine.map((entry) =>
    entry.state === 'REFUSED' ? (
      <div key={entry.id} className={styles.unsent}>
        <RefusalLine
          refusal={entry.refusal}
          lead={t(entry.about === about ? 'composer.queued' : 'composer.asked')}
        />
        <p className={styles.promise}>{entry.text}</p>
        {onTakeBack && (
          <Button
            size="small"
            onClick={() => {
              onTakeBack(entry.text);
              void dismiss(entry.id);
            }}
          >
            {t('composer.takeBack')}
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={() => void dismiss(entry.id)}>
          {t('composer.discard')}
        </Button>
      </div>
    ) : (
      <p key={entry.id} className={styles.unsent}>
        <StateMark icon="offline" tone="warn">
          {t('composer.unsent')}
        </StateMark>
        <span className={styles.promise}>{entry.text}</span>
      </p>
    ),
  );
}

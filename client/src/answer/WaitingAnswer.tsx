import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { OutboxEntry } from '../live/outboxShelf.ts';
import { Button, StateMark } from '../ui/index.ts';
import styles from './WaitingAnswer.module.css';

/** Props of {@link WaitingAnswer}. */
export interface WaitingAnswerProps {
  entry: OutboxEntry;
  /** Takes the words back into the field. */
  onChange: () => void;
  /** Does not send them; they stay as a draft. */
  onCancel: () => void;
}

/** An answer that waits on this device for the line: said plainly, since nobody has received it. */
export function WaitingAnswer({ entry, onChange, onCancel }: WaitingAnswerProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  return (
    <div className={styles.waiting}>
      <blockquote className={styles.words}>{entry.text}</blockquote>
      <div role="status">
        <StateMark icon="upload" tone="warn">
          {t('outbox.waiting')}
        </StateMark>
        <p className={styles.note}>{t('outbox.notReceived', { time: format.time(entry.at) })}</p>
      </div>
      <div className={styles.acts}>
        <Button size="large" wide onClick={onChange}>
          {t('outbox.change')}
        </Button>
        <Button size="large" wide onClick={onCancel}>
          {t('outbox.cancel')}
        </Button>
      </div>
    </div>
  );
}

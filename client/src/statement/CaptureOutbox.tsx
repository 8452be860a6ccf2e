import { useTranslation } from '#i18n';
import { useEntryName } from '../app/useEntryName.ts';
import { useFormat } from '../app/useFormat.ts';
import { useOutbox, useShownHere } from '../live/outbox.ts';
import type { OutboxEntry } from '../live/outboxShelf.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { staleTexts } from '../session/room/staleTexts.ts';
import { useSeatName } from '../session/room/useNames.ts';
import { Button, Conflict, StateMark } from '../ui/index.ts';
import styles from './CaptureForm.module.css';

/** Captured words that the server has not taken: waiting for the line, or refused, with the way back into the field. */
export function CaptureOutbox({ onTakeBack }: { onTakeBack: (text: string) => void }) {
  const { entries } = useOutbox();
  const captured = entries.filter(({ about, state }) => about.startsWith('capture:') && state !== 'SENDING');
  useShownHere(captured.map(({ id }) => id));
  if (captured.length === 0) return null;
  return (
    <ul>
      {captured.map((entry) => (
        <CapturedEntry key={entry.id} entry={entry} onTakeBack={onTakeBack} />
      ))}
    </ul>
  );
}

function CapturedEntry({ entry, onTakeBack }: { entry: OutboxEntry; onTakeBack: (text: string) => void }) {
  const { t } = useTranslation('minutes');
  const { time } = useFormat();
  const name = useSeatName();
  const label = useEntryName()(entry);
  const { resend, dismiss } = useOutbox();
  const theirs = staleTexts(entry.refusal)?.theirs;
  const takeBack = (text: string) => {
    onTakeBack(text);
    void dismiss(entry.id);
  };
  return (
    <li className={styles.entry}>
      {entry.state === 'WAITING' && (
        <StateMark icon="upload" tone="warn">
          {t('capture.waiting', { label, time: time(entry.at) })}
        </StateMark>
      )}
      <RefusalLine
        refusal={entry.state === 'REFUSED' ? entry.refusal : null}
        lead={t('capture.refused', { label })}
      />
      {theirs ? (
        <Conflict
          mine={{ heading: t('conflict.mine'), text: entry.text }}
          theirs={{
            heading: t('conflict.theirs', {
              who: name(theirs.bySeatId) || t('conflict.other'),
              time: theirs.at ? time(theirs.at) : '',
              revision: theirs.revision,
            }),
            text: theirs.text,
          }}
          revision={theirs.revision}
          onKeepMine={() =>
            void resend(entry.id, { input: { ...entry.input, revision: theirs.revision }, text: entry.text })
          }
          onTakeTheirs={() => void dismiss(entry.id)}
        />
      ) : (
        <>
          <p className={styles.entryWords}>{entry.text}</p>
          <div className={styles.entryActs}>
            <Button variant="link" size="small" onClick={() => takeBack(entry.text)}>
              {t('capture.takeBack')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

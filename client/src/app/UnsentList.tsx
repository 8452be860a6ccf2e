import { lazy, Suspense } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import type { UploadView } from '../evidence/heldFiles.ts';
import { useAllUploads } from '../evidence/useUploads.ts';
import { MOMENT_PASSED } from '../live/createOutbox.ts';
import { useOutbox } from '../live/outbox.ts';
import { isUnsent, type OutboxEntry } from '../live/outboxShelf.ts';
import { Button, CopyButton, StateMark } from '../ui/index.ts';
import styles from './GivenBack.module.css';
import { useEntryName } from './useEntryName.ts';
import { useFormat } from './useFormat.ts';

/**
 * What this person submitted on this device and the server has not taken, of all sessions: waiting, or refused with the reason. It
 * stands where no room is open, so that nothing is out of reach whose place is gone.
 */
export function UnsentList() {
  const { t } = useTranslation('app');
  const unsent = useOutbox().entries.filter(isUnsent);
  const files = useAllUploads();
  if (unsent.length + files.length === 0) return null;
  return (
    <section aria-labelledby="unsent" className={styles.unsent}>
      <h2 id="unsent" className={styles.heading}>
        {t('unsent.title')}
      </h2>
      <UnsentEntries entries={unsent} files={files} />
    </section>
  );
}

/** Whoever has a file on its way has loaded this before. */
const UploadLine = lazy(() => import('../evidence/UploadLine.tsx'));

/** Props of {@link UnsentEntries}. */
export interface UnsentEntriesProps {
  entries: readonly OutboxEntry[];
  files?: readonly UploadView[];
}

/** Entries of the outbox as a list, and files: each with its words, how it stands, and what can be done with it. */
export function UnsentEntries({ entries, files = [] }: UnsentEntriesProps) {
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <Unsent key={entry.id} entry={entry} />
      ))}
      <Suspense>
        {files.map((upload) => (
          <UploadLine key={upload.id} upload={upload} />
        ))}
      </Suspense>
    </ul>
  );
}

function Unsent({ entry }: { entry: OutboxEntry }) {
  const { t } = useTranslation('app');
  const { time } = useFormat();
  const name = useEntryName();
  const sentenceOf = useRefusalSentence();
  const { resend, dismiss } = useOutbox();
  const refused = entry.state === 'REFUSED';
  return (
    <li className={styles.entry}>
      <p className={styles.what}>
        {name(entry)}, {time(entry.at)}{' '}
        <StateMark icon={refused ? 'cross' : 'clock'} tone={refused ? 'bad' : 'warn'}>
          {t(refused ? 'unsent.refused' : 'unsent.waiting')}
        </StateMark>
      </p>
      {refused && (
        <p className={styles.why}>
          {entry.refusal?.code === MOMENT_PASSED
            ? t('unsent.momentPassed')
            : sentenceOf(entry.refusal?.code ?? 'INTERNAL')}
        </p>
      )}
      {entry.text !== '' && <p className={styles.words}>{entry.text}</p>}
      <div className={styles.acts}>
        {entry.text !== '' && <CopyButton size="small" label={t('unsent.copy')} text={entry.text} />}
        {!refused && (
          <Button size="small" variant="quiet" onClick={() => void dismiss(entry.id)}>
            {t('unsent.cancel')}
          </Button>
        )}
        {refused && (
          <>
            <Button size="small" onClick={() => void resend(entry.id)}>
              {t('unsent.resend')}
            </Button>
            <Button size="small" variant="quiet" onClick={() => void dismiss(entry.id)}>
              {t('unsent.discard')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

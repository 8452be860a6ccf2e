import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { uploads } from '../evidence/uploads.ts';
import { useAllUploads } from '../evidence/useUploads.ts';
import { useOutbox } from '../live/outbox.ts';
import { Button, Dialog, Refusal } from '../ui/index.ts';
import type { Refused } from './outcome.ts';
import styles from './SigningOut.module.css';
import { UnsentEntries } from './UnsentList.tsx';

interface SigningOutProps {
  /** Signs out; null once that is done. */
  leave: () => Promise<Refused | null>;
  onDone: () => void;
}

/**
 * Signs out, at once where nothing waits. Where the server has not taken all that was submitted here it asks first: send it, leave it on this
 * device for the next time, or discard it.
 */
export function SigningOut({ leave, onDone }: SigningOutProps) {
  const { t } = useTranslation('app');
  const sentenceOf = useRefusalSentence();
  const { entries, flush, dismiss } = useOutbox();
  const files = useAllUploads();
  const left = entries.length + files.length;
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  /** Whether something waited when it was begun: then the dialog stays until it is answered, also once all is sent. */
  const [asks] = useState(left > 0);
  const begun = useRef(false);

  const go = useCallback(async () => {
    setBusy(true);
    const refused = await leave();
    setBusy(false);
    setRefusal(refused);
    if (!refused) onDone();
  }, [leave, onDone]);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (!asks) void go();
  }, [go, asks]);

  /** Whether it goes on by itself once all is sent. */
  const [sending, setSending] = useState(false);
  useEffect(() => {
    if (!sending || left > 0) return;
    setSending(false);
    void go();
  }, [sending, left, go]);
  const send = async () => {
    setSending(true);
    setBusy(true);
    await flush();
    setBusy(false);
  };
  const discard = async () => {
    setBusy(true);
    const gone = [...entries.map(({ id }) => dismiss(id)), ...files.map(({ id }) => uploads.cancel(id))];
    await Promise.all(gone);
    await go();
  };
  if (!asks && !refusal) return null;
  return (
    <Dialog
      open
      onClose={onDone}
      title={t(left > 0 ? 'leaving.title' : 'signOut')}
      actions={
        <>
          <Button variant="quiet" onClick={onDone}>
            {t('leaving.stay')}
          </Button>
          {left > 0 && (
            <>
              <Button tone="bad" busy={busy} onClick={() => void discard()}>
                {t('leaving.discard')}
              </Button>
              <Button busy={busy} onClick={() => void go()}>
                {t('leaving.keep')}
              </Button>
            </>
          )}
          <Button variant="primary" busy={busy} onClick={() => void (left > 0 ? send() : go())}>
            {t(left > 0 ? 'leaving.send' : 'signOut')}
          </Button>
        </>
      }
    >
      {left > 0 && (
        <>
          <p>{t('leaving.means')}</p>
          <div className={styles.list}>
            <UnsentEntries entries={entries} files={files} />
          </div>
        </>
      )}
      {left === 0 && !refusal && <p role="status">{t('leaving.allSent')}</p>}
      {refusal && <Refusal lead={t('leaving.notSignedOut')}>{sentenceOf(refusal.code)}</Refusal>}
    </Dialog>
  );
}

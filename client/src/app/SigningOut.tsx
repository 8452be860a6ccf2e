import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
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
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  /** Whether something waited when it was begun: then the dialog stays until it is answered, also once all is sent. */
  const [asks] = useState(entries.length > 0);
  const begun = useRef(false);
  const held = useRef(entries);
  held.current = entries;

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

  const send = async () => {
    setBusy(true);
    await flush();
    setBusy(false);
    if (held.current.length === 0) await go();
  };
  const discard = async () => {
    setBusy(true);
    await Promise.all(held.current.map(({ id }) => dismiss(id)));
    await go();
  };
  if (!asks && !refusal) return null;
  return (
    <Dialog
      open
      onClose={onDone}
      title={t(entries.length > 0 ? 'leaving.title' : 'signOut')}
      actions={
        <>
          <Button variant="quiet" onClick={onDone}>
            {t('leaving.stay')}
          </Button>
          {entries.length > 0 && (
            <>
              <Button tone="bad" busy={busy} onClick={() => void discard()}>
                {t('leaving.discard')}
              </Button>
              <Button busy={busy} onClick={() => void go()}>
                {t('leaving.keep')}
              </Button>
            </>
          )}
          <Button variant="primary" busy={busy} onClick={() => void (entries.length > 0 ? send() : go())}>
            {t(entries.length > 0 ? 'leaving.send' : 'signOut')}
          </Button>
        </>
      }
    >
      {entries.length > 0 && (
        <>
          <p>{t('leaving.means')}</p>
          <div className={styles.list}>
            <UnsentEntries entries={entries} />
          </div>
        </>
      )}
      {entries.length === 0 && !refusal && <p role="status">{t('leaving.allSent')}</p>}
      {refusal && <Refusal lead={t('leaving.notSignedOut')}>{sentenceOf(refusal.code)}</Refusal>}
    </Dialog>
  );
}

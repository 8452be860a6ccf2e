import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { LIMITS } from '@risalah/shared';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '#i18n';
import { useDraft } from '../live/drafts.ts';
import type { Given } from '../live/mutationId.ts';
import { useOutbox, useOutboxEntry } from '../live/outbox.ts';

import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { staleTexts } from '../session/room/staleTexts.ts';
import { Button, Conflict, StateMark, TextArea } from '../ui/index.ts';
import styles from './CapturedWords.module.css';

/** Props of {@link CapturedWords}. */
export interface CapturedWordsProps<Variables> {
  /** Names the words for outbox and draft: `confirm:<id>`. */
  about: string;
  /** How they are named in a list of what waits: `12a`. */
  label: string;
  /** What they are about, as a heading says it. */
  heading: ReactNode;
  /** When they were captured and by whom. */
  note: ReactNode;
  text: string;
  /** Confirms, or corrects when a text is given; left out for those who may only read. */
  confirm?: {
    document: TypedDocumentNode<unknown, Variables>;
    input: (text: string | undefined, revision?: number) => Given<Variables>;
  };
}

/** Words that a secretary wrote down in somebody's name: they say whether it is what they said. */
export function CapturedWords<Variables extends { input: { mutationId: string } }>({
  about,
  label,
  heading,
  note,
  text,
  confirm,
}: CapturedWordsProps<Variables>) {
  const { t } = useTranslation('answer');
  const [correcting, setCorrecting] = useState(false);
  const draft = useDraft(about);
  const entry = useOutboxEntry(about);
  const { submit, resend, dismiss } = useOutbox();
  const pending = entry !== null && entry.state !== 'REFUSED';
  const theirs = staleTexts(entry?.refusal)?.theirs;

  const send = async (corrected?: string) => {
    if (!confirm || pending) return;
    if (entry) await dismiss(entry.id);
    const naming = { about, label, text: corrected ?? text };
    const outcome = await submit(confirm.document, confirm.input(corrected), naming);
    if (outcome.ok) {
      draft.clear();
      setCorrecting(false);
    }
  };
  return (
    <li className={styles.captured}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{heading}</h3>
        <span className={styles.note}>{note}</span>
      </div>
      {correcting ? (
        <TextArea
          label={t('confirm.field')}
          labelHidden
          limit={LIMITS.answerText}
          value={draft.text || text}
          onChange={draft.setText}
          autoFocus
        />
      ) : (
        <blockquote className={styles.words}>{pending ? (entry?.text ?? text) : text}</blockquote>
      )}
      {entry?.state === 'WAITING' && (
        <StateMark icon="upload" tone="warn">
          {t('outbox.waiting')} {t('outbox.notReceivedShort')}
        </StateMark>
      )}
      {entry?.state === 'REFUSED' && <RefusalLine refusal={entry.refusal} lead={t('confirm.refused')} />}
      {entry && theirs && (
        <Conflict
          mine={{ heading: t('conflict.mine'), text: entry.text }}
          theirs={{ heading: t('conflict.captured', { revision: theirs.revision }), text: theirs.text }}
          revision={theirs.revision}
          onKeepMine={() =>
            confirm &&
            void resend(entry.id, {
              input: confirm.input(entry.text, theirs.revision) as Record<string, unknown>,
              text: entry.text,
            })
          }
          onTakeTheirs={() => {
            void dismiss(entry.id);
            draft.clear();
            setCorrecting(false);
          }}
        />
      )}
      {!confirm && <StateMark icon="clock">{t('confirm.headConfirms')}</StateMark>}
      {confirm && !theirs && (
        <div className={styles.acts}>
          {correcting ? (
            <>
              <Button
                variant="primary"
                busy={pending}
                disabled={(draft.text || text).trim() === ''}
                onClick={() => void send(draft.text && draft.text !== text ? draft.text : undefined)}
              >
                {t('confirm.sendCorrected')}
              </Button>
              <Button
                variant="quiet"
                onClick={() => {
                  draft.clear();
                  setCorrecting(false);
                }}
              >
                {t('confirm.leave')}
              </Button>
            </>
          ) : (
            <>
              <Button icon="check" tone="brand" busy={pending} onClick={() => void send()}>
                {t('confirm.right')}
              </Button>
              {!pending && <Button onClick={() => setCorrecting(true)}>{t('confirm.correct')}</Button>}
            </>
          )}
        </div>
      )}
    </li>
  );
}

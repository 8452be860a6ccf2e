import { LIMITS, mayProposeCorrection } from '@risalah/shared';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { ProposeCorrectionDocument } from '../generated/graphql.ts';
import { useDraft } from '../live/drafts.ts';
import { subjectOf } from '../live/nameAct.ts';
import { useOutbox, useOutboxEntry } from '../live/outbox.ts';
import { correctionsOf } from '../live/roomParts.ts';
import { factsOfMinutes } from '../live/useMinutes.ts';
import { useLiveSession, useMay, useSession } from '../live/useSession.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { Button, StateMark, TextArea, useNow } from '../ui/index.ts';
import styles from './OwnMinutes.module.css';
import { ProposedCorrection } from './ProposedCorrection.tsx';

/** A wording that is to be proposed; each time that it is offered is an object of its own. */
export interface OfferedWording {
  text: string;
  /** Called once the server has a proposal that was made of it. */
  onProposed: () => void;
}

/** Props of {@link WordsCorrection}. */
export interface WordsCorrectionProps {
  minutesId: string;
  words: { answerId: string } | { statementId: string };
  /** `Jawaban 12a` */
  about: string;
  text: string;
  speakerSeatId: string | null;
  /** A wording to propose, with which the form opens. */
  offered: OfferedWording | null;
}

/** Own words in READY minutes: the corrections proposed to them, and the form to propose one until the window ends. */
export function WordsCorrection({
  minutesId,
  words,
  about,
  text,
  speakerSeatId,
  offered,
}: WordsCorrectionProps) {
  const { t } = useTranslation('answer');
  const key = 'answerId' in words ? words.answerId : words.statementId;
  const outboxKey = `correction:${minutesId}:${key}`;
  const [open, setOpen] = useState(false);
  const draft = useDraft(outboxKey);
  const entry = useOutboxEntry(outboxKey);
  const { submit, dismiss } = useOutbox();
  const { store } = useLiveSession();
  const now = useNow(10_000);
  const may = useMay(({ actor, session, room }) =>
    mayProposeCorrection(
      actor,
      session,
      factsOfMinutes(room, minutesId),
      speakerSeatId ? [speakerSeatId] : [],
      now,
    ),
  );
  const proposed = useSession((room) =>
    correctionsOf(room, minutesId).filter(({ answerId, statementId }) => (answerId ?? statementId) === key),
  );
  const changed = draft.text.trim() !== '' && draft.text !== text;
  const typed = useRef('');
  typed.current = draft.text;
  const { setText } = draft;
  useEffect(() => {
    if (offered === null) return;
    // What was typed for another proposal before stays, above what is offered.
    const kept = typed.current === text ? '' : typed.current;
    setText(kept.includes(offered.text) ? kept : [kept, offered.text].filter(Boolean).join('\n'));
    setOpen(true);
  }, [offered, text, setText]);
  const send = async () => {
    if (entry) await dismiss(entry.id);
    const input = { minutesId, ...words, text: draft.text };
    const sent = await submit(ProposeCorrectionDocument, input, {
      about: outboxKey,
      label: subjectOf(store.read(), input),
      text: draft.text,
    });
    if (!sent.ok) return;
    draft.clear();
    setOpen(false);
    offered?.onProposed();
  };
  return (
    <li className={styles.own}>
      <p className={styles.about}>{about}</p>
      <p className={styles.words}>{text}</p>
      {proposed.map((correction) => (
        <ProposedCorrection key={correction.id} correction={correction} />
      ))}
      {entry?.state === 'WAITING' && (
        <StateMark icon="upload" tone="warn">
          {t('outbox.waiting')}
        </StateMark>
      )}
      <RefusalLine
        refusal={entry?.state === 'REFUSED' ? entry.refusal : null}
        lead={t('minutes.correctionRefused')}
      />
      {may.allowed && !open && (
        <div className={styles.acts}>
          <Button
            size="small"
            icon="pencil"
            onClick={() => {
              if (draft.text === '') draft.setText(entry?.text ?? text);
              setOpen(true);
            }}
          >
            {t('minutes.correct')}
          </Button>
        </div>
      )}
      {may.allowed && open && (
        <>
          <TextArea
            label={t('minutes.correctionField')}
            hint={t('minutes.correctionHint')}
            limit={LIMITS.answerText}
            value={draft.text}
            onChange={draft.setText}
            autoFocus
          />
          <div className={styles.acts}>
            <Button
              variant="primary"
              disabled={!changed}
              busy={entry !== null && entry.state !== 'REFUSED'}
              onClick={() => void send()}
            >
              {t('minutes.sendCorrection')}
            </Button>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              {t('minutes.leaveCorrection')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

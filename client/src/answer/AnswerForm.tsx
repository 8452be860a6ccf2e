import { LIMITS, maySubmitAnswer } from '@risalah/shared';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '#i18n';
import type { Outcome } from '../app/outcome.ts';
import { SubmitAnswerDocument } from '../generated/graphql.ts';
import { answerFacts } from '../live/facts.ts';
import { useOutbox, useOutboxEntry } from '../live/outbox.ts';
import { useAnswerDraft } from '../live/useAnswerDraft.ts';
import { useWriting } from '../live/usePresence.ts';
import { useConnection, useMay } from '../live/useSession.ts';
import type { AnswerView, QuestionView } from '../live/views.ts';
import { useSeatName } from '../session/room/useNames.ts';
import { announce, Button, StateMark, TextArea } from '../ui/index.ts';
import styles from './AnswerForm.module.css';
import { AnswerRefused } from './AnswerRefused.tsx';
import { DraftConflict } from './DraftConflict.tsx';
import { DraftState } from './DraftState.tsx';
import { WaitingAnswer } from './WaitingAnswer.tsx';

/** Props of {@link AnswerForm}. */
export interface AnswerFormProps {
  answer: AnswerView;
  question: QuestionView;
  /** What goes with the words: stands under them, before the button that sends. */
  children?: ReactNode;
  /** Revises words that were sent: the field starts with them, and there is a way out. */
  revising?: { onLeave: () => void };
  /** Told when the field takes and leaves the caret. */
  onTyping?: (typing: boolean) => void;
  /** Told once the server has the answer. */
  onSent?: () => void;
}

/** The field for an answer: kept as typed, seen by the agency only, sent by its head. */
export function AnswerForm({ answer, question, children, revising, onTyping, onSent }: AnswerFormProps) {
  const { t } = useTranslation('answer');
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useAnswerDraft(answer);
  const about = `answer:${answer.id}`;
  const entry = useOutboxEntry(about);
  const { submit, resend, dismiss } = useOutbox();
  const write = useWriting();
  const seat = useSeatName();
  const maySend = useMay(({ actor, session, room }) => {
    const facts = answerFacts(room, answer.id);
    return facts ? maySubmitAnswer(actor, session, facts) : { allowed: false, code: 'NOT_FOUND' };
  });
  const label = `${question.number}${answer.letter}`;
  const empty = draft.text.trim() === '';
  const online = useConnection().state === 'CONNECTED';
  const waits = entry?.state === 'WAITING' || (entry?.state === 'SENDING' && !online);
  const sending = entry?.state === 'SENDING' && online;

  // A field that goes away with the caret in it says no farewell by itself.
  const gone = waits || draft.conflict !== null;
  useEffect(() => {
    if (gone) onTyping?.(false);
    return () => onTyping?.(false);
  }, [gone, onTyping]);

  const sent = (outcome: Outcome<unknown>) => {
    if (!outcome.ok) return;
    draft.clear();
    announce(t('form.sentSaid', { label }), 'polite');
    onSent?.();
  };
  const send = async () => {
    if (!maySend.allowed || empty || sending || draft.conflict) return;
    const input = { answerId: answer.id, revision: answer.revision, text: draft.text };
    sent(await submit(SubmitAnswerDocument, input, { about, label, text: draft.text }));
  };
  const backToDraft = () => {
    if (!entry) return;
    draft.setText(entry.text);
    dismiss(entry.id);
    requestAnimationFrame(() => field.current?.focus());
  };

  if (entry && waits) {
    return (
      <>
        <WaitingAnswer entry={entry} onChange={backToDraft} onCancel={() => dismiss(entry.id)} />
        {children}
      </>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl ↵ comes up from the field within
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void send();
      }}
    >
      {draft.conflict ? (
        <DraftConflict conflict={draft.conflict} onResolve={draft.resolve} />
      ) : (
        <TextArea
          ref={field}
          label={t('form.label', { number: question.number })}
          labelHidden
          placeholder={t('form.placeholder')}
          rows={5}
          limit={LIMITS.answerText}
          value={draft.text}
          readOnly={sending}
          className={styles.field}
          data-answer-field
          onChange={draft.setText}
          onFocus={() => onTyping?.(true)}
          onBlur={() => {
            write(null);
            onTyping?.(false);
          }}
        />
      )}
      <div className={styles.notes}>
        <DraftState state={draft.state} sentStands={revising !== undefined && draft.text === answer.text} />
        {draft.writingSeatId && (
          <StateMark icon="pencil">
            {t('draft.colleagueWrites', { who: seat(draft.writingSeatId) || t('conflict.colleague') })}
          </StateMark>
        )}
      </div>
      {entry?.state === 'REFUSED' && (
        <AnswerRefused
          entry={entry}
          onMerge={(text) => {
            draft.setText(text);
            dismiss(entry.id);
          }}
          onKeep={async (revision) => {
            const { text } = entry;
            sent(await resend(entry.id, { input: { answerId: answer.id, revision, text }, text }));
          }}
          onTake={() => {
            dismiss(entry.id);
            draft.clear();
            revising?.onLeave();
          }}
          onClose={backToDraft}
        />
      )}
      {children}
      <div className={styles.acts}>
        {revising && (
          <Button size="large" variant="quiet" onClick={revising.onLeave}>
            {t('form.leave')}
          </Button>
        )}
        {maySend.allowed ? (
          <Button
            variant="primary"
            size="large"
            wide
            kbd="Ctrl ↵"
            busy={sending}
            busyLabel={t('form.sending')}
            disabled={empty || draft.conflict !== null}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => void send()}
          >
            {t(revising ? 'form.sendRevision' : 'form.send')}
          </Button>
        ) : (
          <p className={styles.headSends}>{t('form.headSends')}</p>
        )}
      </div>
    </div>
  );
}

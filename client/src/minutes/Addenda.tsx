import { LIMITS, mayAddAddendum } from '@risalah/shared';
import { memo, useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { AddAddendumDocument } from '../generated/graphql.ts';
import { useDraft } from '../live/drafts.ts';
import { subjectOf } from '../live/nameAct.ts';
import { useOutbox, useOutboxEntry } from '../live/outbox.ts';
import { factsOfMinutes, useMinutes } from '../live/useMinutes.ts';
import { useLiveSession, useMay } from '../live/useSession.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { useSeatName } from '../session/room/useNames.ts';
import { Button, StateMark, TextArea } from '../ui/index.ts';
import styles from './Addenda.module.css';

/** What was added to FINAL minutes, and the form to add more for those who may. Nothing before it changes. */
export const Addenda = memo(function Addenda({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('minutes');
  const { dayMonthTime } = useFormat();
  const name = useSeatName();
  const may = useMay(({ actor, session, room }) =>
    mayAddAddendum(actor, session, factsOfMinutes(room, minutesId)),
  );
  const addenda = useMinutes(minutesId, (minutes) => minutes.addenda);
  if (addenda.length === 0 && !may.allowed) return null;
  return (
    <section className={styles.addenda} aria-labelledby={`addenda-${minutesId}`}>
      <h3 id={`addenda-${minutesId}`} className={styles.heading}>
        {t('addenda.heading')}
      </h3>
      <ol>
        {addenda.map((addendum) => (
          <li key={addendum.id} className={styles.addendum}>
            <p className={styles.note}>
              {t('addenda.note', { by: name(addendum.bySeatId), time: dayMonthTime(addendum.at) })}
            </p>
            <p className={styles.text}>{addendum.text}</p>
          </li>
        ))}
      </ol>
      {may.allowed && <AddAddendum minutesId={minutesId} />}
    </section>
  );
});

function AddAddendum({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('minutes');
  const about = `addendum:${minutesId}`;
  const draft = useDraft(about);
  const [open, setOpen] = useState(draft.text !== '');
  const entry = useOutboxEntry(about);
  const { submit, dismiss } = useOutbox();
  const { store } = useLiveSession();
  const pending = entry !== null && entry.state !== 'REFUSED';
  const send = async () => {
    const { text } = draft;
    if (text.trim() === '' || pending) return;
    if (entry) await dismiss(entry.id);
    const sent = await submit(
      AddAddendumDocument,
      { minutesId, text },
      { about, label: subjectOf(store.read(), { minutesId }), text },
    );
    if (!sent.ok) return;
    draft.clear();
    setOpen(false);
  };
  if (!open) {
    return (
      <div>
        <Button icon="plus" onClick={() => setOpen(true)}>
          {t('addenda.add')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <TextArea
        label={t('addenda.field')}
        hint={t('addenda.hint')}
        limit={LIMITS.addendumText}
        value={draft.text}
        onChange={draft.setText}
        autoFocus
      />
      {entry?.state === 'WAITING' && (
        <StateMark icon="upload" tone="warn">
          {t('addenda.waiting')}
        </StateMark>
      )}
      <RefusalLine refusal={entry?.state === 'REFUSED' ? entry.refusal : null} lead={t('addenda.refused')} />
      <div className={styles.acts}>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
        <Button
          variant="primary"
          busy={pending}
          disabled={draft.text.trim() === ''}
          onClick={() => void send()}
        >
          {t('addenda.send')}
        </Button>
      </div>
    </div>
  );
}

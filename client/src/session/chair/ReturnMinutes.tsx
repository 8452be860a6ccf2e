import { LIMITS, mayReturnMinutes } from '@risalah/shared';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#i18n';
import { ReturnMinutesDocument } from '../../generated/graphql.ts';
import { useDraft } from '../../live/drafts.ts';
import { useAct } from '../../live/useAct.ts';
import { factsOfMinutes, heldMinutes } from '../../live/useMinutes.ts';
import { useLiveSession, useMay } from '../../live/useSession.ts';
import { Button, submitOnCtrlEnter, TextArea } from '../../ui/index.ts';
import { RefusalLine } from '../room/RefusalLine.tsx';
import styles from './MinutesReview.module.css';

/** Gives READY minutes back to the secretaries, with a reason. */
export function ReturnMinutes({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('session');
  const may = useMay(({ actor, session, room }) =>
    mayReturnMinutes(actor, session, factsOfMinutes(room, minutesId)),
  ).allowed;
  const giveBack = useAct(ReturnMinutesDocument);
  const draft = useDraft(`return:${minutesId}`);
  const [open, setOpen] = useState(draft.text !== '');
  const [tried, setTried] = useState(false);
  const { store } = useLiveSession();
  if (!may) return null;
  if (!open)
    return (
      <Button variant="outline" onClick={() => setOpen(true)}>
        {t('review.return')}
      </Button>
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const reason = draft.text.trim();
    const room = store.read();
    if (reason === '' || !room) return;
    const { revision } = heldMinutes(room, minutesId);
    const came = await giveBack.run({ minutesId, revision, reason });
    if (came.ok) draft.clear();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={submitOnCtrlEnter}>
      <TextArea
        voice="app"
        label={t('review.reason')}
        hint={t('review.reasonHint')}
        limit={LIMITS.reason}
        error={tried && draft.text.trim() === '' ? t('review.needsReason') : undefined}
        autoFocus
        value={draft.text}
        onChange={draft.setText}
      />
      <RefusalLine refusal={giveBack.refusal} lead={t('review.notReturned')} />
      <div className={styles.formActs}>
        <Button
          variant="quiet"
          onClick={() => {
            draft.clear();
            setOpen(false);
          }}
        >
          {t('act.cancel')}
        </Button>
        <Button variant="primary" type="submit" busy={giveBack.busy}>
          {t('review.returnNow')}
        </Button>
      </div>
    </form>
  );
}

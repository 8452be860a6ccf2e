import { FollowUpState, LIMITS } from '@risalah/shared';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#i18n';
import { JudgeFollowUpDocument } from '../generated/graphql.ts';
import { useDraft } from '../live/drafts.ts';
import { useAct } from '../live/useAct.ts';
import { useHeld } from '../live/useHeld.ts';
import { useSession } from '../live/useSession.ts';
import type { FollowUpView } from '../live/views.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { Button, Field, formKeys, SegmentedControl, TextArea } from '../ui/index.ts';
import styles from './FollowUpForm.module.css';

const JUDGEMENTS = [
  FollowUpState.KEPT,
  FollowUpState.PARTLY,
  FollowUpState.CARRIED,
  FollowUpState.DROPPED,
] as const;

/** Props of {@link JudgeFollowUp}. */
export interface JudgeFollowUpProps {
  followUp: FollowUpView;
  onDone: () => void;
  /** Only dropping is possible: for a promise given in this very session. */
  dropOnly?: boolean;
}

/** The chair's judgement of a promise: kept, partly, carried to a year, or dropped with a reason. */
export function JudgeFollowUp({ followUp, onDone, dropOnly = false }: JudgeFollowUpProps) {
  const { t } = useTranslation('followUp');
  const sessionId = useSession((room) => room.session.id);
  const year = useSession((room) => room.session.cycle.year);
  const judge = useAct(JudgeFollowUpDocument);
  const first = dropOnly ? FollowUpState.DROPPED : undefined;
  const [verdict, setVerdict] = useHeld<(typeof JUDGEMENTS)[number] | undefined>(
    `judge:${followUp.id}:verdict`,
    first,
  );
  const [carriedTo, setCarriedTo] = useHeld(`judge:${followUp.id}:year`, String(year + 1));
  const { text: note, setText: setNote, clear } = useDraft(`judge:${followUp.id}`);
  const [tried, setTried] = useState(false);
  const dropped = verdict === FollowUpState.DROPPED;
  const carried = verdict === FollowUpState.CARRIED;
  const dueYear = Number(carriedTo);
  const badYear = carried && !(Number.isInteger(dueYear) && dueYear > year);
  const noReason = dropped && note.trim() === '';
  const leave = () => {
    clear();
    setVerdict(first);
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!verdict || badYear || noReason) return;
    const came = await judge.run({
      followUpId: followUp.id,
      sessionId,
      revision: followUp.revision,
      judgement: verdict,
      dueYear: carried ? dueYear : null,
      note: note.trim() || null,
    });
    if (came.ok) leave();
  };
  return (
    <form
      className={styles.narrow}
      aria-label={t('judge.title')}
      onSubmit={submit}
      onKeyDown={formKeys(onDone)}
    >
      {!dropOnly && (
        <SegmentedControl
          label={t('judge.verdict')}
          value={verdict}
          options={JUDGEMENTS.map((value) => ({ value, label: t(`judge.${value}`) }))}
          onChange={setVerdict}
        />
      )}
      {carried && (
        <Field
          label={t('judge.year')}
          inputMode="numeric"
          maxLength={4}
          className={styles.year}
          error={tried && badYear ? t('judge.needsYear', { year }) : undefined}
          value={carriedTo}
          onChange={setCarriedTo}
        />
      )}
      <TextArea
        voice="app"
        rows={2}
        label={t(dropped ? 'judge.reason' : 'judge.note')}
        hint={dropped ? undefined : t('judge.noteHint')}
        limit={LIMITS.reason}
        error={tried && noReason ? t('judge.needsReason') : undefined}
        value={note}
        onChange={setNote}
      />
      <RefusalLine refusal={judge.refusal} lead={t('judge.refused')} />
      <div className={styles.acts}>
        <Button variant="quiet" size="small" onClick={leave}>
          {t('form.cancel')}
        </Button>
        <Button variant="primary" size="small" type="submit" busy={judge.busy} disabled={!verdict}>
          {t('judge.save')}
        </Button>
      </div>
    </form>
  );
}

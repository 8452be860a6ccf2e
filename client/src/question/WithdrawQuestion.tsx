import { LIMITS, QuestionState } from '@risalah/shared';
import type { FormEvent } from 'react';
import { useTranslation } from '#i18n';
import { WithdrawQuestionDocument } from '../generated/graphql.ts';
import { useAct } from '../live/useAct.ts';
import { useHeld } from '../live/useHeld.ts';
import type { QuestionView } from '../live/views.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { Button, Field, submitOnCtrlEnter } from '../ui/index.ts';
import styles from './QuestionForms.module.css';

/** Asks whether a question is to be withdrawn, with a reason that may be left empty. */
export function WithdrawQuestion({ question, onDone }: { question: QuestionView; onDone: () => void }) {
  const { t } = useTranslation('question');
  const withdraw = useAct(WithdrawQuestionDocument);
  const [reason, setReason] = useHeld(`withdraw:${question.id}:reason`, '');
  const queued = question.state === QuestionState.QUEUED;
  const leave = () => {
    setReason('');
    onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id: questionId, revision } = question;
    const came = await withdraw.run({ questionId, revision, reason: reason.trim() || null });
    if (came.ok) leave();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={submitOnCtrlEnter}>
      <p>
        <strong>
          {queued ? t('withdrawForm.askQueued') : t('withdrawForm.ask', { number: question.number })}
        </strong>{' '}
        {t('withdrawForm.means')}
      </p>
      <Field
        label={t('withdrawForm.reason')}
        limit={LIMITS.reason}
        autoFocus
        value={reason}
        onChange={setReason}
      />
      <RefusalLine refusal={withdraw.refusal} lead={t('withdrawForm.refused')} />
      <div className={styles.acts}>
        <Button variant="quiet" size="small" onClick={leave}>
          {t('act.cancel')}
        </Button>
        <Button size="small" tone="bad" type="submit" busy={withdraw.busy}>
          {t('withdrawForm.withdraw')}
        </Button>
      </div>
    </form>
  );
}

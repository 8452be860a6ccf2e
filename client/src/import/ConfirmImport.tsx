import { ImportRowState } from '@risalah/shared';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { CarryOutImportDocument } from '../generated/graphql.ts';
import { useSubmission } from '../live/useSubmission.ts';
import { announce, Button, Refusal } from '../ui/index.ts';
import { CheckField } from '../workspace/CheckField.tsx';
import styles from './ConfirmImport.module.css';
import { countOf, type SeenPlan } from './planView.ts';

/** Props of {@link ConfirmImport}. */
export interface ConfirmImportProps {
  id: string;
  plan: SeenPlan;
  onDone: () => void;
  /** Reads the plan again: what is stored changed since it was shown. */
  onChanged: () => void;
}

/** The button that carries the plan out. Wrong rows have to be left out by a word of the administrator. */
export function ConfirmImport({ id, plan, onDone, onChanged }: ConfirmImportProps) {
  const { t } = useTranslation('importing');
  const sentenceOf = useRefusalSentence();
  const act = useSubmission();
  const [leaveOutWrong, setLeaveOutWrong] = useState(false);
  const [complained, setComplained] = useState(false);
  const real = countOf(plan, ImportRowState.NEW) + countOf(plan, ImportRowState.CHANGED);
  const wrong = countOf(plan, ImportRowState.WRONG);
  const incomplete = plan.sheets.some(({ faults }) => faults.length > 0);
  const carryOut = async () => {
    if (wrong > 0 && !leaveOutWrong) return setComplained(true);
    const done = await act.send(CarryOutImportDocument, {
      importId: id,
      planHash: plan.hash,
      leaveOutWrong: wrong > 0 && leaveOutWrong,
    });
    if (!done) return onChanged();
    announce(t('done', { count: real }), 'polite');
    onDone();
  };
  return (
    <div className={styles.confirm}>
      {wrong > 0 && (
        <CheckField
          label={t('leaveOut', { count: wrong })}
          checked={leaveOutWrong}
          onChange={(checked) => {
            setLeaveOutWrong(checked);
            setComplained(false);
          }}
          error={complained && !leaveOutWrong ? t('mendOrLeaveOut') : undefined}
        />
      )}
      {incomplete && <p className={styles.note}>{t('incomplete')}</p>}
      {!incomplete && real === 0 && <p className={styles.note}>{t('nothingToDo')}</p>}
      {act.refusal && <Refusal lead={t('notCarriedOut')}>{sentenceOf(act.refusal.code)}</Refusal>}
      {!incomplete && real > 0 && (
        <div>
          <Button
            variant="primary"
            busy={act.busy}
            busyLabel={t('carryingOut')}
            onClick={() => void carryOut()}
          >
            {t('carryOut', { count: real })}
          </Button>
        </div>
      )}
      {real > 0 && <p className={styles.note}>{t('wholeOrNothing')}</p>}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { NotRead } from '../app/NotRead.tsx';
import { useFormat } from '../app/useFormat.ts';
import { ImportPlanDocument, PlanImportDocument, type PlanImportInput } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { useSubmission } from '../live/useSubmission.ts';
import { Button, LoadingBars, Refusal } from '../ui/index.ts';
import { ConfirmImport } from './ConfirmImport.tsx';
import { PlanRows } from './PlanRows.tsx';
import styles from './PlanView.module.css';
import { choicesOf, type SeenPlan, type Shown } from './planView.ts';
import { ReadingChoices } from './ReadingChoices.tsx';
import { SheetChoices } from './SheetChoices.tsx';

/** Props of {@link PlanView}. */
export interface PlanViewProps {
  id: string;
  /** Called once the plan was carried out. */
  onDone: () => void;
  /** Goes back to another file. */
  onLeave: () => void;
}

/** A file that was handed in: how it is read, what will happen, and the button that makes it happen. */
export function PlanView({ id, onDone, onLeave }: PlanViewProps) {
  const { t } = useTranslation('importing');
  const { fileSize } = useFormat();
  const sentenceOf = useRefusalSentence();
  const [shown, setShown] = useState<Shown>('ALL');
  const [offset, setOffset] = useState(0);
  const state = shown === 'ALL' || shown === 'CLASHING' ? null : shown;
  const variables = { id, state, clashing: shown === 'CLASHING', offset };
  const { data, refusal, stale, again } = useRead(ImportPlanDocument, variables);
  const choosing = useSubmission();
  const plan = data?.import.plan;
  const gone = Boolean(data && !plan);
  // Carried out in another window: there is nothing to plan any more.
  useEffect(() => {
    if (gone) onLeave();
  }, [gone, onLeave]);
  if (refusal) return <NotRead lead={t('notRead')} code={refusal.code} again={again} />;
  if (!data || !plan) return <LoadingBars widths={[40, 90, 90, 90]} height={16} />;
  const choose = async (change: Partial<PlanImportInput>) => {
    const { encoding, separator, cycleId, timeZone } = plan;
    const sheets = choicesOf(plan.sheets);
    const read = { encoding, separator, cycleId, timeZone, sheets, ...change };
    if (await choosing.send(PlanImportDocument, { importId: id, ...read })) {
      setOffset(0);
      again();
    }
  };
  return (
    <div className={styles.plan} aria-busy={stale || choosing.busy}>
      <div className={styles.file}>
        <p className={styles.name}>{data.import.fileName}</p>
        <p className={styles.size}>{fileSize(data.import.size)}</p>
        <Button size="small" variant="quiet" onClick={onLeave}>
          {t('otherFile')}
        </Button>
      </div>
      <ReadingChoices plan={plan} onChoose={(change) => void choose(change)} />
      <SheetChoices sheets={plan.sheets} onChoose={(sheets) => void choose({ sheets })} />
      {choosing.refusal && <Refusal lead={t('notRead')}>{sentenceOf(choosing.refusal.code)}</Refusal>}
      <PlanRows
        plan={plan}
        shown={shown}
        offset={offset}
        onShow={(next) => {
          setShown(next);
          setOffset(0);
        }}
        onPage={setOffset}
      />
      <ConfirmImport id={id} plan={plan as SeenPlan} onDone={onDone} onChanged={again} />
    </div>
  );
}

import { type Level, WHOLE_WEIGHT } from '@risalah/shared';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveCycleDocument } from '../generated/graphql.ts';
import { Field, joinClasses, Select } from '../ui/index.ts';
import styles from './CycleForm.module.css';
import { type CycleDraft, draftOf, LEVELS, printWindow, type WindowKind, wholeNumber } from './cycleDraft.ts';
import { type Cycle, type Programme, usePreparing } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import { useDraft } from './useDraft.ts';
import { type Saving, useSaving } from './useSaving.ts';

const FIELDS = [
  'year',
  'stage',
  'name',
  'letter',
  'levelWeights',
  'allottedMinutes',
  'correctionWindow',
] as const;
const WINDOWS: WindowKind[] = ['NONE', 'END_OF_NEXT_WORKING_DAY', 'HOURS'];

/** Props of {@link CycleForm}. */
export interface CycleFormProps {
  programme: Programme;
  cycle?: Cycle;
  onClose: () => void;
  onSaved: () => void;
}

/** A cycle: its year, stage and letter, what the levels weigh, and how long minutes stay open to corrections. */
export function CycleForm({ programme, cycle, onClose, onSaved }: CycleFormProps) {
  const { t } = useTranslation('workspace');
  const { again } = usePreparing();
  const saving = useSaving(FIELDS);
  const { draft, put } = useDraft<CycleDraft>(draftOf(cycle));
  const save = async (over?: number) => {
    const year = wholeNumber(draft.year);
    if (year === null) return saving.complain('year', t('cycle.notANumber'));
    const allottedMinutes = wholeNumber(draft.allotted);
    if (allottedMinutes === null) return saving.complain('allottedMinutes', t('cycle.notANumber'));
    const { stage, name, letter } = draft;
    const sent = await saving.send(SaveCycleDocument, {
      ...(cycle && { id: cycle.id, revision: over ?? cycle.revision }),
      ...{ programmeId: programme.id, year, stage, name, letter, allottedMinutes },
      levelWeights: LEVELS.map((level) => ({ level, percent: wholeNumber(draft.weights[level]) ?? -1 })),
      correctionWindow: printWindow(draft),
    });
    if (!sent) return;
    again();
    onSaved();
  };
  const label = cycle ? t('editOf', { name: cycle.name }) : t('cycle.add');
  const text = (key: 'stage' | 'name' | 'letter') => ({
    label: t(`cycle.${key}`),
    value: draft[key],
    onChange: put(key),
    error: saving.at(key),
    required: true,
  });
  return (
    <SaveForm label={label} saving={saving} onSave={save} onClose={onClose} onReload={again}>
      <Field
        label={t('cycle.year')}
        inputMode="numeric"
        value={draft.year}
        onChange={put('year')}
        error={saving.at('year')}
        required
      />
      <Field {...text('stage')} />
      <Field {...text('name')} />
      <Field {...text('letter')} />
      <Weights weights={draft.weights} onChange={put('weights')} saving={saving} />
      <Field
        label={t('cycle.allotted')}
        inputMode="numeric"
        value={draft.allotted}
        onChange={put('allotted')}
        error={saving.at('allottedMinutes')}
        required
      />
      <Select
        label={t('cycle.window')}
        value={draft.window}
        options={WINDOWS.map((value) => ({ value, label: t(`cycle.windows.${value}`) }))}
        onChange={put('window')}
        error={draft.window === 'HOURS' ? undefined : saving.at('correctionWindow')}
      />
      {draft.window === 'HOURS' && (
        <Field
          label={t('cycle.hours')}
          inputMode="numeric"
          value={draft.hours}
          onChange={put('hours')}
          error={saving.at('correctionWindow')}
        />
      )}
    </SaveForm>
  );
}

interface WeightsProps {
  weights: CycleDraft['weights'];
  onChange: (weights: CycleDraft['weights']) => void;
  saving: Saving;
}

/** The weights of the five levels, with their sum while they are typed. */
function Weights({ weights, onChange, saving }: WeightsProps) {
  const { t } = useTranslation('workspace');
  const sumId = useId();
  const sum = LEVELS.reduce((total, level) => total + (wholeNumber(weights[level]) ?? Number.NaN), 0);
  const whole = sum === WHOLE_WEIGHT;
  const error = saving.at('levelWeights');
  return (
    <fieldset className={styles.weights} aria-describedby={sumId}>
      <legend>{t('cycle.weights')}</legend>
      <div className={styles.levels}>
        {LEVELS.map((level: Level) => (
          <Field
            key={level}
            label={t(`level.${level}`)}
            inputMode="numeric"
            value={weights[level]}
            onChange={(percent) => onChange({ ...weights, [level]: percent })}
          />
        ))}
      </div>
      <p id={sumId} role="status" className={joinClasses(styles.sum, !whole && styles.wrong)}>
        {error ?? t('cycle.weightsSum', { sum: Number.isNaN(sum) ? '…' : sum })}
      </p>
    </fieldset>
  );
}

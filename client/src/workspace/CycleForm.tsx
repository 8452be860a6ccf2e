import { TotalFormula } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { SaveCycleDocument } from '../generated/graphql.ts';
import { Field, Select } from '../ui/index.ts';
import { type CycleDraft, draftOf, LEVELS, printWindow, type WindowKind, wholeNumber } from './cycleDraft.ts';
import { type Cycle, type Programme, usePreparing } from './preparing.ts';
import { SaveForm } from './SaveForm.tsx';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';
import { WeightFields } from './WeightFields.tsx';

const FIELDS = [
  'year',
  'stage',
  'name',
  'letter',
  'levelWeights',
  'totalFormula',
  'dimensionWeights',
  'allottedMinutes',
  'correctionWindow',
] as const;
const FORMULAS = Object.values(TotalFormula);
const WINDOWS: WindowKind[] = ['NONE', 'END_OF_NEXT_WORKING_DAY', 'HOURS'];

/** Props of {@link CycleForm}. */
export interface CycleFormProps {
  programme: Programme;
  cycle?: Cycle;
  onClose: () => void;
  onSaved: () => void;
}

/** A cycle: its year, stage and letter, what the levels and dimensions weigh, and how long minutes stay open to corrections. */
export function CycleForm({ programme, cycle, onClose, onSaved }: CycleFormProps) {
  const { t } = useTranslation('workspace');
  const { t: tLevels } = useTranslation('scoreTable');
  const { again } = usePreparing();
  const saving = useSaving(FIELDS);
  const { draft, put, revision } = useDraft<CycleDraft>(
    draftOf(cycle, programme.dimensions),
    cycle?.revision,
  );
  const { dimensions } = programme;
  const weighted = draft.formula === TotalFormula.WEIGHTED_MEAN;
  const save = async (over?: number) => {
    const year = wholeNumber(draft.year);
    if (year === null) return saving.complain('year', t('cycle.notANumber'));
    const allottedMinutes = wholeNumber(draft.allotted);
    if (allottedMinutes === null) return saving.complain('allottedMinutes', t('cycle.notANumber'));
    const { stage, name, letter } = draft;
    const sent = await saving.send(SaveCycleDocument, {
      ...(cycle && { id: cycle.id, revision: over ?? revision }),
      ...{ programmeId: programme.id, year, stage, name, letter, allottedMinutes },
      levelWeights: LEVELS.map((level) => ({ level, percent: wholeNumber(draft.weights[level]) ?? -1 })),
      totalFormula: draft.formula,
      dimensionWeights: weighted
        ? dimensions.map(({ id }) => ({
            dimensionId: id,
            percent: wholeNumber(draft.dimensionWeights[id] ?? '0') ?? -1,
          }))
        : null,
      correctionWindow: printWindow(draft),
    });
    if (!sent) return;
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
      <WeightFields
        legend={t('cycle.weights')}
        fields={LEVELS.map((level) => ({ key: level, label: tLevels(`levels.${level}`) }))}
        weights={draft.weights}
        onChange={put('weights')}
        error={saving.at('levelWeights')}
      />
      <Select
        label={t('cycle.formula')}
        value={draft.formula}
        options={FORMULAS.map((value) => ({ value, label: t(`cycle.formulas.${value}`) }))}
        onChange={put('formula')}
        error={saving.at('totalFormula')}
      />
      {weighted && (
        <WeightFields
          legend={t('cycle.dimensionWeights')}
          fields={dimensions.map(({ id, name }) => ({ key: id, label: name }))}
          weights={{
            ...Object.fromEntries(dimensions.map(({ id }) => [id, '0'])),
            ...draft.dimensionWeights,
          }}
          onChange={put('dimensionWeights')}
          error={saving.at('dimensionWeights')}
        />
      )}
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

import { WHOLE_WEIGHT } from '@risalah/shared';
import { useId } from 'react';
import { useTranslation } from '#i18n';
import { Field, joinClasses } from '../ui/index.ts';
import styles from './CycleForm.module.css';
import { wholeNumber } from './cycleDraft.ts';

/** Props of {@link WeightFields}. */
export interface WeightFieldsProps<Key extends string> {
  /** What is weighed. */
  legend: string;
  fields: readonly { key: Key; label: string }[];
  /** Per cents as they are typed. */
  weights: Record<Key, string>;
  onChange: (weights: Record<Key, string>) => void;
  error?: string;
}

/** Weights in per cent, with their sum while they are typed. */
export function WeightFields<Key extends string>(props: WeightFieldsProps<Key>) {
  const { legend, fields, weights, onChange, error } = props;
  const { t } = useTranslation('workspace');
  const sumId = useId();
  const sum = fields.reduce((total, { key }) => total + (wholeNumber(weights[key]) ?? Number.NaN), 0);
  return (
    <fieldset className={styles.weights} aria-describedby={sumId}>
      <legend>{legend}</legend>
      <div className={styles.levels}>
        {fields.map(({ key, label }) => (
          <Field
            key={key}
            label={label}
            inputMode="numeric"
            value={weights[key]}
            onChange={(percent) => onChange({ ...weights, [key]: percent })}
          />
        ))}
      </div>
      <p id={sumId} role="status" className={joinClasses(styles.sum, sum !== WHOLE_WEIGHT && styles.wrong)}>
        {error ?? t('cycle.weightsSum', { sum: Number.isNaN(sum) ? '…' : sum })}
      </p>
    </fieldset>
  );
}

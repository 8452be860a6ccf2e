import { useId } from 'react';
import { joinClasses } from './joinClasses.ts';
import styles from './SegmentedControl.module.css';
import type { Choice } from './Select.tsx';

/** Props of {@link SegmentedControl}. */
export interface SegmentedControlProps<T extends string> {
  label: string;
  labelHidden?: boolean;
  layout?: 'stack' | 'row';
  /** The chosen one; undefined while nothing is chosen yet. */
  value: T | undefined;
  options: readonly Choice<T>[];
  onChange: (value: T) => void;
}

/** Two to five choices side by side, of which one holds: a radio group. */
export function SegmentedControl<T extends string>({
  label,
  labelHidden,
  layout = 'stack',
  value,
  options,
  onChange,
}: SegmentedControlProps<T>) {
  const name = useId();
  return (
    <div className={joinClasses(styles.group, layout === 'row' && styles.row)}>
      <span id={name} className={labelHidden ? styles.hiddenLabel : styles.label}>
        {label}
      </span>
      <div role="radiogroup" aria-labelledby={name} className={styles.choices}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

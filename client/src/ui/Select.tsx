import type { SelectHTMLAttributes } from 'react';
import styles from './Field.module.css';
import { FieldFrame, type FieldFrameProps } from './FieldFrame.tsx';
import { Icon } from './Icon.tsx';

/** One choice of a {@link Select} or {@link SegmentedControl}. */
export interface Choice<T extends string> {
  value: T;
  label: string;
  disabled?: boolean;
}

/** Props of {@link Select}. */
export interface SelectProps<T extends string>
  extends FieldFrameProps,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> {
  value: T;
  options: readonly Choice<T>[];
  onChange: (value: T) => void;
}

/** A native list of choices with its label. */
export function Select<T extends string>({
  label,
  labelHidden,
  layout,
  hint,
  error,
  value,
  options,
  onChange,
  ...rest
}: SelectProps<T>) {
  const frame = { label, labelHidden, layout, hint, error };
  return (
    <FieldFrame {...frame}>
      {(wiring) => (
        <span className={styles.select}>
          <select
            {...rest}
            {...wiring}
            className={styles.input}
            value={value}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevronDown" size={14} />
        </span>
      )}
    </FieldFrame>
  );
}

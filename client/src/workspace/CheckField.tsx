import { useId } from 'react';
import styles from './CheckField.module.css';

/** Props of {@link CheckField}. */
export interface CheckFieldProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  /** What is wrong, said under it. */
  error?: string;
}

/** One yes or no in a form. */
export function CheckField({ label, checked, onChange, disabled, error }: CheckFieldProps) {
  const errorId = useId();
  return (
    <div className={styles.field}>
      <label className={styles.line}>
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

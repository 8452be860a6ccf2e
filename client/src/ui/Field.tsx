import type { InputHTMLAttributes, Ref } from 'react';
import styles from './Field.module.css';
import { FieldFrame, type FieldFrameProps } from './FieldFrame.tsx';
import { joinClasses } from './joinClasses.ts';

/** Props of {@link Field}; everything a native input takes goes through. */
export interface FieldProps extends FieldFrameProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  value: string;
  /** Gets the new text. */
  onChange?: (value: string) => void;
  /** `said` is set in serif: it will go on record. */
  voice?: 'app' | 'said';
  /** The most characters allowed; what is left is shown when it comes near. Typing is never cut off. */
  limit?: number;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text with its label. */
export function Field({
  label,
  labelHidden,
  layout,
  hint,
  error,
  value,
  onChange,
  voice = 'app',
  limit,
  className,
  ...rest
}: FieldProps) {
  const frame = { label, labelHidden, layout, hint, error, limit };
  return (
    <FieldFrame {...frame} length={value.length}>
      {(wiring) => (
        <input
          {...rest}
          {...wiring}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
          className={joinClasses(styles.input, voice === 'said' && styles.said, className)}
        />
      )}
    </FieldFrame>
  );
}

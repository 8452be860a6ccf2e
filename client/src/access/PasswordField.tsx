import { type Ref, useState } from 'react';
import { useTranslation } from '#i18n';
import { Button, Field } from '../ui/index.ts';
import styles from './PasswordField.module.css';

/** Props of {@link PasswordField}. */
export interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Which password it is, for password managers. */
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  error?: string;
  ref?: Ref<HTMLInputElement>;
}

/** A password, hidden as it is typed; one press shows it, since hidden ones are mistyped most. */
export function PasswordField({ ref, ...field }: PasswordFieldProps) {
  const { t } = useTranslation('signIn');
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.password}>
      <Field
        {...field}
        ref={ref}
        type={shown ? 'text' : 'password'}
        required
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <Button
        variant="link"
        size="small"
        className={styles.toggle}
        aria-label={t(shown ? 'hidePassword' : 'showPassword')}
        onClick={() => setShown(!shown)}
      >
        {t(shown ? 'hide' : 'show')}
      </Button>
    </div>
  );
}

import type { Ref } from 'react';
import { useTranslation } from '#i18n';
import { Field } from '../ui/index.ts';

/** Props of {@link EmailField}. */
export interface EmailFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: string;
  ref?: Ref<HTMLInputElement>;
}

/** The address by which somebody signs in, as password managers and phones know it. */
export function EmailField(field: EmailFieldProps) {
  const { t } = useTranslation('signIn');
  return (
    <Field
      {...field}
      label={t('email')}
      type="email"
      required
      autoComplete="username"
      autoCapitalize="none"
      inputMode="email"
      spellCheck={false}
    />
  );
}

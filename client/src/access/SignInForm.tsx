import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useSignedIn } from '../app/GraphqlProvider.tsx';
import { graphql } from '../app/graphql.ts';
import { SignInDocument } from '../generated/graphql.ts';
import { Button, Refusal } from '../ui/index.ts';
import styles from './AccessForm.module.css';
import { EmailField } from './EmailField.tsx';
import { PasswordField } from './PasswordField.tsx';
import { useRefusalSentence } from './useRefusalSentence.ts';

/** Props of {@link SignInForm}. */
export interface SignInFormProps {
  /** Why another way of signing in failed, as a code; null when it did not. */
  refusedBefore?: string | null;
}

/** E-mail address and password. What was typed stays when it is refused. */
export function SignInForm({ refusedBefore = null }: SignInFormProps) {
  const { t } = useTranslation('signIn');
  const refusalSentence = useRefusalSentence();
  const signedIn = useSignedIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [refusedWith, setRefusedWith] = useState<string | null>(refusedBefore);
  /** How many seconds to wait before the next attempt, where there were too many. */
  const [wait, setWait] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    setRefusedWith(null);
    if (email.trim() === '') return emailField.current?.focus();
    if (password === '') return passwordField.current?.focus();
    setBusy(true);
    const entered = await graphql.mutate(SignInDocument, { input: { email: email.trim(), password } });
    if (entered.ok) await signedIn();
    else {
      const { code, extensions } = entered.refusal;
      setRefusedWith(code);
      setWait(code === 'TOO_MANY_ATTEMPTS' ? Number(extensions.seconds) : null);
    }
    setBusy(false);
  };

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <EmailField
        ref={emailField}
        value={email}
        onChange={setEmail}
        error={tried && email.trim() === '' ? t('emailMissing') : undefined}
      />
      <PasswordField
        ref={passwordField}
        label={t('password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={tried && password === '' ? t('passwordMissing') : undefined}
      />
      {refusedWith && (
        <Refusal lead={t('refused')}>
          {wait === null ? refusalSentence(refusedWith) : t('wait', { count: wait })}
        </Refusal>
      )}
      <Button type="submit" variant="primary" size="large" wide busy={busy} busyLabel={t('checking')}>
        {t('submit')}
      </Button>
    </form>
  );
}

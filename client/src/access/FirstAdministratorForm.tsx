import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useSignedIn } from '../app/GraphqlProvider.tsx';
import { graphql } from '../app/graphql.ts';
import { MakeFirstAdministratorDocument } from '../generated/graphql.ts';
import { Button, Field, Refusal } from '../ui/index.ts';
import styles from './AccessForm.module.css';
import { EmailField } from './EmailField.tsx';
import { useNewPassword } from './useNewPassword.tsx';
import { useRefusalSentence } from './useRefusalSentence.ts';

/** Props of {@link FirstAdministratorForm}. */
export interface FirstAdministratorFormProps {
  /** The secret from the link that the start of the server printed. */
  token: string;
  /** Whether somebody administers the workspace, so that the link leads nowhere any more. */
  gone: boolean;
  /** Called once the person is signed in. */
  onMade: () => void;
}

/** An address as the server takes it. */
const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Who administers an empty workspace first gives name, address and password, and is signed in. What was typed stays when it is refused. */
export function FirstAdministratorForm({ token, gone, onMade }: FirstAdministratorFormProps) {
  const { t, language: spoken } = useTranslation('signIn');
  const refusalSentence = useRefusalSentence();
  const signedIn = useSignedIn();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const { password, check, fields } = useNewPassword();
  const [tried, setTried] = useState(false);
  const [refusedWith, setRefusedWith] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const emailField = useRef<HTMLInputElement>(null);
  const unnamed = name.trim() === '';
  const unaddressed = !ADDRESS.test(email.trim());

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    setRefusedWith(null);
    const chosen = check();
    if (unnamed) return nameField.current?.focus();
    if (unaddressed) return emailField.current?.focus();
    if (!chosen) return;
    setBusy(true);
    const language = spoken === 'en' ? 'EN' : 'ID';
    const made = await graphql.mutate(MakeFirstAdministratorDocument, {
      input: { token, name: name.trim(), email: email.trim(), password, language },
    });
    if (made.ok) {
      await signedIn();
      onMade();
      return;
    }
    setRefusedWith(made.refusal.code);
    setBusy(false);
  };

  // Nobody should type what cannot be taken; what was typed while it still could stays.
  if (gone && !tried) {
    return (
      <p className={styles.way}>
        <Link to="/sign-in">{t('invitation.signInInstead')}</Link>
      </p>
    );
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Field
        ref={nameField}
        label={t('first.name')}
        required
        autoComplete="name"
        value={name}
        onChange={setName}
        error={tried && unnamed ? t('first.nameMissing') : undefined}
      />
      <EmailField
        ref={emailField}
        value={email}
        onChange={setEmail}
        error={tried && unaddressed ? t('emailMissing') : undefined}
      />
      {fields}
      {refusedWith && <Refusal lead={t('first.refused')}>{refusalSentence(refusedWith)}</Refusal>}
      <Button
        type="submit"
        variant="primary"
        size="large"
        wide
        busy={busy}
        busyLabel={t('invitation.saving')}
      >
        {t('invitation.submit')}
      </Button>
    </form>
  );
}

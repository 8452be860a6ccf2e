import { type FormEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useSignedIn } from '../app/GraphqlProvider.tsx';
import { graphql } from '../app/graphql.ts';
import { AcceptInvitationDocument } from '../generated/graphql.ts';
import { Button, Refusal } from '../ui/index.ts';
import styles from './AccessForm.module.css';
import { PasswordField } from './PasswordField.tsx';
import { useRefusalSentence } from './useRefusalSentence.ts';

/** The fewest characters that the server takes as a password. */
const SHORTEST = 8;

/** Props of {@link InvitationForm}. */
export interface InvitationFormProps {
  /** The secret from the invitation's link. */
  token: string;
  /** Whether it replaces a password that was forgotten. */
  renewal: boolean;
  /** Called once the person is signed in. */
  onAccepted: () => void;
}

/** An invited person, or one who forgot theirs, chooses a password, typed twice, and is signed in. */
export function InvitationForm({ token, renewal, onAccepted }: InvitationFormProps) {
  const { t } = useTranslation('signIn');
  const refusalSentence = useRefusalSentence();
  const signedIn = useSignedIn();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [refusedWith, setRefusedWith] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);
  const againField = useRef<HTMLInputElement>(null);
  const short = password.length < SHORTEST;
  const different = again !== password;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    setRefusedWith(null);
    if (short) return passwordField.current?.focus();
    if (different) return againField.current?.focus();
    setBusy(true);
    const accepted = await graphql.mutate(AcceptInvitationDocument, { input: { token, password } });
    if (accepted.ok) {
      await signedIn();
      onAccepted();
      return;
    }
    setRefusedWith(accepted.refusal.code);
    setBusy(false);
  };

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <PasswordField
        ref={passwordField}
        label={t('invitation.password')}
        autoComplete="new-password"
        hint={t('invitation.hint', { least: SHORTEST })}
        value={password}
        onChange={setPassword}
        error={tried && short ? t('invitation.short', { least: SHORTEST }) : undefined}
      />
      <PasswordField
        ref={againField}
        label={t('invitation.again')}
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={tried && !short && different ? t('invitation.different') : undefined}
      />
      {refusedWith && (
        <Refusal lead={t(renewal ? 'invitation.renewalRefused' : 'invitation.refused')}>
          {refusalSentence(refusedWith)}
        </Refusal>
      )}
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
      <p className={styles.way}>
        <Link to="/sign-in">{t('invitation.signInInstead')}</Link>
      </p>
    </form>
  );
}

import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useSignedIn } from '../app/GraphqlProvider.tsx';
import { graphql } from '../app/graphql.ts';
import { AcceptInvitationDocument } from '../generated/graphql.ts';
import { Button, Refusal } from '../ui/index.ts';
import styles from './AccessForm.module.css';
import { useNewPassword } from './useNewPassword.tsx';
import { useRefusalSentence } from './useRefusalSentence.ts';

/** Props of {@link InvitationForm}. */
export interface InvitationFormProps {
  /** The secret from the invitation's link. */
  token: string;
  /** Whether it replaces a password that was forgotten. */
  renewal: boolean;
  /** Called once the person is signed in. */
  onAccepted: () => void;
}

/** An invited person, or one who forgot theirs, chooses a password and is signed in. */
export function InvitationForm({ token, renewal, onAccepted }: InvitationFormProps) {
  const { t } = useTranslation('signIn');
  const refusalSentence = useRefusalSentence();
  const signedIn = useSignedIn();
  const { password, check, fields } = useNewPassword();
  const [refusedWith, setRefusedWith] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setRefusedWith(null);
    if (!check()) return;
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
      {fields}
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

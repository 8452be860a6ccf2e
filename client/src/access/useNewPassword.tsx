import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { PasswordField } from './PasswordField.tsx';

/** The fewest characters that the server takes as a password. */
const SHORTEST = 8;

/** A password that is being chosen. */
export interface NewPassword {
  /** What was typed. */
  password: string;
  /** Whether it can be sent; if not, says why at the field and puts the caret there. */
  check: () => boolean;
  /** The two fields. */
  fields: ReactNode;
}

/** A new password, typed twice, since it is hidden and nobody could tell it again. */
export function useNewPassword(): NewPassword {
  const { t } = useTranslation('signIn');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);
  const againField = useRef<HTMLInputElement>(null);
  const short = password.length < SHORTEST;
  const different = again !== password;
  const check = () => {
    setTried(true);
    if (short) passwordField.current?.focus();
    else if (different) againField.current?.focus();
    return !short && !different;
  };
  const fields = (
    <>
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
    </>
  );
  return { password, check, fields };
}

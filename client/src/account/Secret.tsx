import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce, Button, Field } from '../ui/index.ts';
import styles from './AccountScreen.module.css';

/** The secret of a token that was made a moment ago, to be copied; it is shown this once. */
export function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation('account');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // A browser may forbid it; the field beside is there to copy from.
    const done = await navigator.clipboard.writeText(secret).then(
      () => true,
      () => false,
    );
    if (done) announce(t('token.copied'), 'polite');
    setCopied(done);
  };
  return (
    <div className={styles.secret}>
      <Field
        label={t('token.secret')}
        hint={t('token.secretNote')}
        value={secret}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      {navigator.clipboard && (
        <Button icon={copied ? 'check' : undefined} onClick={() => void copy()}>
          {t(copied ? 'token.copied' : 'token.copy')}
        </Button>
      )}
      <Button variant="quiet" onClick={onClose}>
        {t('token.hide')}
      </Button>
    </div>
  );
}

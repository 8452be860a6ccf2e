import { readPublicKey } from '@risalah/shared/proof';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '#i18n';
import { useGoTo } from '../app/navigation.tsx';
import { Button, Field } from '../ui/index.ts';
import styles from './VerifyScreen.module.css';

/** Asks for a fingerprint to check, as it is printed on a document. */
export function HashForm() {
  const { t } = useTranslation('verify');
  const goTo = useGoTo();
  const [text, setText] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const check = (event: FormEvent) => {
    event.preventDefault();
    // A fingerprint has the form of a public key: 64 digits of hex.
    const hash = readPublicKey(text);
    setIncomplete(hash === null);
    if (hash) goTo(`/verify/${hash}`);
  };
  return (
    <section className={styles.part} aria-labelledby="by-hash">
      <h2 id="by-hash" className={styles.heading}>
        {t('byHash')}
      </h2>
      <form className={styles.another} onSubmit={check} noValidate>
        <Field
          label={t('hash')}
          hint={t('hashHint')}
          error={incomplete ? t('hashIncomplete') : undefined}
          value={text}
          onChange={(typed) => {
            setText(typed);
            setIncomplete(false);
          }}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
        />
        <Button type="submit">{t('check')}</Button>
      </form>
    </section>
  );
}

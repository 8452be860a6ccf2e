import { useTranslation } from '#i18n';
import { Button, CopyButton, Field } from '../ui/index.ts';
import styles from './AccountScreen.module.css';

/** The secret of a token that was made a moment ago, to be copied; it is shown this once. */
export function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation('account');
  return (
    <div className={styles.secret}>
      <Field
        label={t('token.secret')}
        hint={t('token.secretNote')}
        value={secret}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={secret} />
      <Button variant="quiet" onClick={onClose}>
        {t('token.hide')}
      </Button>
    </div>
  );
}

import { useTranslation } from '#i18n';
import { QrCode } from '../ui/QrCode.tsx';
import styles from './StageFoot.module.css';

/** A QR code that leads into the session, with a short address beside it for who types. */
export function StageCode({ address, short }: { address: URL; short: string }) {
  const { t } = useTranslation('stage');
  const { href } = address;
  return (
    <div className={styles.way}>
      <p className={styles.address}>
        <strong>{short}</strong>
        <span>{t('enter')}</span>
      </p>
      <QrCode text={href} label={t('code', { address: href })} className={styles.code} />
    </div>
  );
}

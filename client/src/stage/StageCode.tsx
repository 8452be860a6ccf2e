import { useTranslation } from '#i18n';
import { QrCode } from '../ui/QrCode.tsx';
import styles from './StageFoot.module.css';

/**
 * A QR code that leads into the session, with a short address beside it for who types: as an observer while the chair lets them in,
 * else to the session of whoever signs in.
 */
export function StageCode({ sessionId, code }: { sessionId: string; code: string | null }) {
  const { t } = useTranslation('stage');
  const { href, host, pathname } = new URL(code ? `/o/${code}` : `/sessions/${sessionId}`, location.href);
  return (
    <div className={styles.way}>
      <p className={styles.address}>
        <strong>{code ? host + pathname : host}</strong>
        <span>{t(code ? 'observer' : 'enter')}</span>
      </p>
      <QrCode text={href} label={t('code', { address: href })} className={styles.code} />
    </div>
  );
}

import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import styles from './BrandMark.module.css';

/** The mark and the name, leading home. Every top bar begins with it; narrow ones show the mark only. */
export function BrandMark({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation('app');
  return (
    <Link to="/" className={styles.brand} aria-label={`${t('name')}, ${t('home')}`}>
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <rect width="22" height="22" rx="3" className={styles.ground} />
        <path d="M4.4 6.2h4.2M11 6.2h6.6M11 11h6.6M11 15.8h4.6" className={styles.lines} />
      </svg>
      {!compact && <span className={styles.name}>{t('name')}</span>}
    </Link>
  );
}

import { useTranslation } from '#i18n';
import styles from './Fingerprint.module.css';
import { inGroups } from './fingerprint.ts';

/** A fingerprint in groups of four, four to a line. Selected and copied by hand it comes without the gaps. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  const { t } = useTranslation('record');
  return (
    <div>
      <p className={styles.label}>{t('fingerprint')}</p>
      <p className={styles.groups}>
        {inGroups(sha256).map((group, place) => (
          <span key={place} className={styles.group}>
            {group}
          </span>
        ))}
      </p>
    </div>
  );
}

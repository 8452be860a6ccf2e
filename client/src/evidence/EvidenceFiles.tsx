import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/useFormat.ts';
import type { EvidenceFileView } from '../live/views.ts';
import { Icon, StateMark } from '../ui/index.ts';
import styles from './Evidence.module.css';
import { mediaName } from './mediaName.ts';

/** How much of a hash tells files apart at a glance. */
const SHORT = 12;

/** Files that were handed in: name, size, what their content is, when, and the fingerprint. */
export function EvidenceFiles({ files, label }: { files: readonly EvidenceFileView[]; label: string }) {
  const { t } = useTranslation('evidence');
  const { fileSize, dayMonthTime } = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {files.map((file) => (
        <li key={file.id} className={styles.file} data-place={file.id}>
          <Icon name="clip" size={14} />
          <a href={`/evidence/files/${file.id}`} className={styles.name} download={file.name}>
            {file.name}
          </a>
          <span className={styles.facts}>
            <span>{mediaName(file.mediaType) ?? t('unknownType')}</span>
            <span>{fileSize(file.size)}</span>
            <span>{dayMonthTime(file.at)}</span>
            <code title={t('fingerprint', { sha256: file.sha256 })}>{file.sha256.slice(0, SHORT)}</code>
          </span>
          {file.typeDiffers && (
            <StateMark icon="cross" tone="warn" className={styles.differs}>
              {t('typeDiffers')}
            </StateMark>
          )}
        </li>
      ))}
    </ul>
  );
}

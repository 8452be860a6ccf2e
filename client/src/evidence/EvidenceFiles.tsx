import { lazy, Suspense } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { EvidenceFileView } from '../live/views.ts';
import { Icon, StateMark } from '../ui/index.ts';
import styles from './Evidence.module.css';
import { mediaName } from './mediaName.ts';

/** Only heads of agencies take files back, so that nobody else loads how. */
const WithdrawFile = lazy(() => import('./WithdrawFile.tsx'));

/** How much of a hash tells files apart at a glance. */
const SHORT = 12;

/** Props of {@link EvidenceFiles}. */
export interface EvidenceFilesProps<File extends EvidenceFileView> {
  files: readonly File[];
  label: string;
  /** Whether the reader may take one back; nobody may when it is left out. */
  mayWithdraw?: (file: File) => boolean;
}

/** Files that were handed in: name, size, what their content is, when, and the fingerprint. */
export function EvidenceFiles<File extends EvidenceFileView>({
  files,
  label,
  mayWithdraw,
}: EvidenceFilesProps<File>) {
  const { t } = useTranslation('evidence');
  const { fileSize, dayMonthTime } = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {files.map((file) => (
        <li key={file.id} className={styles.file} data-place={file.id}>
          <Icon name="clip" size={14} />
          {file.withdrawnAt ? (
            <s className={styles.name}>{file.name}</s>
          ) : (
            <a href={`/evidence/files/${file.id}`} className={styles.name} download={file.name}>
              {file.name}
            </a>
          )}
          <span className={styles.facts}>
            <span>{mediaName(file.mediaType) ?? t('unknownType')}</span>
            <span>{fileSize(file.size)}</span>
            <span>{dayMonthTime(file.at)}</span>
            <code title={t('fingerprint', { sha256: file.sha256 })}>{file.sha256.slice(0, SHORT)}</code>
          </span>
          {file.withdrawnAt && (
            <StateMark icon="cross" className={styles.differs}>
              {t('withdraw.at', { at: dayMonthTime(file.withdrawnAt) })}
            </StateMark>
          )}
          {mayWithdraw?.(file) && (
            <Suspense>
              <WithdrawFile file={file} />
            </Suspense>
          )}
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

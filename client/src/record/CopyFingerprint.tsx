import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce, Button } from '../ui/index.ts';
import styles from './CopyFingerprint.module.css';

/** Copies a fingerprint, and says at the place whether that worked: browsers may forbid it. */
export function CopyFingerprint({ sha256 }: { sha256: string }) {
  const { t } = useTranslation('record');
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    let done = true;
    try {
      await navigator.clipboard.writeText(sha256);
    } catch {
      done = false;
    }
    setCopied(done);
    announce(t(done ? 'copied' : 'copyFailed'));
  };
  return (
    <>
      <Button size="small" icon={copied ? 'check' : undefined} onClick={() => void copy()}>
        {t(copied ? 'copied' : 'copy')}
      </Button>
      {copied === false && <p className={styles.failed}>{t('copyFailed')}</p>}
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from '#i18n';
import { announce } from './announcer.ts';
import { Button, type ButtonProps } from './Button.tsx';
import styles from './CopyButton.module.css';

/** Props of {@link CopyButton}. */
export interface CopyButtonProps extends Pick<ButtonProps, 'size' | 'className'> {
  /** What is copied. */
  text: string;
  /** What the button says, where `Salin` alone would not say what. */
  label?: string;
}

/**
 * Copies a text that stands beside it, and says at the place whether that worked: a browser may forbid it. Nothing where
 * there is no clipboard, as on a page without TLS.
 */
export function CopyButton({ text, label, ...rest }: CopyButtonProps) {
  const { t } = useTranslation('ui');
  const [copied, setCopied] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  if (!navigator.clipboard) return null;
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done ? text : null);
    setFailed(!done);
    announce(t(done ? 'copied' : 'copyFailed'), 'polite');
  };
  // Another text in its place has not been copied yet.
  const isCopied = copied === text;
  return (
    <>
      <Button {...rest} icon={isCopied ? 'check' : undefined} onClick={() => void copy()}>
        {isCopied ? t('copied') : (label ?? t('copy'))}
      </Button>
      {failed && <p className={styles.failed}>{t('copyFailed')}</p>}
    </>
  );
}

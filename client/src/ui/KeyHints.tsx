import { useTranslation } from '#i18n';
import { Kbd } from './Kbd.tsx';
import styles from './KeyHints.module.css';
import { useHotkeysOn } from './useHotkeys.ts';

/** A hint: one or more keys, and what they do. */
export interface KeyHint {
  /** Each as {@link Kbd} takes it: `['Alt ↑', 'Alt ↓']`. */
  keys: readonly string[];
  label: string;
}

/** The bar of key hints along the lower edge; hidden where there is no keyboard or single keys are off. */
export function KeyHints({ hints }: { hints: readonly KeyHint[] }) {
  const { t } = useTranslation('ui');
  const on = useHotkeysOn();
  if (!on) return null;
  return (
    <div className={styles.bar} aria-hidden="true">
      <span className={styles.hints}>
        {hints.map((hint) => (
          <span key={hint.label} className={styles.hint}>
            {hint.keys.map((keys) => (
              <Kbd key={keys} keys={keys} />
            ))}
            {hint.label}
          </span>
        ))}
      </span>
      <span className={styles.all}>
        <Kbd keys="?" /> {t('allKeysShort')}
      </span>
    </div>
  );
}

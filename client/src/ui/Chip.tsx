import type { ReactNode } from 'react';
import { useTranslation } from '#i18n';
import styles from './Chip.module.css';
import { Icon } from './Icon.tsx';

/** Props of {@link Chip}. */
export interface ChipProps {
  children: ReactNode;
  /** Name for the remove button's label, where the children are not plain text. */
  name?: string;
  /** Shows a remove button. */
  onRemove?: () => void;
}

/** One chosen thing among several, such as an agency a question goes to. */
export function Chip({ children, name, onRemove }: ChipProps) {
  const { t } = useTranslation('ui');
  const label = name ?? (typeof children === 'string' ? children : '');
  return (
    <span className={styles.chip}>
      {children}
      {onRemove && (
        <button
          type="button"
          className={styles.remove}
          onClick={onRemove}
          aria-label={t('remove', { name: label })}
        >
          <Icon name="cross" size={12} />
        </button>
      )}
    </span>
  );
}

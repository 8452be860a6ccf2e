import type { ButtonHTMLAttributes } from 'react';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';
import type { IconName } from './iconShapes.tsx';
import { joinClasses } from './joinClasses.ts';

/** Props of {@link IconButton}; everything a native button takes goes through. */
export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName;
  /** What it does, for screen readers and as a tooltip: `Hapus Evaluasi pasar 2023.pdf`. */
  label: string;
  size?: 'small' | 'normal';
}

/** A button that shows only a drawing, for acts whose place explains them (remove, close, menu). */
export function IconButton({ icon, label, size = 'normal', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={joinClasses(styles.button, styles[size], className)}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}

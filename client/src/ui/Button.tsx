import type { ButtonHTMLAttributes, MouseEvent } from 'react';
import { useTranslation } from '#i18n';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import { joinClasses } from './joinClasses.ts';
import { Kbd } from './Kbd.tsx';
import { useDelayed } from './useDelayed.ts';

/** Props of {@link Button}; everything a native button takes goes through. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` is the one filled button of a place; `outline` another act; `quiet` a way out; `link` a way on. */
  variant?: 'primary' | 'outline' | 'quiet' | 'link';
  /** Colour of an outline, quiet or link button. Links are brand unless told otherwise. */
  tone?: 'neutral' | 'brand' | 'warn' | 'bad';
  /** `small` 30 px in rows, `normal` 36 px, `large` 48 px: the main act on a phone. Touch never gets less than 44. */
  size?: 'small' | 'normal' | 'large';
  /** Icon before the words. */
  icon?: IconName;
  /** Icon after the words: a chevron where something opens or goes on. */
  iconAfter?: IconName;
  /** Key hint, such as `A` or `Ctrl ↵`. */
  kbd?: string;
  /** The act is on its way: clicks are ignored, and after 300 ms the button says so. Focus stays. */
  busy?: boolean;
  /** What it says while busy; `Menyimpan` unless told otherwise. */
  busyLabel?: string;
  /** Takes the whole width of its place. */
  wide?: boolean;
}

/** A button with words. Buttons are verbs, with `…` when a form follows. */
export function Button({
  variant = 'outline',
  tone,
  size = 'normal',
  icon,
  iconAfter,
  kbd,
  busy = false,
  busyLabel,
  wide = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const { t } = useTranslation('ui');
  const saysBusy = useDelayed(busy);
  const act = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      onClick={act}
      aria-disabled={busy || rest['aria-disabled']}
      aria-keyshortcuts={kbd?.replace(' ', '+').replace('↵', 'Enter').replace('Ctrl', 'Control')}
      className={joinClasses(
        styles.button,
        styles[variant],
        styles[tone ?? (variant === 'link' ? 'brand' : 'neutral')],
        styles[size],
        wide && styles.wide,
        className,
      )}
    >
      <span
        className={joinClasses(styles.words, saysBusy && styles.away)}
        aria-hidden={saysBusy || undefined}
      >
        {icon && <Icon name={icon} size={size === 'large' ? 18 : 16} />}
        {children}
        {kbd && <Kbd keys={kbd} on={variant === 'primary' ? 'filled' : 'page'} />}
        {iconAfter && <Icon name={iconAfter} size={14} />}
      </span>
      {saysBusy && <span className={styles.words}>{busyLabel ?? t('saving')}</span>}
    </button>
  );
}

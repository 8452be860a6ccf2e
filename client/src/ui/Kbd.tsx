import { Icon } from './Icon.tsx';
import styles from './Kbd.module.css';

const drawn = { '↵': 'enter', '↑': 'arrowUp', '↓': 'arrowDown' } as const;

/** Props of {@link Kbd}. */
export interface KbdProps {
  /** Keys pressed together, separated by spaces: `A`, `Ctrl ↵`, `Alt ↑`. */
  keys: string;
  /** On a filled button the key is drawn in the button's own text colour. */
  on?: 'page' | 'filled';
}

/** A key hint. It is never the only way to do something, so it is hidden from assistive technology. */
export function Kbd({ keys, on = 'page' }: KbdProps) {
  return (
    <span className={on === 'filled' ? styles.filled : styles.key} aria-hidden="true">
      {keys.split(' ').map((key) => (
        <span key={key}>
          {key in drawn ? <Icon name={drawn[key as keyof typeof drawn]} size={10} /> : key}
        </span>
      ))}
    </span>
  );
}

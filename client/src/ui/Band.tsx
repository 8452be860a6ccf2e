import type { ReactNode } from 'react';
import styles from './Band.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import { joinClasses } from './joinClasses.ts';

/** Props of {@link Band}. */
export interface BandProps {
  /** `warn` for paused and offline, `bad` for what is lost until something is done, `brand` for news. */
  tone?: 'warn' | 'bad' | 'brand';
  icon?: IconName;
  /** What holds, in bold: `Sidang dijeda Ketua 10.40.` */
  lead: ReactNode;
  /** What it means for the reader. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** One band under the bar that says what holds for the whole page. */
export function Band({ tone = 'warn', icon, lead, children, actions }: BandProps) {
  return (
    <div role="status" className={joinClasses(styles.band, styles[tone])}>
      {icon && <Icon name={icon} size={14} />}
      <p className={styles.words}>
        <strong>{lead}</strong> {children}
      </p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

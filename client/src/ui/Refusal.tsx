import type { ReactNode } from 'react';
import styles from './Band.module.css';

/** Props of {@link Refusal}. */
export interface RefusalProps {
  /** What did not happen, in bold: `Jawaban tidak terkirim.` */
  lead: ReactNode;
  /** Why, who and when, and where the typed text now is. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** A refusal, said at the place of the act and spoken at once. */
export function Refusal({ lead, children, actions }: RefusalProps) {
  return (
    <div role="alert" className={styles.refusal}>
      <p>
        <strong>{lead}</strong> {children} {actions && <span className={styles.way}>{actions}</span>}
      </p>
    </div>
  );
}

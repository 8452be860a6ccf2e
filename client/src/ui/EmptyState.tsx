import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Props of {@link EmptyState}. */
export interface EmptyStateProps {
  /** What is empty, where the place does not say it: `Antrean kosong`. */
  title?: string;
  /** One sentence of what will appear here. */
  children: ReactNode;
}

/** What stands where there is nothing yet. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {title && <p className={styles.title}>{title}</p>}
      <p>{children}</p>
    </div>
  );
}

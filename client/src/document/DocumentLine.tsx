import type { ReactNode } from 'react';
import styles from './DocumentLine.module.css';

/** Props of {@link DocumentLine}. */
export interface DocumentLineProps {
  name: string;
  /** Its forms, each a link that hands it out. */
  children: ReactNode;
}

/** One line of what can be downloaded: what it is, and its forms at the end. */
export function DocumentLine({ name, children }: DocumentLineProps) {
  return (
    <li className={styles.line}>
      <span className={styles.name}>{name}</span>
      {children}
    </li>
  );
}

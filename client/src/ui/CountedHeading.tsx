import type { ReactNode } from 'react';
import styles from './CountedHeading.module.css';

/** Props of {@link CountedHeading}. */
export interface CountedHeadingProps {
  id: string;
  children: ReactNode;
  /** How many there are, or how many of them are done: `3`, `1 dari 4 dinilai`. */
  count: ReactNode;
}

/** The heading of a part of a side column, with the count of what stands under it. */
export function CountedHeading({ id, children, count }: CountedHeadingProps) {
  return (
    <h2 id={id} className={styles.heading}>
      {children} <span className={styles.count}>{count}</span>
    </h2>
  );
}

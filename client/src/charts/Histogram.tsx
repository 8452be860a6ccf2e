import type { ReactNode } from 'react';
import styles from './Histogram.module.css';

/** One bar. */
export interface Bar {
  id: string;
  count: number;
  /** The figure over it. */
  figure: ReactNode;
  /** What stands beneath it. */
  label: string;
}

/** How many there are of each, side by side. */
export function Histogram({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ol className={styles.bars}>
      {bars.map(({ id, count, figure, label }) => (
        <li key={id} className={styles.column}>
          <span className={styles.figure}>{figure}</span>
          <span
            aria-hidden="true"
            className={styles.bar}
            style={{ height: `${Math.round((count / most) * 104)}px` }}
          />
          <span className={styles.label}>{label}</span>
        </li>
      ))}
    </ol>
  );
}

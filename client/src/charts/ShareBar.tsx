import { joinClasses } from '../ui/index.ts';
import styles from './ShareBar.module.css';

/** How a part of a whole is filled: full, hatched, outlined or empty, so that no colour is needed to tell them apart. */
export type Filling = 'full' | 'hatched' | 'tinted' | 'outlined' | 'empty';

/** One part of a whole. */
export interface Share {
  id: string;
  count: number;
  filling: Filling;
}

/** A whole and its parts, drawn to scale; the figures stand beneath it in words. */
export function ShareBar({ shares }: { shares: readonly Share[] }) {
  return (
    <div aria-hidden="true" className={styles.bar}>
      {shares
        .filter(({ count }) => count > 0)
        .map(({ id, count, filling }) => (
          <span key={id} className={joinClasses(styles.part, styles[filling])} style={{ flexGrow: count }} />
        ))}
    </div>
  );
}

import { LoadingBars } from '../ui/index.ts';
import styles from './RoomComing.module.css';

/** A room that is coming: still bars of the sizes of what comes. */
export function RoomComing() {
  return (
    <main id="content" className={styles.room} aria-busy="true">
      <div className={styles.bar}>
        <LoadingBars widths={[30]} height={16} />
      </div>
      <div className={styles.column}>
        <LoadingBars widths={[60, 84, 72, 84, 66, 80]} height={14} />
      </div>
      <div className={styles.sheet}>
        <LoadingBars widths={[82, 74, 46]} height={26} />
      </div>
      <div className={styles.column}>
        <LoadingBars widths={[40, 90, 84, 62]} height={14} />
      </div>
    </main>
  );
}

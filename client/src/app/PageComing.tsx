import { LoadingBars } from '../ui/LoadingBars.tsx';
import styles from './PageComing.module.css';

/** What stands there while a page is being loaded. */
export function PageComing() {
  return (
    <main className={styles.coming}>
      <LoadingBars widths={[38, 72, 64, 70]} height={16} />
    </main>
  );
}

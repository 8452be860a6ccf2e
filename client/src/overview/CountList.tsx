import { Link } from 'wouter';
import { useFormat } from '../app/useFormat.ts';
import { joinClasses } from '../ui/index.ts';
import styles from './CountList.module.css';

/** A number, what it counts, and where that is listed. */
export interface Count {
  id: string;
  count: number;
  word: string;
  to: string;
  tone?: 'warn';
  /** Whether the list it leads to is the one that is shown. */
  current?: boolean;
}

/** Numbers in one line of words: `9 terpenuhi  4 sebagian`. */
export function CountList({ counts }: { counts: readonly Count[] }) {
  const { number } = useFormat();
  return (
    <ul className={styles.counts}>
      {counts.map(({ id, count, word, to, tone, current }) => (
        <li key={id}>
          <Link
            to={to}
            aria-current={current ? 'true' : undefined}
            className={joinClasses(styles.count, tone === 'warn' && styles.warn, current && styles.current)}
          >
            <strong>{number(count)}</strong> {word}
          </Link>
        </li>
      ))}
    </ul>
  );
}

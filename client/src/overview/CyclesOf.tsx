import { Link } from 'wouter';
import type { PlacesSession } from './grouped.ts';
import styles from './PlacesScreen.module.css';

/** Props of {@link CyclesOf}. */
export interface CyclesOfProps {
  sessions: readonly PlacesSession[];
  /** Where a cycle leads. */
  to: (cycleId: string) => string;
}

/** The cycles that sessions are of, newest first, each leading on. */
export function CyclesOf({ sessions, to }: CyclesOfProps) {
  const cycles = [...new Map(sessions.map(({ cycle }) => [cycle.id, cycle])).values()];
  const newestFirst = cycles.toSorted((a, b) => b.year - a.year || b.stage.localeCompare(a.stage));
  return (
    <ul className={styles.cycles}>
      {newestFirst.map(({ id, year, stage }) => (
        <li key={id}>
          <Link to={to(id)}>{`${year} ${stage}`}</Link>
        </li>
      ))}
    </ul>
  );
}

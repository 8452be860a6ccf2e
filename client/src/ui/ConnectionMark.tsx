import type { ReactNode } from 'react';
import styles from './ConnectionMark.module.css';
import type { IconName } from './iconShapes.tsx';
import { StateMark, type Tone } from './StateMark.tsx';

/** How the line to the server stands. */
export type Connection = 'connected' | 'reconnecting' | 'catchingUp' | 'offline';

const marks: Record<Connection, { icon: IconName; tone: Tone }> = {
  connected: { icon: 'connected', tone: 'ok' },
  reconnecting: { icon: 'clock', tone: 'neutral' },
  catchingUp: { icon: 'chevronDown', tone: 'neutral' },
  offline: { icon: 'offline', tone: 'warn' },
};

/** Props of {@link ConnectionMark}. */
export interface ConnectionMarkProps {
  state: Connection;
  /** The word: `Tersambung`, `Luring sejak 10.32`. */
  children: ReactNode;
  /** What it means now: `semua tersimpan`, `2 kiriman menunggu`. */
  detail?: ReactNode;
}

/** The state of the line, in words: for top bars. */
export function ConnectionMark({ state, children, detail }: ConnectionMarkProps) {
  const { icon, tone } = marks[state];
  return (
    <span className={styles.connection} data-connection={state}>
      <StateMark icon={icon} tone={tone}>
        {children}
      </StateMark>
      {detail && <span className={styles.detail}>{detail}</span>}
    </span>
  );
}

import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import { joinClasses } from './joinClasses.ts';
import styles from './StateMark.module.css';

/** How a state is meant: colour only supports the word. */
export type Tone = 'neutral' | 'quiet' | 'brand' | 'warn' | 'bad' | 'ok';

/** Props of {@link StateMark}. */
export interface StateMarkProps {
  icon: IconName;
  tone?: Tone;
  /** The word of the state, such as `Ditunggu 7 menit`. */
  children: ReactNode;
  className?: string;
}

/** A state: its word, and a drawing beside it. */
export function StateMark({ icon, tone = 'neutral', children, className }: StateMarkProps) {
  return (
    <span className={joinClasses(styles.mark, styles[tone], className)}>
      <Icon name={icon} size={14} />
      <span>{children}</span>
    </span>
  );
}

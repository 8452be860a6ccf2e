import styles from './Clock.module.css';
import { elapsedSeconds, type Instant } from './elapsed.ts';
import { formatDuration } from './formatDuration.ts';
import { joinClasses } from './joinClasses.ts';
import { useNow } from './now.ts';

/** Props of {@link Clock}. */
export interface ClockProps {
  /** Seconds that had run when `runningSince` began; all of them while it stands still. */
  base?: number;
  /** Since when it runs; null or left out while it is paused, closed or not begun. */
  runningSince?: Instant | null;
  /** `hours` shows 1:29:24, `minutes` 18:24. */
  form?: 'hours' | 'minutes';
  /** `line` in a line of text, `bar` 22 px in a top bar, `hero` 40 px on the home page. */
  size?: 'line' | 'bar' | 'hero';
  /** What it measures, for screen readers: `Waktu sidang`. */
  label: string;
  className?: string;
}

/** Time that ticks in place, in tabular figures. It is never announced by itself. */
export function Clock({
  base = 0,
  runningSince,
  form = 'hours',
  size = 'line',
  label,
  className,
}: ClockProps) {
  const now = useNow();
  return (
    <span role="timer" aria-live="off" aria-label={label} className={joinClasses(styles[size], className)}>
      {formatDuration(elapsedSeconds(base, runningSince, now), form)}
    </span>
  );
}

import styles from './Meter.module.css';

/** Props of {@link Meter}. */
export interface MeterProps {
  value: number;
  max: number;
  /** What it measures; the figures themselves stand beside it in words. */
  label: string;
}

/** A thin line that shows how much of an allotment is used. */
export function Meter({ value, max, label }: MeterProps) {
  const capped = Math.min(Math.max(0, value), max);
  return <progress className={styles.meter} value={capped} max={max > 0 ? max : 1} aria-label={label} />;
}

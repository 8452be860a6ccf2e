import { useTranslation } from '#i18n';
import styles from './DimensionClock.module.css';
import { dimensionTime } from './dimensionTime.ts';
import { elapsedSeconds, type Instant } from './elapsed.ts';
import { formatDuration } from './formatDuration.ts';
import { joinClasses } from './joinClasses.ts';
import { useNow } from './now.ts';

/** Props of {@link DimensionClock}. */
export interface DimensionClockProps {
  /** Seconds used before `runningSince`. */
  usedSeconds: number;
  /** Since when the dimension is being worked on; null or left out while it is not, or the session is paused. */
  runningSince?: Instant | null;
  allottedMinutes: number;
  /** `line` shows `18:24 / 30:00`, `stack` the clock with `sisa 12` under it, `words` only `sisa 12`. */
  layout?: 'line' | 'stack' | 'words';
}

/** A dimension's time: used against allotted, a warning from two minutes left, then `lewat 5`. It never blinks. */
export function DimensionClock({
  usedSeconds,
  runningSince,
  allottedMinutes,
  layout = 'line',
}: DimensionClockProps) {
  const { t } = useTranslation('ui');
  const now = useNow();
  const used = elapsedSeconds(usedSeconds, runningSince, now);
  const { state, minutes } = dimensionTime(used, allottedMinutes);
  const left = t(state === 'over' ? 'minutesOver' : 'minutesLeft', { minutes });
  const tone = state === 'ok' ? undefined : styles.warn;
  if (layout === 'words') return <span className={joinClasses(styles.words, tone)}>{left}</span>;
  return (
    <span className={joinClasses(styles[layout], tone)}>
      <span role="timer" aria-live="off" aria-label={t('dimensionTime')} className={styles.used}>
        {formatDuration(used, 'minutes')}
      </span>
      {layout === 'line' && (
        <span className={styles.allotted}>/ {formatDuration(allottedMinutes * 60, 'minutes')}</span>
      )}
      {(layout === 'stack' || state !== 'ok') && <span className={styles.left}>{left}</span>}
    </span>
  );
}

import { SessionState } from '@risalah/shared';
import { useEffect } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { useConnection, useSession } from '../live/useSession.ts';
import type { AgendaItemView } from '../live/views.ts';
import { dimensionTime } from '../ui/dimensionTime.ts';
import { elapsedSeconds } from '../ui/elapsed.ts';
import { formatDuration } from '../ui/formatDuration.ts';
import { Icon, useNow } from '../ui/index.ts';
import styles from './StageBar.module.css';
import { currentItem } from './stageMoment.ts';

/** The head of the stage: which session, the region's time, that it is paused or without a line, and the dimension's clock. */
export function StageBar() {
  const { t } = useTranslation('stage');
  const { timeWithZone } = useFormat();
  const { region, cycle, state } = useSession((room) => room.session);
  const item = useSession(currentItem);
  const now = useNow();
  useEffect(() => {
    const before = document.title;
    document.title = t('title', { region: region.name });
    return () => {
      document.title = before;
    };
  }, [t, region.name]);
  return (
    <header className={styles.bar} data-paused={state === SessionState.PAUSED}>
      <div className={styles.session}>
        <h1 className={styles.region}>{region.name}</h1>
        <p className={styles.about}>{t('about', { cycle: cycle.name, time: timeWithZone(now) })}</p>
      </div>
      <Standing />
      {item && <StageClock item={item} now={now} />}
    </header>
  );
}

/** What is out of the ordinary, in one word each: that the session is paused, that what is shown may be old. */
function Standing() {
  const { t } = useTranslation('session');
  const { time } = useFormat();
  const { state, pausedAt } = useSession((room) => room.session);
  const connection = useConnection();
  return (
    <div className={styles.standing} role="status">
      {connection.state === 'OFFLINE' && (
        <p className={styles.word} data-word="offline">
          <Icon name="offline" className={styles.icon} />
          {t('connection.offline', { time: time(connection.since) })}
        </p>
      )}
      {state === SessionState.PAUSED && (
        <p className={styles.word} data-word="paused">
          <Icon name="pause" className={styles.icon} />
          <strong>{t('state.PAUSED')}</strong>
          {pausedAt && <span className={styles.since}>{t('standing.paused', { time: time(pausedAt) })}</span>}
        </p>
      )}
    </div>
  );
}

/** The dimension's time, used of allotted; in the colour of a warning from two minutes left. It ticks in place and never blinks. */
function StageClock({ item, now }: { item: AgendaItemView; now: number }) {
  const { t } = useTranslation('stage');
  const { t: tUi } = useTranslation('ui');
  const used = elapsedSeconds(item.usedSeconds, item.runningSince, now);
  const { state, minutes } = dimensionTime(used, item.allottedMinutes);
  return (
    <div className={styles.clock} data-time={state}>
      <p className={styles.allotted}>
        <span>
          {state === 'ok' ? t('used') : tUi(state === 'over' ? 'minutesOver' : 'minutesLeft', { minutes })}
        </span>
        <span>{t('ofMinutes', { minutes: item.allottedMinutes })}</span>
      </p>
      <p role="timer" aria-live="off" aria-label={tUi('dimensionTime')} className={styles.used}>
        {formatDuration(used, 'minutes')}
      </p>
    </div>
  );
}

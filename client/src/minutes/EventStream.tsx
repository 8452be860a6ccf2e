import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import type { SessionEvent } from '../live/readEvent.ts';
import { useEarlierEvents } from '../live/useEarlierEvents.ts';
import { useSession } from '../live/useSession.ts';
import { EmptyState, useHotkeys } from '../ui/index.ts';
import { LongList, type LongListHandle } from '../ui/LongList.tsx';
import styles from './EventStream.module.css';
import { isProceeding } from './eventPlace.ts';
import type { EventStreamProps } from './eventStreamProps.ts';
import { StreamEvent } from './StreamEvent.tsx';

/** So few fill no window. */
const FEW = 20;

const numberOf = (event: SessionEvent): number => event.number;

/** What happened, newest at the bottom, to be chosen with Alt and the arrows and inserted into the minutes. */
export const EventStream = memo(function EventStream(props: EventStreamProps) {
  const { t } = useTranslation('minutes');
  const list = useRef<LongListHandle>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const events = useSession((room) => room.stream.filter(isProceeding));
  const hasEarlier = useSession((room) => room.streamHasEarlier);
  const fetchEarlier = useEarlierEvents();
  const act = useRef<(() => void) | null>(null);
  const at = events.findIndex(({ number }) => number === chosen);

  // A page may hold nothing that is shown here: then there is nothing to scroll, and nobody would ask for more.
  useEffect(() => {
    if (hasEarlier && events.length < FEW) void fetchEarlier();
  }, [hasEarlier, events.length, fetchEarlier]);
  useEffect(() => {
    if (at >= 0) list.current?.show(at);
  }, [at]);

  const step = (by: number) => {
    if (at <= 0 && by < 0 && hasEarlier) void fetchEarlier();
    const to = at < 0 ? events.length - 1 : Math.min(events.length - 1, Math.max(0, at + by));
    setChosen(events[to]?.number ?? null);
  };
  useHotkeys([
    { keys: 'Alt ↑', label: t('keys.eventBefore'), act: () => step(-1), inText: true },
    { keys: 'Alt ↓', label: t('keys.eventAfter'), act: () => step(1), inText: true },
    { keys: 'Alt ↵', label: t('keys.insert'), act: () => (act.current ?? props.onCurrent)(), inText: true },
  ]);
  const setAct = useCallback((next: (() => void) | null) => {
    act.current = next;
  }, []);
  const row = useCallback(
    (event: SessionEvent) => (
      <StreamEvent
        event={event}
        chosen={event.number === chosen}
        onChoose={setChosen}
        onAct={setAct}
        {...props}
      />
    ),
    [chosen, setAct, props],
  );
  return (
    <section className={styles.stream} aria-labelledby="stream-heading">
      <header className={styles.head}>
        <h2 id="stream-heading" className={styles.heading}>
          {t('stream.heading')}
        </h2>
        <span className={styles.note}>{props.writable && t('stream.note')}</span>
      </header>
      {events.length === 0 && (
        <div className={styles.empty}>
          <EmptyState>{t('stream.empty')}</EmptyState>
        </div>
      )}
      <LongList
        ref={list}
        items={events}
        keyOf={numberOf}
        kept={at}
        hasEarlier={hasEarlier}
        onEarlier={fetchEarlier}
        className={styles.list}
        labelledBy="stream-heading"
      >
        {row}
      </LongList>
    </section>
  );
});

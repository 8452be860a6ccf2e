import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../live/useSession.ts';
import { EmptyState, useHotkeys } from '../ui/index.ts';
import styles from './EventStream.module.css';
import { isProceeding } from './eventPlace.ts';
import { StreamEvent } from './StreamEvent.tsx';

/** What the stream hands over to the text. */
export type Insertion = { how: 'BLOCK'; questionId: string } | { how: 'WORDS'; words: string };

/** Props of {@link EventStream}. */
export interface EventStreamProps {
  /** The dimension whose minutes are open. */
  dimensionId: string;
  /** Its text as typed here. */
  text: string;
  /** Whether anything can be inserted. */
  writable: boolean;
  onInsert: (insertion: Insertion) => void;
  /** Puts the question that is being answered now into the text: Alt ↵ where no event waits to be put in. */
  onCurrent: () => void;
  onDimension: (dimensionId: string) => void;
  /** Told which answer the chosen event is about. */
  onAnswer: (answerId: string | null) => void;
}

/** How near the end counts as reading the newest, in px. */
const NEAR_END = 60;

/** What happened, newest at the bottom, to be chosen with Alt and the arrows and inserted into the minutes. */
export function EventStream(props: EventStreamProps) {
  const { t } = useTranslation('minutes');
  const list = useRef<HTMLOListElement>(null);
  const followsEnd = useRef(true);
  const [chosen, setChosen] = useState<number | null>(null);
  const events = useSession((room) => room.stream.filter(isProceeding));
  const act = useRef<(() => void) | null>(null);
  const newest = events.at(-1)?.number;

  useLayoutEffect(() => {
    const box = list.current;
    if (box && newest !== undefined && followsEnd.current) box.scrollTop = box.scrollHeight;
  }, [newest]);
  // A stream that was hidden in a drawer shows its newest event when it opens.
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const observer = new ResizeObserver(() => {
      if (followsEnd.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (chosen === null) return;
    list.current?.querySelector(`[data-event="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const step = (by: number) => {
    const at = events.findIndex(({ number }) => number === chosen);
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
      <ol
        ref={list}
        className={styles.list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-labelledby="stream-heading"
        onScroll={({ currentTarget: box }) => {
          followsEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
        }}
      >
        {events.map((event) => (
          <StreamEvent
            key={event.number}
            event={event}
            chosen={event.number === chosen}
            onChoose={setChosen}
            onAct={setAct}
            {...props}
          />
        ))}
      </ol>
    </section>
  );
}

import { MinutesState } from '@risalah/shared';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useMinutes } from '../../live/useMinutes.ts';
import { useLiveSession } from '../../live/useSession.ts';
import { copiesOf } from './copyNames.ts';
import type { SharedMinutes } from './sharedMinutes.ts';
import { CLOSED, type SharedView } from './sharedView.ts';

const silent = (): (() => void) => () => undefined;

/** The text of minutes as it is written together, outside of React: with each key only the parts are drawn that show what it changes. */
export interface SharedText {
  read: () => SharedView;
  listen: (listener: () => void) => () => void;
  /** Resolves once all that was typed is stored, or the line is gone. */
  flush: () => Promise<void>;
}

/** A part of a text that is written together: one that is the same while it says the same. */
export function useOnShared<Part>(shared: SharedText, selector: (view: SharedView) => Part): Part {
  return useSyncExternalStore(shared.listen, () => selector(shared.read()));
}

/**
 * The text of minutes as it is written together, for whoever may write it. What it needs is loaded when minutes are
 * first opened for writing; or where this browser holds a copy of minutes that are no draft any more, to give words back.
 */
export function useSharedMinutes(id: string, writable: boolean): SharedText {
  const { presence, reader } = useLiveSession();
  const { personId } = reader;
  const draft = useMinutes(id, ({ state }) => state === MinutesState.DRAFT);
  const needed = writable || (!draft && copiesOf(personId).includes(id));
  // Once open it stays so: READY lets what is on its way be answered, and a return lets it go on.
  const [opened, setOpened] = useState(needed);
  if (needed && !opened) setOpened(true);
  const [shared, setShared] = useState<SharedMinutes | null>(null);
  const [draftAtFirst] = useState(draft);
  useEffect(() => {
    if (!opened) return;
    let left = false;
    let started: SharedMinutes | null = null;
    void import('./sharedMinutes.ts').then(({ SharedMinutes: Shared }) => {
      if (left) return;
      started = new Shared({ minutesId: id, personId, presence, draft: draftAtFirst });
      setShared(started);
      void started.start();
    });
    return () => {
      left = true;
      started?.stop();
      setShared(null);
    };
  }, [opened, id, personId, presence, draftAtFirst]);
  useEffect(() => {
    if (writable) shared?.reopen();
  }, [writable, shared]);
  return useMemo(
    () => ({ read: shared?.read ?? closed, listen: shared?.listen ?? silent, flush: shared?.flush ?? done }),
    [shared],
  );
}

const closed = (): SharedView => CLOSED;
const done = (): Promise<void> => Promise.resolve();

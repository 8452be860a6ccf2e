import { MinutesState } from '@risalah/shared';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLiveSession } from '../../live/useSession.ts';
import type { MinutesView } from '../../live/views.ts';
import { copiesOf } from './copyNames.ts';
import type { SharedMinutes } from './sharedMinutes.ts';
import { CLOSED, type SharedView } from './sharedView.ts';

const silent = (): (() => void) => () => undefined;

/**
 * The text of minutes as it is written together, for whoever may write it. What it needs is loaded when minutes are
 * first opened for writing; or where this browser holds a copy of minutes that are no draft any more, to give words back.
 */
export function useSharedMinutes(
  minutes: MinutesView,
  writable: boolean,
): SharedView & {
  /** Resolves once all that was typed is stored, or the line is gone. */
  flush: () => Promise<void>;
} {
  const { presence, reader } = useLiveSession();
  const { personId } = reader;
  const { id } = minutes;
  const draft = minutes.state === MinutesState.DRAFT;
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
  const view = useSyncExternalStore(shared?.listen ?? silent, shared?.read ?? closed);
  return { ...view, flush: shared?.flush ?? done };
}

const closed = (): SharedView => CLOSED;
const done = (): Promise<void> => Promise.resolve();

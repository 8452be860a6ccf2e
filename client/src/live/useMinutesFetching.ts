import { isPanel } from '@risalah/shared';
import { useEffect } from 'react';
import { graphql } from '../app/graphql.ts';
import { SessionMinutesDocument } from '../generated/graphql.ts';
import { actorOf, type Room } from './room.ts';
import { useLiveSession } from './useSession.ts';

/** Saves that follow each other within this time are fetched once, in ms. */
const GATHER_MS = 400;

/** The minutes whose text is older than what was saved, for those who may read drafts, each with the revision to fetch. */
function behind(room: Room): string {
  if (!isPanel(actorOf(room), room.session.id)) return '';
  return Object.values(room.minutes)
    .filter((minutes) => minutes.textRevision < minutes.revision)
    .map((minutes) => `${minutes.id}:${minutes.revision}`)
    .join();
}

/** Fetches the text of minutes for those who may read drafts, since a saved draft's text does not travel by event. It draws nothing. */
export function useMinutesFetching(): void {
  const { sessionId, store } = useLiveSession();
  useEffect(() => {
    let sought = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const room = store.read();
      const wanted = room ? behind(room) : '';
      if (wanted === sought) return;
      sought = wanted;
      clearTimeout(timer);
      if (wanted === '') return;
      timer = setTimeout(async () => {
        const read = await graphql.query(SessionMinutesDocument, { id: sessionId });
        if (read.ok) store.applyResult(read.data);
      }, GATHER_MS);
    };
    look();
    const stop = store.listen(look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [sessionId, store]);
}

import { isPanel } from '@risalah/shared';
import { useEffect } from 'react';
import { graphql } from '../app/graphql.ts';
import { SessionMinutesDocument } from '../generated/graphql.ts';
import { actorOf } from './room.ts';
import { useLiveSession, useSession } from './useSession.ts';

/** Saves that follow each other within this time are fetched once, in ms. */
const GATHER_MS = 400;

/** Fetches the text of minutes for those who may read drafts, since a saved draft's text does not travel by event. */
export function useMinutesFetching(): void {
  const { sessionId, store } = useLiveSession();
  const behind = useSession((room) => {
    if (!isPanel(actorOf(room), room.session.id)) return '';
    return Object.values(room.minutes)
      .filter((minutes) => minutes.textRevision < minutes.revision)
      .map((minutes) => `${minutes.id}:${minutes.revision}`)
      .join();
  });
  useEffect(() => {
    if (!behind) return;
    const timer = setTimeout(async () => {
      const read = await graphql.query(SessionMinutesDocument, { id: sessionId });
      if (read.ok) store.applyResult(read.data);
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [behind, sessionId, store]);
}

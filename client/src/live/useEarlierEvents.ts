import { useCallback, useRef } from 'react';
import { graphql } from '../app/graphql.ts';
import { EarlierEventsDocument } from '../generated/graphql.ts';
import { readEvent } from './readEvent.ts';
import { useLiveSession } from './useSession.ts';

/** How many earlier events are fetched at once. */
const PAGE = 100;

/** Fetches the events before those that are held, as long as there are any; what fails is asked for again when it is next needed. */
export function useEarlierEvents(): () => Promise<void> {
  const { sessionId, store } = useLiveSession();
  const fetching = useRef(false);
  return useCallback(async () => {
    const room = store.read();
    const [oldest] = room?.stream ?? [];
    if (!room?.streamHasEarlier || !oldest || fetching.current) return;
    fetching.current = true;
    const asked = { id: sessionId, before: oldest.number, last: PAGE };
    const read = await graphql.query(EarlierEventsDocument, asked);
    fetching.current = false;
    if (!read.ok) return;
    const { stream } = read.data.session;
    store.takeEarlier(stream.map(readEvent), stream.length < PAGE);
  }, [sessionId, store]);
}

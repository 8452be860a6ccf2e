import { mayRecordArrival } from '@risalah/shared';
import { useEffect, useRef } from 'react';
import { graphql } from '../app/graphql.ts';
import { RecordArrivalDocument } from '../generated/graphql.ts';
import { mutationId } from './mutationId.ts';
import { mySeats, presentSeatIds } from './roomParts.ts';
import { useConnection, useLiveSession, useMay, useSession } from './useSession.ts';

/** An arrival is not noted twice within this time, in ms: a departure by another window must not make them alternate. */
const PAUSE_MS = 15_000;

/** Notes that the reader is in the room: on entering, and again after the line was lost and the server noted a departure. */
export function useArrival(): void {
  const { sessionId, store } = useLiveSession();
  const may = useMay(({ actor, session }) => mayRecordArrival(actor, session)).allowed;
  const connected = useConnection().state === 'CONNECTED';
  const absent = useSession((room) => {
    const present = presentSeatIds(room);
    return mySeats(room).some((seat) => !present.includes(seat.id));
  });
  const notedAt = useRef(-PAUSE_MS);
  useEffect(() => {
    if (!may || !connected || !absent) return;
    const wait = Math.max(0, notedAt.current + PAUSE_MS - performance.now());
    const timer = setTimeout(async () => {
      notedAt.current = performance.now();
      const noted = await graphql.mutate(RecordArrivalDocument, {
        input: { mutationId: mutationId(), sessionId },
      });
      if (noted.ok) store.applyResult(noted.data);
    }, wait);
    return () => clearTimeout(timer);
  }, [may, connected, absent, sessionId, store]);
}

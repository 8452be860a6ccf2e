import { useEffect } from 'react';
import { graphql } from '../app/graphql.ts';
import { SessionDraftsDocument } from '../generated/graphql.ts';
import { useLiveSession } from './useSession.ts';

/** What was saved here is held after this long without being read, in ms. */
const OWN_MS = 150;

/**
 * Reads the agency's draft of an answer whenever a colleague has saved one that is not held here. Readings never
 * overlap: what is told meanwhile is read once more afterwards.
 */
export function useDraftReading(answerId: string): void {
  const { sessionId, store, presence } = useLiveSession();
  useEffect(() => {
    let reading = false;
    let again = false;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      if (reading) {
        again = true;
        return;
      }
      reading = true;
      do {
        again = false;
        const drafts = await graphql.query(SessionDraftsDocument, { id: sessionId });
        // Also when the form was drawn anew meanwhile: what was read is the session's, not the form's.
        if (drafts.ok) store.applyResult(drafts.data);
      } while (again && !left);
      reading = false;
    };
    const stop = presence.listenDrafts((saved) => {
      if (saved === null) return void read();
      if (saved.answerId !== answerId) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const held = store.read()?.drafts[answerId]?.revision ?? 0;
        if (saved.revision > held) void read();
      }, OWN_MS);
    });
    return () => {
      left = true;
      clearTimeout(timer);
      stop();
    };
  }, [answerId, sessionId, store, presence]);
}

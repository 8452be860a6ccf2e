import { graphql } from '../app/graphql.ts';
import { ClashesDocument, type ClashesQuery } from '../generated/graphql.ts';
import { type FoundClashes, useFoundClashes } from './useFoundClashes.ts';

/** Somebody who would sit on two panels at once. */
export type Clash = ClashesQuery['clashes'][number];

/** What of a session is to change. */
export interface ClashesAsked {
  scheduledFor?: string;
  personIds?: readonly string[];
}

/** What clashes are looked up for, as text. */
export const askedText = (sessionId: string, ask: ClashesAsked): string =>
  JSON.stringify({ sessionId, ...ask });

/**
 * Who would sit on two panels at once if this were saved: at another time, or with these people on the panel. Nothing is
 * asked while `ask` is null.
 */
export function useClashes(sessionId: string, ask: ClashesAsked | null): FoundClashes<Clash> {
  return useFoundClashes(
    ask && askedText(sessionId, ask),
    async (asked) => {
      const found = await graphql.query(ClashesDocument, JSON.parse(asked));
      // A clash that cannot be looked up keeps nobody from saving; the server refuses none either.
      return found.ok ? found.data.clashes : [];
    },
    { rest: 250, keepsOlder: true },
  );
}

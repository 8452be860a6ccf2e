import { useEffect, useState } from 'react';
import { graphql } from '../app/graphql.ts';
import { ClashesDocument, type ClashesQuery } from '../generated/graphql.ts';

/** Somebody who would sit on two panels at once. */
export type Clash = ClashesQuery['clashes'][number];

/** How long typing has to rest before it is asked, in ms. */
const REST = 250;

/**
 * Who would sit on two panels at once if this were saved: at another time, or with these people on the panel. Nothing is
 * asked while `ask` is null.
 */
export function useClashes(
  sessionId: string,
  ask: { scheduledFor?: string; personIds?: readonly string[] } | null,
): readonly Clash[] {
  const [clashes, setClashes] = useState<readonly Clash[]>([]);
  const asked = ask && JSON.stringify(ask);
  useEffect(() => {
    if (asked === null) return setClashes([]);
    let current = true;
    const timer = setTimeout(async () => {
      const found = await graphql.query(ClashesDocument, { sessionId, ...JSON.parse(asked) });
      // A clash that cannot be looked up keeps nobody from saving; the server refuses none either.
      if (current) setClashes(found.ok ? found.data.clashes : []);
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [sessionId, asked]);
  return clashes;
}

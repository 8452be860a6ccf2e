import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useRef } from 'react';
import { type AnyVariables, useQuery } from 'urql';
import { refusedFrom, sayingSignedOut } from '../app/graphql.ts';
import type { Refused } from '../app/outcome.ts';

const EVERY = 30_000;

/** What a page that is not live knows. */
export interface Fresh<Data> {
  /** The newest copy; it stays while a newer one is fetched. Undefined before the first. */
  data: Data | undefined;
  /** True while `data` is an older copy. */
  stale: boolean;
  /** Why the newest reading failed; null once one succeeded. */
  refusal: Refused | null;
  /** Reads again at once. */
  again: () => void;
}

/** Reads, and reads again every 30 s and whenever the page comes back to the front; never while it is hidden. */
export function useFreshQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): Fresh<Data> {
  const [{ data, error, stale }, reexecute] = useQuery({ query, variables, pause } as Parameters<
    typeof useQuery<Data, Variables>
  >[0]);
  const readAgain = useRef(reexecute);
  readAgain.current = reexecute;
  const again = useRef(() => readAgain.current({ requestPolicy: 'network-only' })).current;

  useEffect(() => {
    if (pause) return;
    const whenSeen = () => {
      if (document.visibilityState === 'visible') again();
    };
    const timer = setInterval(whenSeen, EVERY);
    window.addEventListener('focus', whenSeen);
    window.addEventListener('online', whenSeen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', whenSeen);
      window.removeEventListener('online', whenSeen);
    };
  }, [pause, again]);

  useEffect(() => {
    if (error) sayingSignedOut(refusedFrom(error));
  }, [error]);

  return { data, stale, refusal: error ? refusedFrom(error) : null, again };
}

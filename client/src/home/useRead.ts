import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useRef, useState } from 'react';
import { type AnyVariables, type UseQueryArgs, useQuery } from 'urql';
import { NETWORK, type Refused } from '../app/outcome.ts';
import { refusedFrom } from '../app/refusedFrom.ts';

/** What a page that is not live knows. */
export interface Reading<Data> {
  /**
   * The newest copy; it stays while a newer one is fetched, and when no answer comes. Undefined before the first, and
   * once the server refuses.
   */
  data: Data | undefined;
  /** True while `data` is an older copy. */
  stale: boolean;
  /** True while a newer copy, or one for other variables, is on its way. */
  fetching: boolean;
  /** Why the newest reading failed; null once one succeeded. */
  refusal: Refused | null;
  /** Reads again at once. It is the same function all along. */
  again: () => void;
}

/** Reads for a page that is not live. */
export function useRead<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): Reading<Data> {
  const [{ data, error, stale, fetching }, reexecute] = useQuery({ query, variables, pause } as UseQueryArgs<
    Variables,
    Data
  >);
  const newest = useRef(reexecute);
  newest.current = reexecute;
  const again = useRef(() => newest.current({ requestPolicy: 'network-only' })).current;
  const refusal = error ? refusedFrom(error) : null;
  // urql gives up what it had when a reading fails; a page that was read stays readable while the line is gone.
  const [held, setHeld] = useState<Data | undefined>(undefined);
  const now = data ?? (refusal && refusal.code !== NETWORK ? undefined : held);
  if (now !== held) setHeld(now);
  return { data: now, stale, fetching, refusal, again };
}

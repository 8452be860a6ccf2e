import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { sayingSignedOut } from '../app/graphql.ts';
import type { Refused } from '../app/outcome.ts';
import { refusedFrom } from '../app/refusedFrom.ts';
import { WorkspaceDocument, type WorkspaceQuery } from '../generated/graphql.ts';

/** The workspace as it was read last. */
export interface WorkspaceReading {
  data: WorkspaceQuery | undefined;
  /** Why the newest reading failed; null once one succeeded. */
  refusal: Refused | null;
  /** Reads again at once. */
  again: () => void;
}

/**
 * Reads what all parts of preparing need, and again only when asked: sessions run on the same server. What somebody else
 * changed meanwhile is found out by its revision.
 */
export function useWorkspace(): WorkspaceReading {
  const [{ data, error }, reexecute] = useQuery({ query: WorkspaceDocument });
  const readAgain = useRef(reexecute);
  readAgain.current = reexecute;
  const again = useRef(() => readAgain.current({ requestPolicy: 'network-only' })).current;
  useEffect(() => {
    if (error) sayingSignedOut(refusedFrom(error));
  }, [error]);
  return { data, refusal: error ? refusedFrom(error) : null, again };
}

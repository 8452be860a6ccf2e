import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { AnyVariables } from 'urql';
import { type Reading, useRead } from './useRead.ts';
import { useRefreshing } from './useRefreshing.ts';

/** Reads, and reads again every 30 s and whenever the page comes back to the front; never while it is hidden. */
export function useFreshQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): Reading<Data> {
  const reading = useRead(query, variables, pause);
  useRefreshing(reading.again, !pause);
  return reading;
}

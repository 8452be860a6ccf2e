import type { CombinedError } from '@urql/core';
import { refusalOf } from './graphql.ts';
import type { Refused } from './outcome.ts';

/** What urql reports, as a refusal with one code. */
export function refusedFrom({ graphQLErrors, response, message }: CombinedError): Refused {
  const errors = graphQLErrors.map((error) => ({ message: error.message, extensions: error.extensions }));
  return refusalOf({ errors, status: (response as Response | undefined)?.status, message });
}

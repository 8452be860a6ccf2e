import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { RenewedNotice } from '../account/RenewedNotice.tsx';
import { usePersonReading } from './GraphqlProvider.tsx';
import { askServer, GRAPHQL_URL, requestOptions, sayingSignedOut } from './graphql.ts';
import { refusedFrom } from './refusedFrom.ts';

/** What each person's pages have read, so that what was read before shows at once, then what is new; nobody else ever sees it. */
const readers = new WeakMap<object, Client>();

function readerOf(person: object): Client {
  const known = readers.get(person);
  if (known) return known;
  const made = new Client({
    url: GRAPHQL_URL,
    preferGetMethod: false,
    fetch: askServer,
    fetchOptions: () => requestOptions(),
    exchanges: [
      cacheExchange,
      // Whatever was read: who is no longer signed in goes to the sign-in page.
      mapExchange({ onError: (error) => void sayingSignedOut(refusedFrom(error)) }),
      fetchExchange,
    ],
    requestPolicy: 'cache-and-network',
  });
  readers.set(person, made);
  return made;
}

/** Stands around what reads with urql's hooks. A session does not, so that its room comes without them. */
export default function Reading({ children }: { children: ReactNode }) {
  return (
    <Provider value={readerOf(usePersonReading())}>
      <RenewedNotice />
      {children}
    </Provider>
  );
}

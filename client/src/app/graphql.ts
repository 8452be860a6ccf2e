import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type AnyVariables, Client, type CombinedError, cacheExchange, fetchExchange } from '@urql/core';
import { meetVersion } from '../live/version.ts';
import { currentGraphqlLanguage } from './graphqlLanguage.ts';
import { NETWORK, type Outcome, type Refused } from './outcome.ts';

const options = {
  url: '/graphql',
  preferGetMethod: false,
  fetch: async (...request: Parameters<typeof fetch>) => {
    const response = await fetch(...request);
    meetVersion(response.headers.get('risalah-version'));
    return response;
  },
  fetchOptions: () => fetchOptions(),
};

/** The options of one request; a mutation that is sent again says which attempt it is, which the server counts. */
function fetchOptions(attempt = 1) {
  const again: Record<string, string> = attempt > 1 ? { 'risalah-attempt': String(attempt) } : {};
  const language = currentGraphqlLanguage();
  return {
    credentials: 'same-origin' as const,
    headers: { 'apollo-require-preflight': 'true', 'accept-language': language, ...again },
  };
}

// Two clients: screens that only read may show a cached page first, while a session is kept by its own updater and
// must see each answer as the server sent it.
const sender = new Client({ ...options, exchanges: [fetchExchange], requestPolicy: 'network-only' });

/** A client for screens that read with urql's hooks: what was read before shows at once, then what is new. */
export function createReader(): Client {
  return new Client({
    ...options,
    exchanges: [cacheExchange, fetchExchange],
    requestPolicy: 'cache-and-network',
  });
}

const signedOutListeners = new Set<() => void>();

/** Calls back when the server says that nobody is signed in here any more; returns how to stop. */
export function whenSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** Passes on that the server no longer knows who this is. */
export function sayingSignedOut<Said extends Refused>(refusal: Said): Said {
  if (refusal.code === 'NOT_SIGNED_IN') for (const listener of signedOutListeners) listener();
  return refusal;
}

/** What urql reports, as a refusal with one code. `NETWORK` when no answer came. */
export function refusedFrom(error: CombinedError): Refused {
  const [first] = error.graphQLErrors;
  if (first) {
    const { code, ...extensions } = first.extensions as Record<string, unknown>;
    return { code: typeof code === 'string' ? code : 'INTERNAL', message: first.message, extensions };
  }
  const status = (error.response as Response | undefined)?.status;
  if (status === 401) return { code: 'NOT_SIGNED_IN', message: error.message, extensions: {} };
  if (status === 413) return { code: 'PAYLOAD_TOO_LARGE', message: error.message, extensions: {} };
  return { code: NETWORK, message: error.message, extensions: {} };
}

async function outcome<Data>(
  sent: PromiseLike<{ data?: Data; error?: CombinedError }>,
): Promise<Outcome<Data>> {
  const { data, error } = await sent;
  if (error) return { ok: false, refusal: sayingSignedOut(refusedFrom(error)) };
  if (data === undefined) return { ok: false, refusal: { code: NETWORK, message: '', extensions: {} } };
  return { ok: true, data };
}

/** The API of this server, over HTTP. Neither call ever rejects: what goes wrong is in the outcome. */
export const graphql = {
  /** Reads afresh. */
  query<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Outcome<Data>> {
    return outcome(sender.query(document, variables).toPromise());
  },
  /**
   * Acts. The document may be its text, as the outbox keeps it; `attempt` says how often it was sent, this time among them, and `signal`
   * gives it up.
   */
  mutate<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables: Variables,
    { attempt = 1, signal }: { attempt?: number; signal?: AbortSignal } = {},
  ): Promise<Outcome<Data>> {
    const context = { fetchOptions: () => ({ ...fetchOptions(attempt), signal }) };
    return outcome(sender.mutation<Data, Variables>(document, variables, context).toPromise());
  },
};

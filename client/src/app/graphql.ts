import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { meetVersion } from '../live/version.ts';
import { documentText, operationName } from './documentText.ts';
import { currentGraphqlLanguage } from './graphqlLanguage.ts';
import { NETWORK, type Outcome, type Refused } from './outcome.ts';

/** Where the API answers. */
export const GRAPHQL_URL = '/graphql';

/** Asks the server, and notes which version answered. */
export async function askServer(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  meetVersion(response.headers.get('risalah-version'));
  return response;
}

/** The options of one request; a mutation that is sent again says which attempt it is, which the server counts. */
export function requestOptions(attempt = 1) {
  const again: Record<string, string> = attempt > 1 ? { 'risalah-attempt': String(attempt) } : {};
  const language = currentGraphqlLanguage();
  return {
    credentials: 'same-origin' as const,
    headers: { 'apollo-require-preflight': 'true', 'accept-language': language, ...again },
  };
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

/** What went wrong with a request, as a refusal with one code. `NETWORK` when no answer came. */
export function refusalOf({ errors, status, message }: Fault): Refused {
  const [first] = errors;
  if (first) {
    const { code, ...extensions } = first.extensions ?? {};
    return { code: typeof code === 'string' ? code : 'INTERNAL', message: first.message, extensions };
  }
  if (status === 401) return { code: 'NOT_SIGNED_IN', message, extensions: {} };
  if (status === 413) return { code: 'PAYLOAD_TOO_LARGE', message, extensions: {} };
  return { code: NETWORK, message, extensions: {} };
}

/** What is known of a request that failed: the errors of the answer where there was one, else its status. */
interface Fault {
  errors: readonly { message: string; extensions?: Record<string, unknown> }[];
  status?: number;
  message: string;
}

interface Sending {
  attempt?: number;
  signal?: AbortSignal;
}

/** What the server answers to an operation. */
interface Answer<Data> {
  data?: Data | null;
  errors?: Fault['errors'];
}

async function send<Data, Variables>(
  document: TypedDocumentNode<Data, Variables> | string,
  variables: Variables,
  { attempt = 1, signal }: Sending = {},
): Promise<Outcome<Data>> {
  const { headers, credentials } = requestOptions(attempt);
  const query = documentText(document);
  let status: number | undefined;
  try {
    const response = await askServer(GRAPHQL_URL, {
      method: 'POST',
      headers: {
        ...headers,
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ operationName: operationName(document), query, variables }),
      credentials,
      signal,
    });
    status = response.status;
    const { data, errors }: Answer<Data> = await response.json();
    if (data && !errors) return { ok: true, data };
    return { ok: false, refusal: sayingSignedOut(refusalOf({ errors: errors ?? [], status, message: '' })) };
  } catch (reason) {
    const message = reason instanceof Error ? reason.message : '';
    return { ok: false, refusal: sayingSignedOut(refusalOf({ errors: [], status, message })) };
  }
}

/**
 * The API of this server, over HTTP, for what must see each answer as the server sent it: acts, and a session, which is kept by its own
 * updater. Neither call ever rejects: what goes wrong is in the outcome. Pages that only read have `Reading.tsx`.
 */
export const graphql = {
  /** Reads afresh. */
  query<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Outcome<Data>> {
    return send(document, variables);
  },
  /**
   * Acts. The document may be its text, as the outbox keeps it; `attempt` says how often it was sent, this time among them, and `signal`
   * gives it up.
   */
  mutate<Data, Variables>(
    document: TypedDocumentNode<Data, Variables> | string,
    variables: Variables,
    sending: Sending = {},
  ): Promise<Outcome<Data>> {
    return send(document, variables, sending);
  },
};

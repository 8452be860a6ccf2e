import { type GraphQLSchema, getNamedType } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Client } from '../../support/client.ts';
import { selectionOf } from './askings.ts';

/** What came over a socket: every frame as text, and the objects in them. */
export interface Listened {
  raw: string[];
  data: Record<string, unknown>[];
  error: string | null;
}

/** Everything that a session's events tell somebody from the first on, with every field, up to a number. */
export async function listen(
  schema: GraphQLSchema,
  { url, cookie }: Pick<Client, 'url' | 'cookie'>,
  sessionId: string,
  upTo: number,
  connectionParams: Record<string, unknown> = {},
): Promise<Listened> {
  const field = schema.getSubscriptionType()?.getFields().sessionEvents;
  if (!field) throw new Error('the schema has no sessionEvents');
  const listened: Listened = { raw: [], data: [], error: null };
  const ws = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: cookie ? { cookie } : {} });
      }
    },
    retryAttempts: 0,
    connectionParams,
    on: { message: (message) => listened.raw.push(JSON.stringify(message)) },
  });
  const query = `subscription ($id: ID!) { sessionEvents(sessionId: $id, after: 0) ${selectionOf(getNamedType(field.type))} }`;
  await new Promise<void>((resolve) => {
    const done = ws.subscribe<{ sessionEvents: { number: number } & Record<string, unknown> }>(
      { query, variables: { id: sessionId } },
      {
        next: ({ data, errors }) => {
          if (data) listened.data.push(data.sessionEvents);
          if (errors) listened.error = JSON.stringify(errors);
          if (errors || (data && data.sessionEvents.number >= upTo)) finish();
        },
        error: (error) => {
          listened.error = error instanceof Error ? error.message : JSON.stringify(error);
          finish();
        },
        complete: () => finish(),
      },
    );
    const finish = (): void => {
      resolve();
      queueMicrotask(done);
    };
  });
  await ws.dispose();
  return listened;
}

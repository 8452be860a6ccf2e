import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExecutionArgs } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub, createYoga } from 'graphql-yoga';
import { WebSocketServer } from 'ws';
import { eventOf } from '../occasion.ts';
import type { Side } from '../side.ts';
import { peerSchema } from './peerSchema.ts';

// The hub of events has a listener for each reader, and would warn of that.
EventEmitter.defaultMaxListeners = 0;

/** What Yoga puts in the place of graphql-js. */
type Engine = Record<'execute' | 'subscribe', (args: ExecutionArgs) => never>;

/** GraphQL Yoga with subscriptions over WebSockets, as its documentation has them. */
export function yogaSide(): Side {
  const events = createPubSub<{ event: [{ sessionEvents: unknown }] }>();
  let number = 0;
  return {
    start: async () => {
      const yoga = createYoga({ schema: peerSchema(() => events.subscribe('event')), logging: false });
      const http = createServer(yoga);
      const server = new WebSocketServer({ server: http, path: yoga.graphqlEndpoint });
      useServer(
        {
          execute: (args) => (args.rootValue as Engine).execute(args),
          subscribe: (args) => (args.rootValue as Engine).subscribe(args),
          onSubscribe: async (ctx, _id, params) => {
            const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
              ...ctx,
              req: ctx.extra.request,
              socket: ctx.extra.socket,
              params,
            });
            const args = {
              schema,
              operationName: params.operationName,
              document: parse(params.query),
              variableValues: params.variables,
              contextValue: await contextFactory(),
              rootValue: { execute, subscribe },
            };
            const errors = validate(args.schema, args.document);
            return errors.length > 0 ? errors : args;
          },
        },
        server,
      );
      await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
      const { port } = http.address() as AddressInfo;
      return { port, path: yoga.graphqlEndpoint, protocol: 'graphql', variables: { sessionId: '1' } };
    },
    publish: () => {
      number += 1;
      events.publish('event', { sessionEvents: eventOf(number) });
    },
  };
}

import { EventEmitter } from 'node:events';
import type { AddressInfo } from 'node:net';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub } from 'graphql-yoga';
import { WebSocketServer } from 'ws';
import { eventOf } from '../occasion.ts';
import type { Side } from '../side.ts';
import { peerSchema } from './peerSchema.ts';

// The hub of events has a listener for each reader, and would warn of that.
EventEmitter.defaultMaxListeners = 0;

/** graphql-ws and graphql-js as their documentation has them: each subscription executes each event. */
export function plainGraphqlWs(): Side {
  const events = createPubSub<{ event: [{ sessionEvents: unknown }] }>();
  let number = 0;
  return {
    start: async () => {
      const server = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/graphql' });
      useServer({ schema: peerSchema(() => events.subscribe('event')) }, server);
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as AddressInfo;
      return { port, path: '/graphql', protocol: 'graphql', variables: { sessionId: '1' } };
    },
    publish: () => {
      number += 1;
      events.publish('event', { sessionEvents: eventOf(number) });
    },
  };
}

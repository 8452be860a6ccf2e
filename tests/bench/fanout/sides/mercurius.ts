import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { eventOf } from '../occasion.ts';
import type { Side } from '../side.ts';
import { SDL } from './peerSchema.ts';

/** Mercurius with its own subscriptions, as its documentation has them. */
export function mercuriusSide(): Side {
  const app = Fastify();
  let number = 0;
  return {
    start: async () => {
      app.register(mercurius, {
        schema: SDL,
        resolvers: {
          Subscription: {
            sessionEvents: {
              subscribe: (_root: unknown, _args: unknown, { pubsub }) => pubsub.subscribe('event'),
            },
          },
        },
        subscription: true,
      });
      await app.listen({ port: 0, host: '127.0.0.1' });
      const { port } = app.server.address() as AddressInfo;
      return { port, path: '/graphql', protocol: 'graphql', variables: { sessionId: '1' } };
    },
    publish: () => {
      number += 1;
      return app.graphql.pubsub.publish({ topic: 'event', payload: { sessionEvents: eventOf(number) } });
    },
  };
}

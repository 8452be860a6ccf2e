/** Where the readers of a side connect, and how they speak. */
export interface Listening {
  port: number;
  path: string;
  protocol: 'bare' | 'graphql' | 'socket.io';
  /** A cookie for each reader; none when nobody has to sign in. */
  cookies?: string[];
  /** Variables of the subscription. */
  variables?: Record<string, unknown>;
  /** Whether each reader makes up a UUID as the id of its subscription. */
  uuids?: boolean;
}

/** One way of telling many readers the same. */
export interface Side {
  /** Listens, ready for so many readers. */
  start: (readers: number) => Promise<Listening>;
  /** Tells all readers the next event. */
  publish: () => void | Promise<void>;
}

/** Every side, with the module that makes it: each runs in a process of its own and loads no more than it needs. */
export const SIDES: Record<string, { title: string; load: () => Promise<Side> }> = {
  raw: {
    title: 'raw ws, prepared frame',
    load: async () => (await import('./sides/bare.ts')).preparedFrame(),
  },
  ws: { title: 'ws.send', load: async () => (await import('./sides/bare.ts')).wsSend() },
  'socket.io': {
    title: 'socket.io room',
    load: async () => (await import('./sides/socketIo.ts')).socketIoRoom(),
  },
  'graphql-ws': {
    title: 'graphql-ws, graphql-js',
    load: async () => (await import('./sides/graphqlWs.ts')).plainGraphqlWs(),
  },
  mercurius: { title: 'Mercurius', load: async () => (await import('./sides/mercurius.ts')).mercuriusSide() },
  yoga: { title: 'GraphQL Yoga', load: async () => (await import('./sides/yoga.ts')).yogaSide() },
  risalah: { title: 'Risalah', load: async () => (await import('./sides/risalah.ts')).risalah({}) },
  'risalah-uuid': {
    title: 'Risalah, UUIDs as ids',
    load: async () => (await import('./sides/risalah.ts')).risalah({ uuids: true }),
  },
  'risalah-write': {
    title: 'Risalah, stored first',
    load: async () => (await import('./sides/risalah.ts')).risalah({ stored: true }),
  },
};

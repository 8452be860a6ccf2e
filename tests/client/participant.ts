import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import * as documents from '@risalah/client/src/generated/graphql.ts';
import { createEventStream } from '@risalah/client/src/live/eventStream.ts';
import { fromSnapshot } from '@risalah/client/src/live/fromSnapshot.ts';
import { readEvent } from '@risalah/client/src/live/readEvent.ts';
import type { Room } from '@risalah/client/src/live/room.ts';
import { createSessionStore, type SessionStore } from '@risalah/client/src/live/sessionStore.ts';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { must } from '../support/client.ts';
import { newId } from '../support/newId.ts';
import type { Seated, Stage } from '../support/stage.ts';

/** Somebody with the client's own store and loop, over real HTTP and a real socket. */
export interface Participant {
  store: SessionStore;
  /** What they would hold if they opened the page now. */
  afresh: () => Promise<Room>;
  /** Acts with the client's own document, and takes in the result as the screens do. */
  act: <Data, Input extends { mutationId: string }>(
    document: TypedDocumentNode<Data, { input: Input }>,
    input: Omit<Input, 'mutationId'>,
  ) => Promise<Data>;
  /** Fetches texts of minutes as useMinutesFetching does. */
  fetchMinutes: () => Promise<void>;
  leave: () => Promise<void>;
}

/** Lets somebody of the stage into the room. */
export function enter(stage: Stage, who: Seated): Participant {
  const client = stage.as[who];
  const reader = { personId: stage.personIds[who], administrator: false };
  const ask = <Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables) =>
    must<Data>(client, print(document), variables as Record<string, unknown>);
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie: client.cookie, origin: client.url } });
    }
  }
  const ws = createClient({
    url: `${client.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: 0,
  });
  const query = print(documents.SessionEventsDocument);
  const store = createSessionStore(reader);
  const snapshot = async () => (await ask(documents.SessionDocument, { id: stage.sessionId })).session;
  const stream = createEventStream(
    {
      snapshot: async () => ({ ok: true, data: await snapshot() }),
      kept: async () => null,
      subscribe: (after, sink) => {
        const opened = ws.on('connected', sink.opened);
        const stop = ws.subscribe<documents.SessionEventsSubscription>(
          { query, variables: { sessionId: stage.sessionId, after } },
          {
            next: ({ data }) => data && sink.next(readEvent(data.sessionEvents)),
            error: () => sink.ended({ code: 'NETWORK', message: '', extensions: {} }),
            complete: () => sink.ended({ code: 'NETWORK', message: '', extensions: {} }),
          },
        );
        return () => {
          opened();
          stop();
        };
      },
      reset: () => undefined,
    },
    store,
    { now: Date.now, chance: Math.random },
  );
  stream.start();
  return {
    store,
    afresh: async () => fromSnapshot(await snapshot(), reader),
    act: async (document, input) => {
      const variables = { input: { ...input, mutationId: newId() } } as never;
      const data = await ask(document, variables);
      store.applyResult(data);
      return data;
    },
    fetchMinutes: async () =>
      store.applyResult(await ask(documents.SessionMinutesDocument, { id: stage.sessionId })),
    leave: async () => {
      stream.stop();
      await ws.dispose();
    },
  };
}

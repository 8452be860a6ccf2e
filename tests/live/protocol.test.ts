import { type ClientOptions, createClient } from 'graphql-ws';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { type Client, clientOf } from '../support/client.ts';
import { type Stage, setStage } from '../support/stage.ts';
import { startApp } from '../support/testApp.ts';
import { happen, TEXTS } from './support/happen.ts';
import { heardBy, openGreeted, openRaw } from './support/rawReader.ts';

let stage: Stage;

beforeAll(async () => {
  const app = await startApp();
  stage = await setStage(app);
  return () => app.stop();
});

const subscribing = (id: string, variables: Record<string, unknown> = {}) => ({
  type: 'subscribe',
  id,
  payload: { query: TEXTS, variables: { sessionId: stage.sessionId, ...variables } },
});

describe('graphql-transport-ws by hand', () => {
  it('closes with 4406 who speaks no protocol that is spoken here', async () => {
    const { closed } = await openRaw(stage.as.head, 'graphql-ws').catch((error: Error) => ({
      closed: Promise.resolve({ code: 0, reason: error.message }),
    }));
    const { code, reason } = await closed;
    expect([4406, 0]).toContain(code);
    if (code === 0) expect(reason).toMatch(/subprotocol|protocol/i);
  });

  it.each([
    ['no JSON', 'tidak terbaca'],
    ['an unknown type', '{"type":"halo"}'],
    ['a subscription without an id', '{"type":"subscribe","payload":{"query":"{ me { id } }"}}'],
    ['a subscription without a document', '{"type":"subscribe","id":"1","payload":{}}'],
  ])('closes with 4400 at %s', async (_what, text) => {
    const reader = await openGreeted(stage.as.head);
    reader.socket.send(text);
    expect((await reader.closed).code).toBe(4400);
  });

  it('closes with 4401 who subscribes before saying hello', async () => {
    const reader = await openRaw(stage.as.head);
    reader.say(subscribing('1'));
    expect((await reader.closed).code).toBe(4401);
  });

  it('closes with 4401 who is not signed in', async () => {
    const reader = await openRaw(clientOf(stage.app.url));
    reader.say({ type: 'connection_init' });
    expect(await reader.closed).toEqual({ code: 4401, reason: 'NOT_SIGNED_IN' });
  });

  it('closes with 4408 who does not say hello', async () => {
    const reader = await openRaw(stage.as.head);
    expect((await reader.closed).code).toBe(4408);
  });

  it('closes with 4409 at an id that is in use', async () => {
    const reader = await openGreeted(stage.as.head);
    reader.say(subscribing('sama'));
    await reader.until(({ id }) => id === 'sama');
    reader.say(subscribing('sama'));
    const { code, reason } = await reader.closed;
    expect(code).toBe(4409);
    expect(reason).toBe('Subscriber for sama already exists');
  });

  it('closes with 4429 who says hello twice', async () => {
    const reader = await openGreeted(stage.as.head);
    reader.say({ type: 'connection_init' });
    expect((await reader.closed).code).toBe(4429);
  });

  it('answers a ping with a pong of the same payload, before hello and after', async () => {
    const reader = await openRaw(stage.as.head);
    reader.say({ type: 'ping', payload: { at: 1 } });
    expect(await reader.until(({ type }) => type === 'pong')).toEqual({ type: 'pong', payload: { at: 1 } });
    reader.say({ type: 'connection_init' });
    await reader.until(({ type }) => type === 'connection_ack');
    reader.say({ type: 'ping' });
    await reader.until((message) => message.type === 'pong' && message.payload === undefined);
  });

  it('gives nothing more for an id that the client has completed, and lets it be used again', async () => {
    const reader = await openGreeted(stage.as.head);
    reader.say(subscribing('1'));
    await reader.until(({ id }) => id === '1');
    reader.say({ type: 'complete', id: '1' });
    reader.say({ type: 'ping', payload: { after: 'complete' } });
    await reader.until(({ type }) => type === 'pong');
    const heard = heardBy(reader, '1').length;
    const [event] = await happen(stage, { text: 'tidak untuk yang sudah selesai' });
    reader.say(subscribing('1', { after: event?.number }));
    await expect.poll(() => stage.app.services.feed.size).toBeGreaterThan(0);
    const [next] = await happen(stage, { text: 'untuk yang baru' });
    await reader.until((message) => JSON.stringify(message).includes('untuk yang baru'));
    const since = heardBy(reader, '1').slice(heard);
    expect(since).toHaveLength(1);
    expect(JSON.stringify(since)).toContain(`"number":${next?.number}`);
  });

  it('forgets a subscription that is completed in the same breath', async () => {
    const reader = await openGreeted(stage.as.head);
    reader.say(subscribing('1'));
    reader.say({ type: 'complete', id: '1' });
    reader.say({ type: 'ping' });
    await reader.until(({ type }) => type === 'pong');
    await expect.poll(() => stage.app.services.feed.size).toBe(0);
  });

  it('answers an operation that is wrong with errors for that id only', async () => {
    const reader = await openGreeted(stage.as.head, 'EN');
    reader.say({
      type: 'subscribe',
      id: 'salah',
      payload: { query: 'subscription { sessionEvents(sessionId: "1") { nope } }' },
    });
    reader.say(subscribing('baik'));
    const error = await reader.until(({ id }) => id === 'salah');
    expect(error).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'UNKNOWN_FIELD' } }] });
    await reader.until(({ id, type }) => id === 'baik' && type === 'next');
  });

  it('answers variables that do not fit like any other operation', async () => {
    const reader = await openGreeted(stage.as.head);
    reader.say(subscribing('1', { after: 'kemarin' }));
    const { payload } = await reader.until(({ id }) => id === '1');
    expect(payload).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    await reader.until(({ id, type }) => id === '1' && type === 'complete');
  });

  it('runs queries and mutations too, with one result and its completion', async () => {
    const reader = await openGreeted(stage.as.head);
    reader.say({ type: 'subscribe', id: 'q', payload: { query: '{ me { id } }' } });
    await reader.until(({ id, type }) => id === 'q' && type === 'complete');
    expect(heardBy(reader, 'q')).toEqual([
      { id: 'q', type: 'next', payload: { data: { me: { id: stage.personIds.head } } } },
      { id: 'q', type: 'complete' },
    ]);
  });
});

/** A stock client, the sockets that it has opened, and what it is told. */
function stockClient(who: Client | null, options: Partial<ClientOptions> = {}) {
  const sockets: WebSocket[] = [];
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      const { url: origin } = stage.app;
      super(address, protocols, { headers: who ? { cookie: who.cookie, origin } : { origin } });
      sockets.push(this);
    }
  }
  const client = createClient({
    url: `${stage.app.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    lazy: false,
    retryAttempts: 5,
    onNonLazyError: () => undefined,
    ...options,
  });
  onTestFinished(async () => await client.dispose());
  const follow = (after = 0) =>
    client.iterate<{ sessionEvents: { number: number; payload: { text?: string } } }>({
      query: TEXTS,
      variables: { sessionId: stage.sessionId, after },
    });
  return { client, sockets, follow };
}

describe('the stock graphql-ws client', () => {
  it('subscribes, is told in order, stops, and subscribes again over one socket', async () => {
    const { sockets, follow } = stockClient(stage.as.head);
    let after = 0;
    for (let round = 0; round < 3; round += 1) {
      const wanted = `putaran ${round}`;
      const events = follow(after);
      await happen(stage, { text: wanted });
      for await (const { data } of events) {
        const event = data?.sessionEvents;
        expect(event?.number).toBe(after + 1);
        after += 1;
        if (event?.payload.text === wanted) break;
      }
    }
    expect(sockets).toHaveLength(1);
  });

  it.each([
    [4400, 'what it sent was no message', 'tidak terbaca'],
    [
      4409,
      'its id was in use',
      JSON.stringify({ type: 'subscribe', id: 'sama', payload: { query: '{ me { id } }' } }),
    ],
    [4429, 'it said hello twice', '{"type":"connection_init"}'],
  ])('is told %i and does not come back when %s', async (code, _why, text) => {
    const { sockets, follow } = stockClient(stage.as.head, { generateID: () => 'sama' });
    await happen(stage, { text: 'sebelum' });
    const events = follow();
    await events.next();
    sockets[0]?.send(text);
    const rest = async () => {
      for await (const _event of events);
    };
    await expect(rest()).rejects.toMatchObject({ code });
    expect(sockets).toHaveLength(1);
  });

  it('is told 4401 and does not come back when nobody is signed in', async () => {
    const { sockets, follow } = stockClient(null, { lazy: true });
    await expect(follow().next()).rejects.toMatchObject({ code: 4401, reason: 'NOT_SIGNED_IN' });
    expect(sockets).toHaveLength(1);
  });

  it('hears a pong for each ping', async () => {
    let pongs = 0;
    stockClient(stage.as.head, { keepAlive: 10, on: { pong: (received) => (pongs += received ? 1 : 0) } });
    await expect.poll(() => pongs).toBeGreaterThan(1);
  });

  it('completes: the server forgets the subscription, and the socket stays for the next one', async () => {
    const { sockets, follow } = stockClient(stage.as.head);
    const events = follow();
    await events.next();
    await expect.poll(() => stage.app.services.feed.size).toBe(1);
    await events.return?.();
    await expect.poll(() => stage.app.services.feed.size).toBe(0);
    const again = follow();
    expect((await again.next()).value).toMatchObject({ data: { sessionEvents: { number: 1 } } });
    expect(sockets).toHaveLength(1);
  });
});

import { createClient } from 'graphql-ws';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { clientOf } from '../support/client.ts';
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

describe('the stock graphql-ws client', () => {
  it('subscribes, is told in order, stops, and subscribes again over one socket', async () => {
    let opened = 0;
    class Socket extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie: stage.as.head.cookie, origin: stage.app.url } });
        opened += 1;
      }
    }
    const ws = createClient({
      url: `${stage.app.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: Socket,
      lazy: false,
      retryAttempts: 0,
    });
    onTestFinished(async () => await ws.dispose());
    let after = 0;
    for (let round = 0; round < 3; round += 1) {
      const events = ws.iterate<{ sessionEvents: { number: number; payload: { text?: string } } }>({
        query: TEXTS,
        variables: { sessionId: stage.sessionId, after },
      });
      const wanted = `putaran ${round}`;
      await happen(stage, { text: wanted });
      for await (const { data } of events) {
        const event = data?.sessionEvents;
        expect(event?.number).toBe(after + 1);
        after += 1;
        if (event?.payload.text === wanted) break;
      }
    }
    expect(opened).toBe(1);
  });
});

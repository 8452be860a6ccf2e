import { PassThrough } from 'node:stream';
import { Line, MOST_WAITING, TOO_SLOW } from '@risalah/server/live/line';
import { createClient } from 'graphql-ws';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import WebSocket from 'ws';
import type { Client } from '../support/client.ts';
import { type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { happen, store, TEXTS } from './support/happen.ts';
import { numberIn, openGreeted } from './support/rawReader.ts';

const LONG = 'panjang '.repeat(40_000);

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

/** The stock client, as somebody who comes back by itself, with a hold on the sockets it opens. */
function stockReader(client: Client) {
  const sockets: WebSocket[] = [];
  const codes: number[] = [];
  const numbers: number[] = [];
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie: client.cookie, origin: client.url } });
      sockets.push(this);
      this.on('close', (code) => codes.push(code));
    }
  }
  const ws = createClient({
    url: `${client.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: 3,
    retryWait: async () => undefined,
  });
  onTestFinished(async () => await ws.dispose());
  // The client keeps its variables, and reads them afresh each time it subscribes.
  const variables = {
    sessionId: stage.sessionId,
    get after() {
      return numbers.at(-1) ?? 0;
    },
  };
  ws.subscribe<{ sessionEvents: { number: number } }>(
    { query: TEXTS, variables },
    {
      next: ({ data }) => data && numbers.push(data.sessionEvents.number),
      error: () => undefined,
      complete: () => undefined,
    },
  );
  return { sockets, codes, numbers };
}

describe('a reader who is too slow', () => {
  it('is cut off, while the others read on, and comes back to what it missed', async () => {
    const slow = stockReader(stage.as.head);
    const quick = stockReader(stage.as.observer);
    await happen(stage, { text: 'siap' });
    await expect.poll(() => Math.min(slow.numbers.length, quick.numbers.length)).toBeGreaterThan(0);
    slow.sockets[0]?.pause();
    // What the two kernels and the reader's own library take in comes before what waits in the server.
    for (let count = 0; count < 60; count += 1) await happen(stage, { text: `${count} ${LONG}` });
    const [last] = await happen(stage, { text: 'selesai' });
    await expect.poll(() => quick.numbers.at(-1), { timeout: 20_000 }).toBe(last?.number);
    expect(quick.sockets).toHaveLength(1);
    slow.sockets[0]?.resume();
    await expect.poll(() => slow.numbers.at(-1), { timeout: 20_000 }).toBe(last?.number);
    expect(slow.codes[0]).toBe(TOO_SLOW);
    expect(slow.sockets).toHaveLength(2);
    for (const { numbers } of [slow, quick])
      expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
  });

  it('is not cut off while it reads the log, however long that takes', async () => {
    await store(
      stage,
      Array.from({ length: 60 }, (_, index) => ({ text: `${index} ${LONG}` })),
    );
    const reader = await openGreeted(stage.as.head);
    reader.socket.pause();
    reader.say({
      type: 'subscribe',
      id: '1',
      payload: { query: TEXTS, variables: { sessionId: stage.sessionId } },
    });
    await expect.poll(() => stage.app.services.feed.size).toBe(1);
    const [last] = await happen(stage, { text: 'selesai' });
    reader.socket.resume();
    const numbers = () => reader.messages.filter(({ type }) => type === 'next').map(numberIn);
    await expect.poll(() => numbers().at(-1), { timeout: 20_000 }).toBe(last?.number);
    expect(numbers()).toEqual(Array.from({ length: last?.number ?? 0 }, (_, index) => index + 1));
  });
});

describe('a line', () => {
  /** A client that is open, on a stream that nobody reads. */
  function stalled() {
    const wire = new PassThrough({ highWaterMark: 1024 });
    const client = { OPEN: 1, readyState: 1, extensions: '', close: vi.fn(), terminate: vi.fn() };
    return { wire, client, line: new Line(client as unknown as WebSocket, wire) };
  }

  it('lets a bounded number of bytes wait, then closes with a code that is not fatal', () => {
    const { wire, client, line } = stalled();
    const frame = Buffer.alloc(64 * 1024);
    for (let count = 0; count < 100; count += 1) line.write(frame);
    expect(wire.writableLength).toBeLessThanOrEqual(MOST_WAITING + frame.length);
    expect(client.close).toHaveBeenCalledWith(TOO_SLOW, 'TOO_SLOW');
    client.readyState = 2;
    const waiting = wire.writableLength;
    line.write(frame);
    expect(wire.writableLength).toBe(waiting);
  });

  it('tears the line down when the reader does not even read why', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { client, line } = stalled();
    for (let count = 0; count < 3; count += 1) line.write(Buffer.alloc(MOST_WAITING));
    expect(client.terminate).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(client.terminate).toHaveBeenCalled();
  });

  it('is ready again once what waited was read, or when it is gone', async () => {
    const { wire, line } = stalled();
    await line.ready();
    line.write(Buffer.alloc(4096));
    const drained = line.ready();
    wire.resume();
    await drained;
    wire.pause();
    line.write(Buffer.alloc(8192));
    const gone = line.ready();
    wire.destroy();
    await gone;
  });

  it('takes no frames where the library may hold some back', () => {
    const { wire, client } = stalled();
    client.extensions = 'permessage-deflate';
    expect(() => new Line(client as unknown as WebSocket, wire)).toThrow();
  });
});

import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Refused } from '@risalah/client/src/app/outcome.ts';
import { expect, it, onTestFinished, vi } from 'vitest';
import WebSocket from 'ws';
import { ask, open, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

/** A proxy before the server that can fall silent: lines stay open, and nothing comes through. */
async function proxyTo(port: number) {
  const sockets = new Set<Socket>();
  const proxy = { port: 0, silent: false };
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    const mute = { on: false };
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => {
        mute.on ||= proxy.silent;
        if (!mute.on) to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy.port = (server.address() as { port: number }).port;
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return proxy;
}

it('a line on which nothing comes through any more is noticed though nobody closed it, and another goes on where it was', async () => {
  const app = await anApp();
  const stage = await setStage(app);
  await open(stage);
  const proxy = await proxyTo(Number(new URL(app.url).port));
  class Line extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, {
        headers: { cookie: stage.as.chair.cookie, origin: `http://127.0.0.1:${proxy.port}` },
      });
    }
  }
  vi.stubGlobal('location', { protocol: 'http:', host: `127.0.0.1:${proxy.port}` });
  vi.stubGlobal('document', { documentElement: { lang: 'id' } });
  vi.stubGlobal('WebSocket', Line);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { eventSocket } = await import('@risalah/client/src/live/eventSocket.ts');
  eventSocket.reset();
  onTestFinished(() => eventSocket.reset());

  const numbers: number[] = [];
  const ended: Refused[] = [];
  const subscribe = (after: number) =>
    eventSocket.subscribe(stage.sessionId, after, {
      opened: () => undefined,
      next: ({ number }) => numbers.push(number),
      ended: (refusal) => ended.push(refusal),
    });
  subscribe(0);
  await expect.poll(() => numbers.length).toBeGreaterThan(1);
  const held = numbers.at(-1) ?? 0;
  proxy.silent = true;
  await ask(stage, undefined, 'Ditanyakan selagi tidak ada yang sampai');
  await expect.poll(() => ended).toMatchObject([{ code: 'NETWORK' }]);
  expect(numbers.at(-1)).toBe(held);

  proxy.silent = false;
  eventSocket.reset();
  subscribe(held);
  await expect.poll(() => numbers.at(-1)).toBeGreaterThan(held);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

import { once } from 'node:events';
import { io } from 'socket.io-client';
import { expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { open, setStage } from '../support/stage.ts';
import { startApp } from '../support/testApp.ts';

const CLIENTS = 60;

it('a server that stops closes its lines one after the other, and takes no new ones meanwhile', async () => {
  const app = await startApp();
  const stage = await setStage(app);
  await open(stage);
  const { cookie } = stage.as.observer;
  const address = `${app.url.replace('http', 'ws')}/graphql`;
  const connect = () =>
    new WebSocket(address, 'graphql-transport-ws', { headers: { cookie, origin: app.url } });
  const closed: { code: number; at: number }[] = [];
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const line = connect();
      line.on('close', (code) => closed.push({ code, at: performance.now() }));
      await once(line, 'open');
      line.send(JSON.stringify({ type: 'connection_init' }));
      await once(line, 'message');
    }),
  );
  const stopping = app.stop();
  await expect.poll(() => closed.length, { interval: 1 }).toBeGreaterThan(0);
  const late = connect();
  const [refused] = (await once(late, 'error')) as [Error];
  expect(refused.message).toContain('503');
  await stopping;
  expect(closed.map(({ code }) => code)).toEqual(Array.from({ length: CLIENTS }, () => 1012));
  // A busy machine makes it longer, and never shorter.
  expect((closed.at(-1)?.at ?? 0) - (closed[0]?.at ?? 0)).toBeGreaterThan(CLIENTS * 2);
});

it('so it does with the lines of motion, which come back by themselves', async () => {
  const app = await startApp();
  const stage = await setStage(app);
  await open(stage);
  const closed: { reason: string; returns: boolean; at: number }[] = [];
  const lines = Array.from({ length: CLIENTS }, () =>
    io(app.url, {
      path: '/socket.io',
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie: stage.as.observer.cookie, origin: app.url },
    }),
  );
  onTestFinished(() => {
    for (const line of lines) line.close();
  });
  await Promise.all(
    lines.map((line) => new Promise<void>((resolve) => line.once('connect', () => resolve()))),
  );
  for (const line of lines)
    line.on('disconnect', (reason) => closed.push({ reason, returns: line.active, at: performance.now() }));
  await app.stop();
  await expect.poll(() => closed.length).toBe(CLIENTS);
  expect(new Set(closed.map(({ reason, returns }) => `${reason} ${returns}`))).toEqual(
    new Set(['transport close true']),
  );
  // A busy machine makes it longer, and never shorter.
  expect((closed.at(-1)?.at ?? 0) - (closed[0]?.at ?? 0)).toBeGreaterThan(CLIENTS * 2);
});

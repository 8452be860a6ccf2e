import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Refused } from '@risalah/client/src/app/outcome.ts';
import { buildApp } from '@risalah/server/app';
import { backUp } from '@risalah/server/keep/backUp';
import { restore } from '@risalah/server/keep/restore';
import { expect, it, onTestFinished, vi } from 'vitest';
import WebSocket from 'ws';
import { ask, open, setStage } from '../support/stage.ts';
import { startApp } from '../support/testApp.ts';

it('a reader who comes back to a restored server starts from a snapshot, even where the numbers fit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'risalah-restored-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const app = await startApp();
  const stage = await setStage(app);
  await open(stage);
  const { host } = new URL(app.url);
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie: stage.as.chair.cookie, origin: app.url } });
    }
  }
  vi.stubGlobal('location', { protocol: 'http:', host });
  vi.stubGlobal('document', { documentElement: { lang: 'id' } });
  vi.stubGlobal('WebSocket', Socket);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { eventSocket } = await import('@risalah/client/src/live/eventSocket.ts');

  const numbers: number[] = [];
  const ended: Refused[] = [];
  const subscribe = (after: number) =>
    eventSocket.subscribe(stage.sessionId, after, {
      opened: () => undefined,
      next: ({ number }) => numbers.push(number),
      ended: (refusal) => ended.push(refusal),
    });
  // The line may have met another server, in a test before this one: it meets this one first.
  eventSocket.reset();
  const leave = subscribe(0);
  await expect.poll(() => numbers.length + ended.length).toBeGreaterThan(0);
  leave();
  numbers.length = 0;
  ended.length = 0;
  const backup = join(folder, 'backup');
  await backUp(app.app.orm, { dataFolder: app.dataFolder, to: backup, withKeys: false, now: new Date() });
  await ask(stage, undefined, 'Ditanyakan sesudah pencadangan');
  subscribe(0);
  await expect.poll(() => numbers.length).toBeGreaterThan(2);
  const held = numbers.at(-1) ?? 0;
  await app.stop();
  await expect.poll(() => ended).toMatchObject([{ code: 'NETWORK' }]);

  const dataFolder = join(folder, 'data');
  expect(await restore(backup, dataFolder, new Date())).toMatchObject({ ok: true });
  const back = await buildApp({ ...app.app.config, dataFolder, port: Number(new URL(app.url).port) });
  onTestFinished(() => back.stop());
  await back.start();
  await ask(stage, undefined, 'Pertanyaan lain pada nomor yang sama');
  numbers.length = 0;
  subscribe(held);
  await expect.poll(() => ended.map(({ code }) => code)).toContain('RELOAD');
  expect(numbers).toEqual([]);
  eventSocket.reset();
});

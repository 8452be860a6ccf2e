import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '@risalah/server/app';
import { open, type Stage, setStage } from '../../support/stage.ts';
import type { TestApp } from '../../support/testApp.ts';

/** The real server on a free port, with a live session on a data folder of its own, which goes with the process. */
export async function startServer(): Promise<Stage & { port: number }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'risalah-bench-'));
  process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
  const app = await buildApp({ dataFolder, port: 0, host: '127.0.0.1', demo: false, logLevel: 'silent' });
  const { port } = await app.start();
  const served = { app, services: app.services, url: `http://127.0.0.1:${port}`, em: app.services.fork };
  // The stage looks at no more of a test's server than this.
  const stage = await setStage(served as TestApp);
  await open(stage);
  return { ...stage, port };
}

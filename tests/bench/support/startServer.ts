import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, buildApp } from '@risalah/server/app';
import { open, type Stage, setStage } from '../../support/stage.ts';
import type { TestApp } from '../../support/testApp.ts';

/** A data folder that goes with the process. */
export function passingFolder(): string {
  const dataFolder = mkdtempSync(join(tmpdir(), 'risalah-bench-'));
  process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
  return dataFolder;
}

/** The real server on a free port, with what is in a data folder. */
export async function openServer(dataFolder: string): Promise<{ app: App; port: number }> {
  const app = await buildApp({ dataFolder, port: 0, host: '127.0.0.1', demo: false, logLevel: 'silent' });
  const { port } = await app.start();
  return { app, port };
}

/** The real server with a live session, on an empty data folder. */
export async function startServer(dataFolder = passingFolder()): Promise<Stage & { port: number }> {
  const { app, port } = await openServer(dataFolder);
  const served = { app, services: app.services, url: `http://127.0.0.1:${port}`, em: app.services.fork };
  // The stage looks at no more of a test's server than this.
  const stage = await setStage(served as TestApp);
  await open(stage);
  return { ...stage, port };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/core';
import { type App, buildApp } from '@risalah/server/app';
import type { AppConfig } from '@risalah/server/config';
import type { Services } from '@risalah/server/context';
import { onTestFinished } from 'vitest';

/** The server's clock in a test: real time, and however much further a test has moved it. */
export class TestClock {
  private ahead = 0;

  /** What the server takes for now. */
  readonly now = (): Date => new Date(Date.now() + this.ahead);

  /** Moves it on by some ms. */
  advance(ms: number): void {
    this.ahead += ms;
  }
}

/** The real server on a free port, with a database file of its own in a temporary folder. */
export interface TestApp {
  app: App;
  services: Services;
  url: string;
  /** The path by which the first administrator comes in, as the start told it. */
  firstAdministratorPath: string | null;
  dataFolder: string;
  clock: TestClock;
  /** An `em` of its own, to look at what is stored or to put something there. */
  em: () => EntityManager;
  stop: () => Promise<void>;
}

/** Starts a server without the demo. Stop it when the tests of the file are done. */
export async function startApp(config: Partial<AppConfig> = {}): Promise<TestApp> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'risalah-'));
  const clock = new TestClock();
  const app = await buildApp({
    dataFolder,
    port: 0,
    host: '127.0.0.1',
    demo: false,
    logLevel: 'silent',
    clock: clock.now,
    ...config,
  });
  const { port, firstAdministratorPath } = await app.start();
  return {
    app,
    services: app.services,
    url: `http://127.0.0.1:${port}`,
    firstAdministratorPath,
    dataFolder,
    clock,
    em: app.services.fork,
    stop: async () => {
      await app.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A server for one test, stopped with it. */
export async function anApp(config: Partial<AppConfig> = {}): Promise<TestApp> {
  const app = await startApp(config);
  onTestFinished(() => app.stop());
  return app;
}

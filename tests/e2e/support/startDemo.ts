import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type App, buildApp } from '@risalah/server/app';
import type { DemoAccountKey } from '@risalah/server/demo/demoAccounts';
import type { DemoSessions } from '@risalah/server/demo/loadDemo';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { TestClock } from '../../support/testApp.ts';
import { demoFolder } from './demoFolder.ts';
import { type Look, Visitor } from './visitor.ts';

/** The built screens; `CLIENT_FOLDER` names another build of them. */
export const SCREENS_FOLDER =
  process.env.CLIENT_FOLDER ?? fileURLToPath(new URL('../../../client/dist', import.meta.url));

/** The demo as a stranger meets it: the real server on a free port, its screens, and a browser. */
export interface Demo {
  app: App;
  clock: TestClock;
  sessions: DemoSessions;
  browser: Browser;
  /** Address of a page on the host of a demo person: each host has cookies of its own, so each is one person. */
  address: (who: DemoAccountKey, path?: string) => string;
  /** Opens a window of somebody who has not signed in, on the host of that person. */
  visit: (who: DemoAccountKey, look?: Look) => Promise<Visitor>;
  /** Opens a window and signs its person in by the demo's link. */
  enter: (who: DemoAccountKey, look?: Look) => Promise<Visitor>;
  stop: () => Promise<void>;
}

/**
 * Starts the demo with a database of its own; with the sessions of the regions around it where those are looked at. Stop it when
 * the tests of the file are done.
 */
export async function startDemo({ around = false } = {}): Promise<Demo> {
  const { dataFolder, sessions } = await demoFolder(around);
  const clock = new TestClock();
  const app = await buildApp({
    dataFolder,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    clientFolder: SCREENS_FOLDER,
    logLevel: 'silent',
    clock: clock.now,
  });
  const { port } = await app.start();
  const browser = await launchBrowser();
  const address: Demo['address'] = (who, path = '/') => `http://${who}.localhost:${port}${path}`;
  const visit: Demo['visit'] = (who, look) => Visitor.open(browser, address(who), who, look);
  return {
    ...{ app, clock, sessions, browser, address, visit },
    enter: async (who, look) => {
      const visitor = await visit(who, look);
      await visitor.page.goto(address(who, `/demo/${who}`));
      return visitor;
    },
    stop: async () => {
      await browser.close();
      await app.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type App, buildApp } from '@risalah/server/app';
import type { AppConfig } from '@risalah/server/config';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { SCREENS_FOLDER } from './startDemo.ts';
import { type Look, Visitor } from './visitor.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The first administrator of a workspace. */
export const ADMINISTRATOR = { email: 'administrator@kota.test', password: 'kata sandi administrator' };

/** A workspace of somebody's own, with nobody in it but its first administrator, if one was made. */
export interface OwnWorkspace {
  app: App;
  browser: Browser;
  origin: string;
  /** The path that the start printed for the first administrator; null when there was one. */
  firstAdministratorPath: string | null;
  /** Opens a window of somebody who has not signed in, with cookies of its own. */
  visit: (name: string, look?: Look) => Promise<Visitor>;
  stop: () => Promise<void>;
}

/** Starts a server on an empty data folder, after the command has made its first administrator. `change` is set besides. */
export async function startWorkspace(change: Partial<AppConfig> = {}): Promise<OwnWorkspace> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'risalah-'));
  await addAdministrator(dataFolder);
  return startOn(dataFolder, change);
}

/** Starts a server on an empty data folder, as somebody does who has just installed Risalah. */
export function startEmptyWorkspace(): Promise<OwnWorkspace> {
  return startOn(mkdtempSync(join(tmpdir(), 'risalah-')));
}

async function startOn(dataFolder: string, change: Partial<AppConfig> = {}): Promise<OwnWorkspace> {
  const app = await buildApp({
    dataFolder,
    port: 0,
    host: '127.0.0.1',
    demo: false,
    clientFolder: SCREENS_FOLDER,
    logLevel: 'silent',
    ...change,
  });
  const { port, firstAdministratorPath } = await app.start();
  const browser = await launchBrowser();
  const origin = `http://localhost:${port}`;
  return {
    ...{ app, browser, origin, firstAdministratorPath },
    visit: (name, look) => Visitor.open(browser, origin, name, look),
    stop: async () => {
      await browser.close();
      await app.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Runs `npm run risalah -- add-admin`, as whoever installs Risalah does. */
async function addAdministrator(dataFolder: string): Promise<void> {
  const args = ['--import', 'tsx', 'server/src/cli.ts', 'add-admin', ADMINISTRATOR.email];
  const child = spawn(process.execPath, [...args, 'Administrator', '--password-stdin'], {
    cwd: root,
    env: { ...process.env, RISALAH_DATA: dataFolder, TSX_TSCONFIG_PATH: join(root, 'server/tsconfig.json') },
  });
  child.stdin.end(`${ADMINISTRATOR.password}\n`);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [complained, code] = await Promise.all([text(child.stderr), ended]);
  if (code !== 0) throw new Error(`the administrator was not made: ${complained}`);
}

import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '@risalah/server/app';
import { type DemoSessions, loadDemo } from '@risalah/server/demo/loadDemo';

/** Beside the data of a demo: which sessions it holds. */
const SESSIONS = 'sessions.json';

/**
 * A data folder of one's own with the demo in it. Loading it plays whole sessions, so the files of a run share one loading: the
 * first that asks keeps a copy in the folder that `DEMO_FOLDERS` names, where it appears whole or not at all.
 */
export async function demoFolder(around: boolean): Promise<{ dataFolder: string; sessions: DemoSessions }> {
  const shared = process.env.DEMO_FOLDERS;
  const kept = shared && join(shared, around ? 'around' : 'alone');
  const dataFolder = mkdtempSync(join(tmpdir(), 'risalah-'));
  if (kept && existsSync(kept)) {
    cpSync(kept, dataFolder, { recursive: true });
  } else {
    await loadInto(dataFolder, around);
    if (kept) keep(dataFolder, kept);
  }
  return { dataFolder, sessions: JSON.parse(readFileSync(join(dataFolder, SESSIONS), 'utf8')) };
}

async function loadInto(dataFolder: string, around: boolean): Promise<void> {
  const app = await buildApp({ dataFolder, port: 0, host: '127.0.0.1', demo: true, logLevel: 'silent' });
  const sessions = await loadDemo({ orm: app.orm, services: app.services, around });
  await app.stop();
  writeFileSync(join(dataFolder, SESSIONS), JSON.stringify(sessions));
}

function keep(dataFolder: string, kept: string): void {
  const unfinished = `${kept}-${process.pid}`;
  cpSync(dataFolder, unfinished, { recursive: true });
  try {
    renameSync(unfinished, kept);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another file of tests was first, which is as good.
    if (!existsSync(kept)) throw error;
  }
}

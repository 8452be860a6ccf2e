import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildApp } from '@risalah/server/app';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { KEY_FILE } from '@risalah/server/proof/keyFile';
import { Question } from '@risalah/server/question/question.entity';
import { Session } from '@risalah/server/session/session.entity';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clientOf } from '../support/client.ts';
import { ask, open, type Stage, setStage } from '../support/stage.ts';
import { startApp, type TestApp } from '../support/testApp.ts';

const root = join(import.meta.dirname, '../..');

/** Runs a command on a data folder as `npm run risalah -- …` does. */
async function risalah(dataFolder: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/cli.ts', ...args], {
    cwd: root,
    env: { ...process.env, RISALAH_DATA: dataFolder, TSX_TSCONFIG_PATH: join(root, 'server/tsconfig.json') },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { said, complained, code };
}

/** A question that the server has acknowledged. */
interface Acknowledged {
  id: string;
  text: string;
}

const WAITING = { timeout: 60_000, interval: 25 };

let app: TestApp;
let stage: Stage;
const folder = mkdtempSync(join(tmpdir(), 'risalah-keep-'));
const backup = join(folder, 'backup');
const restored = join(folder, 'restored');
const before: Acknowledged[] = [];
const after: Acknowledged[] = [];

beforeAll(async () => {
  app = await startApp();
  stage = await setStage(app);
  await open(stage);
  mkdirSync(join(app.dataFolder, 'evidence/ab'), { recursive: true });
  writeFileSync(join(app.dataFolder, 'evidence/ab/abcd'), 'isi bukti dukung');
  let writing = true;
  let acknowledged = before;
  const write = async (name: string) => {
    for (let count = 1; writing; count += 1) {
      const asked = `Pertanyaan ${count} dari ${name}`;
      const { id } = await ask(stage, undefined, asked);
      acknowledged.push({ id, text: asked });
    }
  };
  const writers = ['satu', 'dua', 'tiga'].map(write);
  await vi.waitFor(() => expect(before.length).toBeGreaterThan(20), WAITING);
  acknowledged = after;
  const kept = await risalah(app.dataFolder, 'backup', backup);
  const written = after.length;
  await vi.waitFor(() => expect(after.length).toBeGreaterThan(written + 5), WAITING);
  writing = false;
  await Promise.all(writers);
  expect(kept).toMatchObject({ code: 0, complained: '' });
  expect((await risalah(folder, 'restore', backup, '--to', restored)).code).toBe(0);
});

afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup that is made while people write', () => {
  it('holds everything that was acknowledged before it began, and of what came later only a beginning without gaps', async () => {
    const back = await buildApp({ ...app.app.config, dataFolder: restored, port: 0 });
    try {
      const em = back.orm.em.fork();
      const questions = await em.find(Question, {}, { orderBy: { number: 'asc' } });
      const byId = new Map(questions.map((question) => [question.id, question.text]));
      for (const { id, text: asked } of before) expect(byId.get(id)).toBe(asked);
      const events = await em.find(SessionEvent, {}, { orderBy: { number: 'asc' } });
      const session = await em.findOneOrFail(Session, stage.sessionId);
      expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
      expect(session.lastEventNumber).toBe(events.length);
      expect(questions.map(({ number }) => number)).toEqual(questions.map((_, index) => index + 1));
      expect(questions.length).toBeLessThan(before.length + after.length);
      const [check] = await back.orm.em.getConnection().execute('pragma integrity_check');
      expect(check).toEqual({ integrity_check: 'ok' });
    } finally {
      await back.stop();
    }
  });

  it('lets people go on where it was made, signed in as they were', async () => {
    const back = await buildApp({ ...app.app.config, dataFolder: restored, port: 0 });
    try {
      const { url } = await back.start();
      const chair = clientOf(url.replace('localhost', '127.0.0.1'), stage.as.chair.cookie);
      const { data } = await chair.gql('query ($id: ID!) { session(id: $id) { state eventNumber } }', {
        id: stage.sessionId,
      });
      expect(data).toMatchObject({ session: { state: 'LIVE' } });
    } finally {
      await back.stop();
    }
  });

  it('begins another lineage of events, so that numbers given again are not taken for the old ones', async () => {
    const back = await buildApp({ ...app.app.config, dataFolder: restored, port: 0 });
    const { lineage } = back.services;
    await back.stop();
    expect(lineage).not.toBe(app.services.lineage);
  });

  it('takes evidence files along, and signing keys only when told to', async () => {
    expect(await readFile(join(restored, 'evidence/ab/abcd'), 'utf8')).toBe('isi bukti dukung');
    expect(existsSync(join(restored, KEY_FILE))).toBe(false);
    const withKeys = join(folder, 'with-keys');
    expect((await risalah(app.dataFolder, 'backup', withKeys, '--with-keys')).code).toBe(0);
    const key = await readFile(join(withKeys, KEY_FILE), 'utf8');
    expect(key).toBe(await readFile(join(app.dataFolder, KEY_FILE), 'utf8'));
  });
});

describe('what is refused, with nothing written', () => {
  it('a backup into a folder that is there, or of a folder without a database', async () => {
    expect(await risalah(app.dataFolder, 'backup', backup)).toMatchObject({ code: 1, said: '' });
    const nothing = await risalah(join(folder, 'nothing'), 'backup', join(folder, 'of-nothing'));
    expect(nothing.complained).toContain('RISALAH_DATA');
    expect(readdirSync(folder)).not.toContain('of-nothing');
    expect(readdirSync(folder)).not.toContain('nothing');
  });

  it('restoring into a data folder that holds something', async () => {
    const { code, complained } = await risalah(folder, 'restore', backup, '--to', app.dataFolder);
    expect(code).toBe(1);
    expect(complained).toContain('--to');
  });

  it('a backup of which one byte has changed, naming the file', async () => {
    const bent = join(folder, 'bent');
    expect((await risalah(app.dataFolder, 'backup', bent)).code).toBe(0);
    expect(await risalah(folder, 'restore', bent, '--check')).toMatchObject({ code: 0 });
    appendFileSync(join(bent, 'evidence/ab/abcd'), '.');
    const { code, complained } = await risalah(folder, 'restore', bent, '--to', join(folder, 'from-bent'));
    expect(code).toBe(1);
    expect(complained).toContain('evidence/ab/abcd');
    expect(existsSync(join(folder, 'from-bent'))).toBe(false);
  });

  it('a backup of a newer version, and a folder that is none', async () => {
    const newer = join(folder, 'newer');
    expect((await risalah(app.dataFolder, 'backup', newer)).code).toBe(0);
    const file = join(newer, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as { migrations: string[] };
    await writeFile(
      file,
      JSON.stringify({ ...manifest, migrations: [...manifest.migrations, '9999-later'] }),
    );
    expect((await risalah(folder, 'restore', newer, '--check')).complained).toContain('newer version');
    expect((await risalah(folder, 'restore', folder, '--check')).complained).toContain('no backup');
  });
});

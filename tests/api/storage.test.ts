import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DATABASE_FILE } from '@risalah/server/db/createOrm';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Question } from '@risalah/server/question/question.entity';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { newId } from '../support/newId.ts';
import { documentOf, open, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

const root = join(import.meta.dirname, '../..');

let stage: Stage;
beforeEach(async () => {
  stage = await setStage(await anApp());
  await open(stage);
});

const pragma = (words: string) => stage.app.app.orm.em.getConnection().execute(`pragma ${words}`);

/** What asks one question, again and again with the same id; resolves with its code, or with null when it was stored. */
function asking(words: string) {
  const input = {
    ...{ mutationId: newId(), sessionId: stage.sessionId, dimensionId: stage.dimensionIds[0] },
    ...{ agencyIds: stage.agencyIds.slice(0, 1), text: words },
  };
  return async () => {
    const { errors } = await stage.as.chair.gql(documentOf('askQuestion'), { input });
    return errors?.[0]?.extensions?.code ?? null;
  };
}

/** What somebody who only reads is answered meanwhile. */
const reading = async () => {
  const { data } = await stage.as.observer.gql<{ session: { state: string } }>(
    'query ($id: ID!) { session(id: $id) { state } }',
    { id: stage.sessionId },
  );
  return data?.session.state;
};

/** Has another program lock the database: a process of its own, since a process stands in no lock of its own. */
async function lockFromElsewhere(): Promise<() => Promise<void>> {
  const script = `const { DatabaseSync } = require('node:sqlite');
    const database = new DatabaseSync(process.argv[1]);
    database.exec('begin immediate');
    console.log('locked');
    process.stdin.once('data', () => { database.exec('rollback'); database.close(); process.exit(0); });`;
  const file = join(stage.app.dataFolder, DATABASE_FILE);
  const child = spawn(process.execPath, ['--no-warnings', '-e', script, file]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return async () => {
    const gone = once(child, 'exit');
    child.stdin.write('release');
    await gone;
  };
}

/** The status with which the server says how it is. */
const health = async (path: string) => (await fetch(`${stage.app.url}${path}`)).status;

/** Nothing half stored: as many questions as were acknowledged, and numbers without holes. */
async function expectWhole(questions: number): Promise<void> {
  const em = stage.app.em();
  expect(await em.count(Question, { session: stage.sessionId })).toBe(questions);
  const events = await em.find(SessionEvent, { sessionId: stage.sessionId }, { orderBy: { number: 'asc' } });
  expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
}

describe('what is acknowledged', () => {
  it('is on the disk: the connection that writes waits for it at every commit', async () => {
    expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    // 2 is FULL.
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  });
});

describe('while nothing can be stored', () => {
  it('a full disk is told as such, reading goes on, and so does writing once there is room', async () => {
    expect(await asking('Sebelum penuh')()).toBeNull();
    const [{ page_count: pages } = {}] = (await pragma('page_count')) as { page_count: number }[];
    await pragma(`max_page_count = ${pages}`);
    const many = Array.from({ length: 40 }, (_, place) =>
      asking(`Pertanyaan ${place} ${'panjang '.repeat(400)}`),
    );
    // At the same time, so that several share a commit that the disk has no room for.
    const codes = await Promise.all(many.map((ask) => ask()));
    const refused = codes.filter((code) => code !== null);
    expect(refused.length).toBeGreaterThan(20);
    expect(new Set(refused)).toEqual(new Set(['NOT_STORED']));
    expect(await reading()).toBe('LIVE');
    await expectWhole(1 + codes.length - refused.length);
    await pragma('max_page_count = 1000000');
    expect(await Promise.all(many.map((ask) => ask()))).toEqual(many.map(() => null));
    await expectWhole(1 + many.length);
  });

  it('a database that another program has locked is told as such, and is written to once it is free', async () => {
    await pragma('busy_timeout = 150');
    const release = await lockFromElsewhere();
    const asks = ['satu', 'dua', 'tiga'].map(asking);
    expect(await Promise.all(asks.map((ask) => ask()))).toEqual(['NOT_STORED', 'NOT_STORED', 'NOT_STORED']);
    expect(await reading()).toBe('LIVE');
    await release();
    expect(await Promise.all(asks.map((ask) => ask()))).toEqual([null, null, null]);
    await expectWhole(3);
  });

  it('a lock that is gone within ten seconds is waited for, and nobody is told', async () => {
    const release = await lockFromElsewhere();
    let told = false;
    const asked = asking('Menunggu')().finally(() => {
      told = true;
    });
    // Reading takes its way past the lock; what is written has not come through when that is done.
    for (let times = 0; times < 5; times += 1) expect(await reading()).toBe('LIVE');
    expect(told).toBe(false);
    await release();
    expect(await asked).toBeNull();
  });

  it('a database that became read-only is told as such, and is written to once it is not', async () => {
    const ask = asking('Hanya baca');
    await pragma('query_only = 1');
    expect(await ask()).toBe('NOT_STORED');
    expect(await reading()).toBe('LIVE');
    expect([await health('/readyz'), await health('/healthz')]).toEqual([503, 200]);
    await pragma('query_only = 0');
    expect(await health('/readyz')).toBe(200);
    expect(await ask()).toBeNull();
    await expectWhole(1);
  });
});

describe('a server that is started where it cannot store', () => {
  /** Root may write anywhere, so as root the server is somebody else's process. */
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

  function start(dataFolder: string) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
      cwd: root,
      env: {
        ...process.env,
        ...{
          RISALAH_DATA: dataFolder,
          RISALAH_DEMO: '0',
          RISALAH_LOG: 'silent',
          PORT: '0',
          HOST: '127.0.0.1',
        },
        ...{
          TSX_TSCONFIG_PATH: join(root, 'server/tsconfig.json'),
          HOME: dataFolder,
          NODE_ENV: 'production',
        },
      },
      ...nobody,
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  }

  it('says in both languages that the data folder is read-only, and starts there once it is not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'risalah-read-only-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    if (nobody.uid !== undefined) chownSync(folder, nobody.uid, nobody.gid);
    chmodSync(folder, 0o555);
    const refused = start(folder);
    const ended = new Promise<number | null>((resolve) => refused.once('close', resolve));
    const [complained, code] = await Promise.all([text(refused.stderr), ended]);
    expect(code).toBe(1);
    expect(complained).toContain(`The data folder ${folder} cannot be written to.`);
    expect(complained).toContain(`Folder data ${folder} tidak dapat ditulisi.`);
    expect(complained).not.toMatch(/\bat .*:\d+|SQLITE_/);
    expect(readdirSync(folder)).toEqual([]);

    chmodSync(folder, 0o755);
    const started = start(folder);
    let said = '';
    started.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
    await expect.poll(() => said).toContain('Risalah: http://localhost:');
  });
});

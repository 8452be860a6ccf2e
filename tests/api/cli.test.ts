import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { passwordMatches } from '@risalah/server/access/passwords';
import { createOrm } from '@risalah/server/db/createOrm';
import { Person } from '@risalah/server/workspace/person.entity';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const dataFolder = mkdtempSync(join(tmpdir(), 'risalah-cli-'));
const timeout = 60_000;

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

/** Runs a command as `npm run risalah -- …` does, with something on its standard input. */
async function risalah(args: string[], input = '') {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/cli.ts', ...args], {
    cwd: root,
    env: { ...process.env, RISALAH_DATA: dataFolder, TSX_TSCONFIG_PATH: join(root, 'server/tsconfig.json') },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { said, complained, code };
}

async function person(email: string): Promise<Person> {
  const orm = await createOrm(dataFolder);
  const found = await orm.em.fork().findOneOrFail(Person, { email });
  await orm.close(true);
  return found;
}

it('lists its commands, and refuses others', { timeout }, async () => {
  expect((await risalah(['help'])).said).toContain('reset-password <email>');
  expect(await risalah(['menari'])).toMatchObject({ code: 1, said: '' });
});

it('adds an administrator with a password that is shown once', { timeout }, async () => {
  const { said, code } = await risalah(['add-admin', 'Admin@Kota.test', 'Administrator', 'Kota']);
  expect(code).toBe(0);
  const password = /: (\S+)\n$/.exec(said)?.[1] ?? '';
  const admin = await person('admin@kota.test');
  expect(admin).toMatchObject({ name: 'Administrator Kota', administrator: true });
  expect(await passwordMatches(admin.passwordHash, password)).toBe(true);
});

it('resets a password to one that was given, unless it is too short', { timeout }, async () => {
  const reset = ['reset-password', 'admin@kota.test', '--password-stdin'];
  expect((await risalah(reset, 'pendek\n')).code).toBe(1);
  expect((await risalah(reset, 'kata sandi baru\n')).code).toBe(0);
  expect(await passwordMatches((await person('admin@kota.test')).passwordHash, 'kata sandi baru')).toBe(true);
});

it('does not load the demo into a database that somebody uses', { timeout }, async () => {
  const { complained, code } = await risalah(['demo']);
  expect(code).toBe(1);
  expect(complained).toContain('RISALAH_DATA');
});

it('builds the search index anew, and says of how many entries', { timeout }, async () => {
  expect(await risalah(['reindex'])).toMatchObject({
    code: 0,
    said: expect.stringContaining(': 0 entries.'),
  });
});

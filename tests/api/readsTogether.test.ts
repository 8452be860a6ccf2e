import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RawDatabase, type Value } from '@risalah/server/db/sqlite/rawDatabase';
import { ReadsTogether } from '@risalah/server/db/sqlite/readsTogether';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const TABLES = `
  create table city (name text primary key, people integer, since text);
  create table fact (said text not null, weight real, bytes blob, city text);
  insert into city values ('Palopo', 184681, null), ('Jambi', 606200, '1401');
  insert into fact values ('satu', 0.1, x'00ff27', 'Palopo'), ('dua', 1e300, null, null);`;

const CITY = 'select * from city where name = ?';
const FACT = 'select said, weight, bytes from fact where said = ?';

let folder: string;
let raw: RawDatabase;
let reads: ReadsTogether;
let statements: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'risalah-reads-'));
  raw = await RawDatabase.open(pathToFileURL(join(folder, 'facts.sqlite3')).href, TABLES);
  statements = [];
  const run = raw.run.bind(raw);
  raw.run = (sql, values, how) => {
    statements.push(sql);
    return run(sql, values, how);
  };
  reads = new ReadsTogether(raw);
});

afterEach(async () => {
  await raw.close();
  rmSync(folder, { recursive: true });
});

type Asked = [sql: string, values: Value[]];

/** What is found when all is asked in one moment; what is wrong is told in place of it. */
const ask = (...asked: Asked[]) =>
  Promise.all(asked.map(([sql, values]) => reads.read(sql, values).catch((error: Error) => error.message)));

/** What each finds when it is asked by itself. */
const askAlone = (...asked: Asked[]) =>
  Promise.all(asked.map(([sql, values]) => raw.run(sql, values, { rows: true })));

/** Asks for something that is there, so that its columns are known. */
const learn = (...asked: Asked[]) => ask(...asked).then(() => statements.splice(0));

describe('statements that are asked in one moment', () => {
  it('are one once their columns are known, and find what each finds by itself', async () => {
    const asked: Asked[] = [
      [CITY, ['Jambi']],
      [FACT, ['satu']],
      [FACT, ['dua']],
    ];
    await learn([CITY, ['Palopo']], [FACT, ['satu']]);
    const together = await ask(...asked);
    expect(statements).toHaveLength(1);
    expect(together).toEqual(await askAlone(...asked));
    expect(together[1]).toEqual([{ said: 'satu', weight: 0.1, bytes: Buffer.from([0, 255, 39]) }]);
  });

  it('find nothing where nothing is, and as many rows as there are', async () => {
    const all: Asked = ['select name from city', []];
    await learn([CITY, ['Palopo']], all);
    expect(await ask([CITY, ['Makassar']], all)).toEqual([[], await raw.run(all[0], [], { rows: true })]);
  });

  it('are asked by themselves where they need an order', async () => {
    const ordered: Asked = ['select name from city order by people desc', []];
    await learn([CITY, ['Palopo']], ordered);
    expect(await ask([CITY, ['Jambi']], ordered)).toEqual([
      [{ name: 'Jambi', people: 606200, since: '1401' }],
      [{ name: 'Jambi' }, { name: 'Palopo' }],
    ]);
    expect(statements).toEqual([CITY, ordered[0]]);
  });

  it('are asked by themselves, and stay so, where two columns are called the same', async () => {
    const twice: Asked = ['select said, city, name, city as name from fact join city on name = city', []];
    await learn([CITY, ['Palopo']], twice);
    const asked: Asked[] = [[CITY, ['Jambi']], twice];
    expect(await ask(...asked)).toEqual(await askAlone(...asked));
    statements.splice(0);
    expect(await ask(...asked)).toEqual(await askAlone(...asked));
    expect(statements).toEqual([CITY, twice[0], CITY, twice[0]]);
  });

  it('fail by themselves, each with its own error', async () => {
    const broken: Asked = ['select abs(-9223372036854775808) as n from city where name = ?', ['Jambi']];
    const fine: Asked = ['select abs(people) as n from city where name = ?', ['Jambi']];
    await learn([CITY, ['Palopo']], fine);
    expect(await ask([CITY, ['Jambi']], broken, fine)).toEqual([
      [{ name: 'Jambi', people: 606200, since: '1401' }],
      expect.stringMatching(/integer overflow/),
      [{ n: 606200 }],
    ]);
  });

  it('of other moments are not mixed up', async () => {
    await learn([CITY, ['Palopo']], [FACT, ['satu']]);
    const first = ask([CITY, ['Palopo']], [FACT, ['satu']]);
    await Promise.resolve();
    const found = await Promise.all([first, ask([FACT, ['dua']], [CITY, ['Jambi']])]);
    expect(found.flat().map((rows) => Object.values((rows as object[])[0] ?? {})[0])).toEqual([
      ...['Palopo', 'satu', 'dua', 'Jambi'],
    ]);
  });
});

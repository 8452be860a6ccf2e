import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withValues } from '@risalah/server/db/sqlite/bindValues';
import { RawDatabase } from '@risalah/server/db/sqlite/rawDatabase';
import type { WriteTurn } from '@risalah/server/db/sqlite/writeTurn';
import { WriteTurns } from '@risalah/server/db/sqlite/writeTurns';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FACT_TABLES } from '../support/factTables.ts';

let folder: string;
let raw: RawDatabase;
let reader: RawDatabase;
let turns: WriteTurns;
let committed: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'risalah-turns-'));
  const { href } = pathToFileURL(join(folder, 'facts.sqlite3'));
  raw = await RawDatabase.open(href, FACT_TABLES);
  reader = await RawDatabase.open(href, '');
  committed = [];
  const exec = raw.exec.bind(raw);
  raw.exec = async (sql) => {
    await exec(sql);
    if (sql.endsWith('commit')) committed.push(await stored());
  };
  turns = new WriteTurns(raw);
});

afterEach(async () => {
  await Promise.all([raw.close(), reader.close()]);
  rmSync(folder, { recursive: true });
});

/** What another connection sees. */
async function stored(): Promise<string> {
  const rows = (await reader.run('select said from fact order by rowid', [], { rows: true })) as {
    said: string;
  }[];
  return rows.map(({ said }) => said).join(' ');
}

const insert = (turn: WriteTurn, said: string, city: string | null = null) =>
  turn.raw.run('insert into fact values (?, ?)', [said, city]);

/** The same, where nobody waits for what comes of it. */
const insertLater = (turn: WriteTurn, said: string, city: string | null = null) =>
  turn.later(`insert into fact values ('${said}', ${city && `'${city}'`})`);

/** A transaction that says one thing, or fails if it was said before. */
async function say(
  said: string,
  {
    city = null as string | null,
    afterwards = () => {},
    by = insert as typeof insertLater | typeof insert,
  } = {},
): Promise<void> {
  const turn = await turns.begin();
  try {
    await by(turn, said, city);
    turn.afterwards.push(afterwards);
    await turns.commit(turn);
  } catch (error) {
    await turns.rollback(turn);
    throw error;
  }
}

describe('transactions that wait for one another', () => {
  it('are stored by few commits', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => say(`${index}`)));
    expect((await stored()).split(' ')).toHaveLength(12);
    expect(committed.length).toBeLessThan(6);
  });

  it('take back nothing of one another when one of them fails', async () => {
    const [one, again, other] = await Promise.allSettled([say('satu'), say('satu'), say('dua')]);
    expect([one.status, again.status, other.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await stored()).toBe('satu dua');
  });

  it('tell nobody, neither of success nor of failure, before all are stored', async () => {
    const known: string[] = [];
    const note = async (name: string, work: Promise<void>) => {
      await work.catch(() => undefined);
      known.push(`${name}: ${await stored()}`);
    };
    await Promise.all([note('satu', say('satu')), note('lagi', say('satu')), note('dua', say('dua'))]);
    expect(known).toEqual(['satu: satu dua', 'lagi: satu dua', 'dua: satu dua']);
  });

  it('publish in the order in which they were carried out, before anybody is told', async () => {
    const told: string[] = [];
    const names = ['satu', 'dua', 'tiga', 'empat'];
    await Promise.all(
      names.map((name) =>
        say(name, { afterwards: () => told.push(name) }).then(() => told.push(`${name} tahu`)),
      ),
    );
    expect(told.filter((each) => !each.endsWith('tahu'))).toEqual(names);
    for (const name of names) expect(told.indexOf(`${name} tahu`)).toBeGreaterThan(told.indexOf(name));
  });

  it('all fail, and publish nothing, when what they wrote together cannot be stored', async () => {
    const told: string[] = [];
    const results = await Promise.allSettled([
      say('satu', { afterwards: () => told.push('satu') }),
      say('dua', { city: 'nowhere' }),
      say('tiga', { afterwards: () => told.push('tiga') }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect([await stored(), told]).toEqual(['', []]);
    await say('empat');
    expect(await stored()).toBe('empat');
  });

  it('go on after the database gave up the whole of what they wrote', async () => {
    const first = say('satu');
    const broken = turns.begin().then(async (turn) => {
      await insert(turn, 'dua');
      await turn.raw.exec('rollback');
      await turns.rollback(turn);
    });
    expect((await Promise.allSettled([first, broken])).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    await say('tiga');
    expect(await stored()).toBe('tiga');
  });

  it('let through alone what may be in no transaction', async () => {
    const [, , pages] = await Promise.all([
      say('satu'),
      say('dua'),
      turns.alone((each) => each.exec('vacuum').then(stored)),
      say('tiga'),
    ]);
    expect(pages).toBe('satu dua');
    expect(await stored()).toBe('satu dua tiga');
  });
});

describe('what waits to be written', () => {
  const later = { by: insertLater };

  it('is seen by the next statement of its transaction, and stored with its commit', async () => {
    const turn = await turns.begin();
    await insertLater(turn, 'satu');
    const seen = await turn.run('select said from fact', [], { rows: true });
    await insertLater(turn, 'dua');
    expect([seen, await stored()]).toEqual([[{ said: 'satu' }], '']);
    await turns.commit(turn);
    expect(await stored()).toBe('satu dua');
  });

  it('takes back nothing of others when it cannot be written', async () => {
    const told: string[] = [];
    const note = (said: string) => ({ ...later, afterwards: () => told.push(said) });
    const results = await Promise.allSettled([
      say('satu', note('satu')),
      say('satu', note('satu lagi')),
      say('dua', note('dua')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect([await stored(), told]).toEqual(['satu dua', ['satu', 'dua']]);
  });

  it('fails alone when it is the first of those that are stored together', async () => {
    await say('satu');
    const results = await Promise.allSettled([say('satu', later), say('dua', later), say('tiga', later)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(await stored()).toBe('satu dua tiga');
  });

  it('fails with all others when what they wrote together cannot be stored', async () => {
    const results = await Promise.allSettled([
      say('satu', later),
      say('dua', { ...later, city: 'nowhere' }),
      say('tiga', later),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await stored()).toBe('');
    await say('empat', later);
    expect(await stored()).toBe('empat');
  });

  it('is told of by the statement that it is written before', async () => {
    await say('satu');
    const turn = await turns.begin();
    await insertLater(turn, 'satu');
    await expect(turn.run('select said from fact', [])).rejects.toThrow(/UNIQUE/);
    await turns.rollback(turn);
    await say('dua');
    expect(await stored()).toBe('satu dua');
  });

  it('is gone with its transaction', async () => {
    const turn = await turns.begin();
    await insertLater(turn, 'satu');
    await turns.rollback(turn);
    expect(await stored()).toBe('');
  });
});

describe('a value written into a statement', () => {
  it.each([
    ["it's ''quoted''", 'a quote'],
    ['a ? mark; drop table fact; -- /* "`[', 'what means something elsewhere'],
    ['end\0not the end', 'the end of a text'],
    ['baris\nlain\tdan 😀 ñ', 'signs of every kind'],
    ['', 'nothing in quotes'],
    [null, 'nothing'],
    [0, 'zero'],
    [-12, 'a small number'],
    [1_790_000_000_123, 'a moment'],
    [0.1, 'a fraction'],
    [1e300, 'a large number'],
    [Buffer.from([0, 39, 255]), 'bytes'],
  ])('comes to %j as it does when it is bound: %s', async (value, _what) => {
    const sql = 'select ? as value';
    const [asBound] = (await raw.run(sql, [value], { rows: true })) as { value: unknown }[];
    const text = withValues(sql, [value]) ?? '';
    const [asWritten] = (await raw.run(text, [], { rows: true, keep: false })) as { value: unknown }[];
    expect(asWritten).toEqual(asBound);
  });

  it('is left to be bound where marks and values do not match', () => {
    expect(withValues('select ?, ?', ['satu'])).toBeNull();
    expect(withValues('select ?', ['satu', 'dua'])).toBeNull();
    expect(withValues("select '?', ?", ['satu', 'dua'])).toBeNull();
  });
});

import type { EntityName } from '@mikro-orm/core';
import { createOrm } from '@risalah/server/db/createOrm';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Addendum } from '@risalah/server/minutes/addendum.entity';
import { StoredSeal } from '@risalah/server/proof/seal.entity';
import { SigningKey } from '@risalah/server/proof/signingKey.entity';
import { verifyFolder } from '@risalah/server/proof/verifyFolder';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { canonicalText, findingSentence, isFault } from '@risalah/shared/proof';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freezeMeeting, holdMeeting } from '../support/frozen.ts';
import { type Stage, setStage } from '../support/stage.ts';
import { startApp, type TestApp } from '../support/testApp.ts';

type Value = string | number | null;
type Row = Record<string, Value>;

let app: TestApp;
let stage: Stage;
let orm: Awaited<ReturnType<typeof createOrm>>;

beforeAll(async () => {
  app = await startApp();
  stage = await setStage(app);
  await holdMeeting(stage);
  await freezeMeeting(stage);
  // Two keys, so that every column of a key is filled.
  const { rotateKey } = await import('@risalah/server/proof/changeKeys');
  await rotateKey(app.em(), app.services.sealing.keyFile, app.clock.now());
  orm = await createOrm(app.dataFolder);
  await run('PRAGMA foreign_keys = OFF');
});
afterAll(async () => {
  await orm.close(true);
  await app.stop();
});

const run = (sql: string, values: Value[] = []) => orm.em.getConnection().execute(sql, values);

/** What is found wrong, as sentences. */
async function faults(): Promise<string[]> {
  const { findings } = await verifyFolder(orm.em.fork());
  return findings.filter(isFault).map((finding) => findingSentence(finding, 'EN'));
}

/** Puts another value into one column of one row, resolves with what is found, and puts the old one back. */
async function faultsWith(table: string, row: Row, column: string, value: Value): Promise<string[]> {
  const keys = table === 'seal' ? ['hash'] : ['id'];
  const where = (of: Row) => keys.map((key) => of[key] ?? null);
  const sql = `update ${table} set ${column} = ? where ${keys.map((key) => `${key} = ?`).join(' and ')}`;
  await run(sql, [value, ...where(row)]);
  try {
    return await faults();
  } finally {
    await run(sql, [row[column] ?? null, ...where({ ...row, [column]: value })]);
  }
}

/** Another value of the same kind, changed as little as can be. */
function changed(value: Value): Value {
  if (value === null) return 'x';
  if (typeof value === 'number') return value + 100;
  return `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`;
}

/** Every column of a table, by the names of the entity. */
function columnsOf(entity: EntityName<object>): Array<[property: string, column: string]> {
  const { props } = orm
    .getMetadata()
    .get(typeof entity === 'string' ? entity : (entity as { name: string }).name);
  return props
    .filter(({ fieldNames, persist }) => persist !== false && fieldNames?.length)
    .map(({ name, fieldNames }) => [name, fieldNames[0] ?? '']);
}

const rowsOf = (table: string): Promise<Row[]> => run(`select * from ${table}`) as Promise<Row[]>;

describe('verify', () => {
  it('finds nothing where nothing was changed', async () => {
    const report = await verifyFolder(orm.em.fork());
    expect(report.findings.map((finding) => findingSentence(finding, 'EN'))).toEqual([]);
    expect(report.counts).toEqual({ sessions: 1, proceedings: 2, addenda: 1, seals: 3, files: 0 });
  });

  /** What is said of a column whose change takes the row away from what names it. */
  const BY_ANOTHER_NAME: Record<string, RegExp> = {
    'addendum.id': /not there/,
    'addendum.minutes': /minutesId/,
    'proceedings.canonicalJson': /changed|damaged|no JSON/,
    'proceedings.dimension': /dimensionId/,
    'proceedings.session': /sessionId/,
    'seal.canonicalJson': /canonicalJson|damaged|changed/,
    'seal.fieldSums': /fieldSums/,
    'signing_key.number': /number|missing/,
    'signing_key.validFrom': /validFrom/,
  };

  it.each([
    ['proceedings', Proceedings],
    ['addendum', Addendum],
    ['seal', StoredSeal],
    ['signing_key', SigningKey],
  ] as const)('names every column of %s that is changed, and where it belongs', async (table, entity) => {
    const missed: string[] = [];
    for (const row of await rowsOf(table)) {
      for (const [property, column] of columnsOf(entity)) {
        const found = await faultsWith(table, row, column, changed(row[column] ?? null));
        const name = BY_ANOTHER_NAME[`${table}.${property}`] ?? new RegExp(property);
        const place = table === 'signing_key' ? /key/ : /Kota Uji 2024, Dimensi (satu|dua)/;
        if (!found.some((sentence) => name.test(sentence) && place.test(sentence)))
          missed.push(
            `${table}.${property} of ${row.id ?? row.number}: ${found.join(' | ') || 'nothing found'}`,
          );
      }
    }
    expect(missed).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['proceedings', 'canonical_json'],
    ['seal', 'canonical_json'],
  ])(
    'names every field of the frozen text in %s that is changed',
    { timeout: 900_000 },
    async (table, column) => {
      const missed: string[] = [];
      // The first dimension holds everything that can be frozen.
      for (const row of (await rowsOf(table)).slice(0, 2)) {
        const text = row[column];
        if (typeof text !== 'string' || !/Kami siap|Bukti diterima/.test(text)) continue;
        for (const [path, other] of eachLeafChanged(JSON.parse(text))) {
          const found = await faultsWith(table, row, column, canonicalText(other));
          const told = (sentence: string) =>
            /^Kota Uji 2024, Dimensi (satu|dua), /.test(sentence) &&
            sentence.includes(`: ${path} was changed`);
          if (!found.some(told)) missed.push(`${path}: ${found.join(' | ') || 'nothing found'}`);
        }
      }
      expect(missed).toEqual([]);
    },
  );

  it('finds a text that was only written otherwise, cut short, or changed in any byte', async () => {
    const [row] = await rowsOf('proceedings');
    const text = String(row?.canonical_json);
    const others = [` ${text}`, JSON.stringify(JSON.parse(text), null, 1), text.slice(0, -1), ''];
    for (let at = 0; at < text.length; at += 301)
      others.push(`${text.slice(0, at)}${text[at] === '~' ? '!' : '~'}${text.slice(at + 1)}`);
    for (const other of others) {
      const found = await faultsWith('proceedings', row ?? {}, 'canonical_json', other);
      expect(found.filter((sentence) => sentence.startsWith('Kota Uji 2024, Dimensi satu'))).not.toEqual([]);
    }
  });

  it('finds that the rows which the application shows are no longer what was frozen', async () => {
    const columns = [
      ...[
        ['answer', 'text'],
        ['answer', 'decision'],
        ['answer_revision', 'text'],
        ['question', 'text'],
      ],
      ...[
        ['statement', 'text'],
        ['minutes', 'text'],
        ['minutes', 'final_at'],
        ['follow_up', 'text'],
      ],
      ...[
        ['panel_score', 'levels'],
        ['evidence_request', 'text'],
        ['minutes', 'state'],
      ],
    ] as Array<[string, string]>;
    const missed: string[] = [];
    for (const [table, column] of columns) {
      const row = (await rowsOf(table)).find((each) => each[column] !== null) ?? {};
      const value = column === 'levels' ? '[]' : changed(row[column] ?? null);
      const found = await faultsWith(table, row, column, value);
      if (!found.some((sentence) => sentence.startsWith('Kota Uji 2024, Dimensi')))
        missed.push(`${table}.${column}`);
    }
    expect(missed).toEqual([]);
  });

  it('finds that the event log does not say what was frozen', async () => {
    const events = (await rowsOf('session_event')).filter(({ kind }) =>
      ['MINUTES_FINAL', 'ADDENDUM_ADDED'].includes(String(kind)),
    );
    expect(events).toHaveLength(3);
    for (const row of events) {
      for (const [path, other] of eachLeafChanged(JSON.parse(String(row.payload)))) {
        const found = await faultsWith('session_event', row, 'payload', JSON.stringify(other));
        expect(found, path).not.toEqual([]);
      }
      for (const column of ['kind', 'at', 'by_seat_id', 'number', 'session_id'])
        expect(
          await faultsWith('session_event', row, column, changed(row[column] ?? null)),
          column,
        ).not.toEqual([]);
    }
  });

  it.each([
    ['a seal from the end', ['seal where number = 3'], /Dimensi dua, proceedings: No seal names/],
    ['a seal from the middle', ['seal where number = 2'], /Seal 2 is missing/],
    [
      'the end of a chain with what it is on',
      ['seal where number = 3', "proceedings where canonical_json like '%Pertanyaan dimensi dua?%'"],
      /Dimensi dua, minutes: Its minutes are final, but its proceedings/,
    ],
    [
      'an addendum with its seal, and the rest of the chain',
      ['seal where number > 1', 'addendum'],
      /Dimensi satu: The event log tells of an addendum/,
    ],
    ['an event of a freezing', ["session_event where kind = 'MINUTES_FINAL'"], /event log has a hole/],
    ['every key', ['signing_key'], /The key [0-9a-f]{16} is not known/],
  ])('finds that somebody took away %s', async (_what, deletions, expected) => {
    const kept: Array<[string, Row[]]> = [];
    for (const deletion of deletions) {
      const [table = ''] = deletion.split(' ');
      kept.push([table, (await run(`select * from ${deletion}`)) as Row[]]);
      await run(`delete from ${deletion}`);
    }
    const found = await faults().catch((error: Error) => [error.message]);
    for (const [table, rows] of kept) {
      for (const row of rows) {
        const names = Object.keys(row);
        await run(
          `insert into ${table} (${names.map((name) => `\`${name}\``).join(', ')}) values (${names.map(() => '?').join(', ')})`,
          names.map((name) => row[name] ?? null),
        );
      }
    }
    expect(found.join('\n')).toMatch(expected);
    expect(await faults()).toEqual([]);
  });

  it('finds a text that was changed together with its sha256, its sums and the hash of its seal', async () => {
    const { fieldSumsOf, sealHash, sha256Hex } = await import('@risalah/shared/proof');
    const { sealFacts } = await import('@risalah/server/proof/sealing');
    const [last] = await orm.em.fork().find(StoredSeal, { number: 3 });
    const row = (await rowsOf('proceedings')).find(({ id }) => id === last?.subjectId) ?? {};
    const event = await orm.em
      .fork()
      .findOneOrFail(SessionEvent, { kind: 'MINUTES_FINAL' }, { orderBy: { number: 'desc' } });
    if (!last) throw new Error('no seal');
    const text = String(row.canonical_json).replace('Pertanyaan dimensi dua?', 'Pertanyaan yang lain?');
    const forged = {
      ...sealFacts(last),
      sha256: sha256Hex(text),
      fieldSumsSha256: sha256Hex(fieldSumsOf(text)),
    };
    const set = 'update seal set sha256 = ?, field_sums = ?, hash = ? where number = 3';
    await run('update proceedings set canonical_json = ?, sha256 = ? where id = ?', [
      text,
      forged.sha256,
      row.id ?? null,
    ]);
    await run(set, [forged.sha256, fieldSumsOf(text), sealHash(forged)]);
    const found = await faults();
    await run(set, [last.sha256, last.fieldSums, last.hash]);
    await run('update proceedings set canonical_json = ?, sha256 = ? where id = ?', [
      row.canonical_json ?? null,
      row.sha256 ?? null,
      row.id ?? null,
    ]);
    expect(found.join('\n')).toMatch(/Dimensi dua, seal 3: signature of the seal was changed/);
    expect(found.join('\n')).toContain(`event ${event.number}, payload.sha256`);
    expect(await faults()).toEqual([]);
  });
});

/** A value with one of its fields changed, once for each field. */
function* eachLeafChanged(root: unknown, at: unknown = root, path = ''): Generator<[string, unknown]> {
  if (typeof at !== 'object' || at === null) return;
  for (const [key, value] of Object.entries(at)) {
    const inner = Array.isArray(at) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const holdsMore = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
    if (holdsMore) {
      yield* eachLeafChanged(root, value, inner);
      continue;
    }
    const holder = at as Record<string, unknown>;
    holder[key] =
      typeof value === 'object' && value !== null
        ? 'x'
        : typeof value === 'boolean'
          ? !value
          : changed(value as Value);
    yield [inner, root];
    holder[key] = value;
  }
}

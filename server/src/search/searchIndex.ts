import { type EntityManager, wrap } from '@mikro-orm/core';
import type { SearchKind } from '@risalah/shared';
import { writeLater } from '../db/rows.ts';
import { matchExpression, scopeToken } from './matchExpression.ts';
import type { Term } from './readQuery.ts';
import { SEARCHED, type Searched, type Standing } from './searched.ts';
import { stemsOf } from './stemsOf.ts';
import { wordsOf } from './words.ts';

/** Grows with every change of how texts are indexed; an index of another version is built again at start. */
const VERSION = 2;

/** Entries that are built in one go. */
const BATCH = 500;

/** Tables of the index; the schema's migrations know nothing of them, since they hold nothing that cannot be built again. */
export const SEARCH_TABLES = /^search_/;

// An entry as written weighs more than one that only shares the root; the scope weighs nothing.
const TABLES = [
  'drop table if exists search_text',
  'drop table if exists search_entry',
  'create table search_entry (id integer primary key, kind text not null, object_id text not null, unique (object_id, kind))',
  "create virtual table search_text using fts5(words, stems, scope, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3 4')",
  "insert into search_text (search_text, rank) values ('rank', 'bm25(4.0, 1.0, 0.0)')",
  `pragma user_version = ${VERSION}`,
];

const KEEP_ENTRY = 'insert or ignore into search_entry (kind, object_id) values (?, ?)';
const ENTRY = '(select id from search_entry where object_id = ? and kind = ?)';

/** A row of `Searched.select`, with the region and the cycle of its session. */
interface Found {
  id: string;
  text: string | null;
  session_id: string;
  dimension_id: string | null;
  region_id: string;
  cycle_id: string;
}

/** What was found, in the order of how well it fits. */
export interface Match {
  kind: SearchKind;
  objectId: string;
}

/** Runs one statement, in the transaction that the `em` is in. */
function run<Row>(em: EntityManager, sql: string, params: unknown[] = []): Promise<Row[]> {
  return em.getConnection().execute<Row[]>(sql, params, 'all', em.getTransactionContext());
}

/** Builds the index where it is missing or of another version. Resolves with whether it did. */
export async function prepareIndex(em: EntityManager): Promise<boolean> {
  const [found] = await run<{ version: number; tables: number }>(
    em,
    "select user_version as version, (select count(*) from sqlite_master where name in ('search_entry', 'search_text')) as tables from pragma_user_version",
  );
  if (found?.version === VERSION && found.tables === 2) return false;
  await rebuildIndex(em);
  return true;
}

/** Builds the whole index anew, in one transaction. Resolves with the number of entries. */
export function rebuildIndex(em: EntityManager): Promise<number> {
  return em.fork().transactional(async (inside) => {
    for (const statement of TABLES) await run(inside, statement);
    let entries = 0;
    for (const searched of SEARCHED) entries = await indexAll(inside, searched, entries);
    return entries;
  });
}

async function indexAll(em: EntityManager, searched: Searched, entered: number): Promise<number> {
  let entries = entered;
  let after = '';
  for (;;) {
    const rows = await run<Found>(
      em,
      `${withSession(searched)} where found.id > ? order by found.id limit ?`,
      [after, BATCH],
    );
    const texts = rows.flatMap((row) => entryOf(searched.kind, row) ?? []);
    const numbered = texts.map((entry, index) => ({ id: entries + index + 1, ...entry }));
    entries += numbered.length;
    if (numbered.length > 0) {
      await run(
        em,
        `insert into search_entry (id, kind, object_id) values ${numbered.map(() => '(?, ?, ?)').join(', ')}`,
        numbered.flatMap(({ id, objectId }) => [id, searched.kind, objectId]),
      );
      await run(
        em,
        `insert into search_text (rowid, words, stems, scope) values ${numbered.map(() => '(?, ?, ?, ?)').join(', ')}`,
        numbered.flatMap(({ id, words, stems, scope }) => [id, words, stems, scope]),
      );
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return entries;
    after = last.id;
  }
}

const withSession = ({ select }: Searched): string =>
  `select found.*, session.region_id, session.cycle_id from (${select}) as found join session on session.id = found.session_id`;

/** Something that is searched, as far as it was read. */
interface Told extends Standing {
  id: string;
  text?: string | null;
}

/** Writes the entry of something that was made in the transaction at hand; without words it has none. */
export async function indexNew(em: EntityManager, searched: Searched, made: Told): Promise<void> {
  if (!made.text || wordsOf(made.text).length === 0) return;
  const entry = entryOf(searched.kind, told(searched, made) ?? (await readAgain(em, searched, made.id)));
  if (entry) await write(em, searched.kind, entry);
}

/** Writes the entry of something that changed, as it stands now, in the transaction at hand. */
export async function indexChanged(em: EntityManager, searched: Searched, changed: Told): Promise<void> {
  const { id } = changed;
  const entry = entryOf(searched.kind, told(searched, changed) ?? (await readAgain(em, searched, id)));
  if (!entry) return forgetOne(em, searched.kind, id);
  await forgetText(em, searched.kind, id);
  await write(em, searched.kind, entry);
}

/** What can be told of a row without reading it again; null where not all of it was read. */
function told(searched: Searched, one: Told): Found | null {
  const standing = searched.standsWith ? searched.standsWith(one) : one;
  const session = standing?.session;
  if (one.text === undefined || !session || !wrap(session).isInitialized()) return null;
  const { region, cycle } = session;
  const of = { session_id: session.id, region_id: region.id, cycle_id: cycle.id };
  return { id: one.id, text: one.text, ...of, dimension_id: standing.dimensionId ?? null };
}

async function readAgain(em: EntityManager, searched: Searched, id: string): Promise<Found | undefined> {
  const [row] = await run<Found>(em, `${withSession(searched)} where found.id = ?`, [id]);
  return row;
}

async function write(
  em: EntityManager,
  kind: SearchKind,
  { objectId, words, stems, scope }: Entry,
): Promise<void> {
  await writeLater(em, { text: KEEP_ENTRY, values: [kind, objectId] });
  await writeLater(em, {
    text: `insert into search_text (rowid, words, stems, scope) values (${ENTRY}, ?, ?, ?)`,
    values: [objectId, kind, words, stems, scope],
  });
}

function forgetText(em: EntityManager, kind: SearchKind, id: string): Promise<void> {
  return writeLater(em, { text: `delete from search_text where rowid = ${ENTRY}`, values: [id, kind] });
}

/** What is indexed of a thing: its words as written, their roots, and where it stands. */
interface Entry {
  objectId: string;
  words: string;
  stems: string;
  scope: string;
}

/** Removes the entry of a thing that is gone. */
export async function forgetOne(em: EntityManager, kind: SearchKind, id: string): Promise<void> {
  await forgetText(em, kind, id);
  await writeLater(em, {
    text: 'delete from search_entry where object_id = ? and kind = ?',
    values: [id, kind],
  });
}

/** What is indexed of a row; null when there is no word in it, or no row. */
function entryOf(kind: SearchKind, row: Found | undefined): Entry | null {
  if (!row) return null;
  const words = wordsOf(row.text ?? '').map(({ word }) => word);
  if (words.length === 0) return null;
  const scope = [
    scopeToken('kind', kind),
    scopeToken('region', row.region_id),
    scopeToken('cycle', row.cycle_id),
    ...(row.dimension_id ? [scopeToken('dimension', row.dimension_id)] : []),
  ];
  return {
    objectId: row.id,
    words: words.join(' '),
    stems: words.flatMap((word) => stemsOf(word).flat()).join(' '),
    scope: scope.join(' '),
  };
}

/** Entries that hold all terms in the scopes, the best first. */
export function findMatches(
  em: EntityManager,
  terms: readonly Term[],
  scopes: readonly (readonly string[])[],
  { limit, offset }: { limit: number; offset: number },
): Promise<Match[]> {
  return run<Match>(
    em,
    `select kind, object_id as "objectId" from (
       select rowid, rank from search_text where search_text match ? order by rank, rowid desc limit ? offset ?
     ) as best join search_entry on search_entry.id = best.rowid order by best.rank, best.rowid desc`,
    [matchExpression(terms, scopes), limit, offset],
  );
}

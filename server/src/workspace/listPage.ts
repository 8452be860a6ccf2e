import type { EntityManager } from '@mikro-orm/core';
import { LIMITS, Refusal } from '@risalah/shared';
import { among, readRows, type Sql, sql } from '../db/rows.ts';
import type { ListPart } from './workspaceLists.types.ts';

/** A list of the workspace: what it lists, in which order, and of it what is asked for. */
export interface ListedRows {
  /** The table with its alias, as `person p`, and what it is joined with. */
  from: Sql;
  /** The alias of the table whose ids are listed. */
  alias: Sql;
  /** The column that it is ordered by, before the id. */
  by: Sql;
  descending?: boolean;
  where: readonly Sql[];
}

/** Ids of one page, in order, with how many there are in all and where the next page begins. */
export interface ListedIds {
  ids: string[];
  count: number;
  end: string | null;
}

/**
 * Reads the ids of one page after a cursor. The cursor holds what the last row was ordered by, so it stays good when that row
 * is renamed or gone, and a page far down costs as little as the first. Refuses a cursor or a number that it did not give.
 */
export async function readListed(em: EntityManager, list: ListedRows, part: ListPart): Promise<ListedIds> {
  const { from, alias, by, descending = false, where } = list;
  const { first } = part;
  if (first < 0 || first > LIMITS.listedAtOnce)
    throw new Refusal('TOO_MANY', { field: 'first', limit: LIMITS.listedAtOnce });
  const wanted = where.reduce((all, each) => sql`${all} and ${each}`, sql`1 = 1`);
  const [{ count = 0 } = {}] = await readRows<{ count: number }>(
    em,
    sql`select count(*) as "count" from ${from} where ${wanted}`,
  );
  const after = part.after ? afterCursor(part.after, list) : sql`1 = 1`;
  const order = descending ? sql`${by} desc, ${alias}.id desc` : sql`${by}, ${alias}.id`;
  const rows = await readRows<{ id: string; key: string | number }>(
    em,
    sql`select ${alias}.id, ${by} as "key" from ${from} where ${wanted} and ${after}
      order by ${order} limit ${first + 1}`,
  );
  const page = rows.slice(0, first);
  const last = rows.length > first ? page.at(-1) : undefined;
  return { ids: page.map(({ id }) => id), count, end: last ? cursorAt(last.key, last.id) : null };
}

/** Rows in the order of their ids; what is gone since is left out. */
export function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What says that one of the texts has these letters in it, in whichever case; nothing asked is in every text. */
export function holding(texts: readonly Sql[], wanted: string): Sql {
  const pattern = `%${wanted
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  return texts
    .map((text) => sql`lower(${text}) like ${pattern} escape '\\'`)
    .reduce((all, each) => sql`${all} or ${each}`);
}

/** A condition in brackets, to be joined with others. */
export const bracketed = (condition: Sql): Sql => sql`(${condition})`;

/** What says that a text is one of these, in whichever case. */
export const oneOf = (text: Sql, wanted: readonly string[]): Sql =>
  sql`lower(${text}) in ${among(wanted.map((each) => each.trim().toLowerCase()))}`;

const cursorAt = (key: string | number, id: string): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url');

function afterCursor(cursor: string, { alias, by, descending = false }: ListedRows): Sql {
  const [key, id] = keysOf(cursor);
  return descending
    ? sql`(${by}, ${alias}.id) < (${key}, ${id})`
    : sql`(${by}, ${alias}.id) > (${key}, ${id})`;
}

function keysOf(cursor: string): [string | number, string] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(keys) && ['string', 'number'].includes(typeof keys[0]) && typeof keys[1] === 'string')
      return [keys[0], keys[1]];
  } catch {
    // Told below.
  }
  throw new Refusal('BAD_INPUT', { field: 'after' });
}

import type { Platform } from '@mikro-orm/core';
import type { Value } from './rawDatabase.ts';

/** A statement as the database takes it. */
export interface Bound {
  sql: string;
  values: Value[];
  /** Whether the same text will come again with other values. */
  keep: boolean;
}

/**
 * A statement of the ORM with its values bound to it, so that the same text comes again and can stay prepared. What
 * cannot be bound (names in place of values, pieces of SQL, objects) is written into the text, as the ORM does.
 */
export function bindValues(platform: Platform, sql: string, params: readonly unknown[]): Bound {
  const values: Value[] = [];
  for (const param of params) {
    const value = bindable(param);
    if (value === undefined) return written(platform, sql, params);
    values.push(value);
  }
  return sql.includes('??') || sql.includes('\\?')
    ? written(platform, sql, params)
    : { sql, values, keep: true };
}

const written = (platform: Platform, sql: string, params: readonly unknown[]): Bound => ({
  sql: platform.formatQuery(sql, params),
  values: [],
  keep: false,
});

/** A value as SQLite stores it; undefined for what is none. */
function bindable(param: unknown): Value | undefined {
  if (param === null || param === undefined) return null;
  if (typeof param === 'string' || typeof param === 'number') return param;
  if (typeof param === 'boolean') return param ? 1 : 0;
  if (param instanceof Date) return param.getTime();
  return Buffer.isBuffer(param) ? param : undefined;
}

/**
 * A statement with its values in its text, so that it can run in one go with others; null where one of them cannot be
 * written so. Within quotes SQLite takes every character for itself but the quote, which is doubled, and the end of a text.
 */
export function withValues(sql: string, params: readonly unknown[]): string | null {
  // A mark within quotes is none; nobody writes values within quotes where they can be bound.
  if (/'|\?\?|\\\?|\0/.test(sql)) return null;
  let text = '';
  let from = 0;
  for (const param of params) {
    const value = bindable(param);
    const mark = sql.indexOf('?', from);
    if (value === undefined || mark < 0) return null;
    text += sql.slice(from, mark) + literal(value);
    from = mark + 1;
  }
  return sql.includes('?', from) ? null : text + sql.slice(from);
}

function literal(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return numeral(value);
  if (Buffer.isBuffer(value)) return `x'${value.toString('hex')}'`;
  if (value.includes('\0')) return `cast(x'${Buffer.from(value).toString('hex')}' as text)`;
  return `'${value.replaceAll("'", "''")}'`;
}

/** A number as the driver binds it: what is none is nothing. */
function numeral(value: number): string {
  if (Number.isNaN(value)) return 'null';
  return Number.isFinite(value) ? String(value) : `${value > 0 ? '' : '-'}9e999`;
}

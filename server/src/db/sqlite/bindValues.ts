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

import type { EntityManager } from '@mikro-orm/core';
import type { SqliteConnection } from './sqlite/sqliteConnection.ts';

/** A piece of SQL with the values of its question marks. */
export interface Sql {
  text: string;
  values: readonly unknown[];
}

/** Puts SQL together: `sql\`… where id = ${id} and ${other}\``, where `other` is a piece itself. */
export function sql(parts: TemplateStringsArray, ...holes: readonly unknown[]): Sql {
  const values: unknown[] = [];
  const text = parts.reduce((before, part, index) => {
    const hole = holes[index - 1];
    if (!isSql(hole)) {
      values.push(hole);
      return `${before}?${part}`;
    }
    values.push(...hole.values);
    return `${before}${hole.text}${part}`;
  });
  return { text, values };
}

/** The values as what stands after `in`; nothing is among none. */
export function among(values: readonly unknown[]): Sql {
  return { text: values.length > 0 ? `(${values.map(() => '?').join(', ')})` : '(null)', values };
}

/**
 * Rows by SQL that SQLite and PostgreSQL both understand, for figures that are counted in the database: entities of all
 * that is counted would take many times as long.
 */
export function readRows<Row>(em: EntityManager, { text, values }: Sql): Promise<Row[]> {
  return em.getConnection().execute(text, [...values], 'all', em.getTransactionContext());
}

/**
 * Has a change written in the transaction at hand, without the unit of work and together with others, at the latest with the
 * commit; nobody is told what came of it.
 */
export async function writeLater(em: EntityManager, { text, values }: Sql): Promise<void> {
  const connection = em.getConnection() as unknown as SqliteConnection;
  const transaction = em.getTransactionContext();
  if (transaction) await connection.later(text, values, transaction);
  else await connection.execute(text, [...values], 'run');
}

const isSql = (hole: unknown): hole is Sql => typeof hole === 'object' && hole !== null && 'text' in hole;

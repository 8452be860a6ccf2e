import {
  type Configuration,
  type EntityData,
  type EntityDictionary,
  type EntityMetadata,
  type EntityProperty,
  type FilterQuery,
  type FindOptions,
  type LoggingOptions,
  type NativeInsertUpdateManyOptions,
  type NativeInsertUpdateOptions,
  type ObjectQuery,
  type PopulateOptions,
  type QueryResult,
  RawQueryFragment,
  type Transaction,
  type UpsertManyOptions,
  type UpsertOptions,
} from '@mikro-orm/core';
import { AbstractSqlDriver, type Knex, SqlitePlatform } from '@mikro-orm/sqlite';
import { groupBy } from '../groupBy.ts';
import { plainSelect } from './plainSelect.ts';
import { SqliteConnection } from './sqliteConnection.ts';

const INSERTS = /^insert\b(?!.*\breturning\b)/is;

/** What is told of a change that is written later: nobody who has one so asks. */
const WRITTEN_LATER = { affectedRows: 0, insertId: undefined } as unknown as QueryResult<never>;

/**
 * The ORM's driver of SQLite, over the connection of this folder. What a unit of work inserts and updates waits for the next
 * statement that somebody waits for, since ids are made here and nothing has to come back.
 */
export class SqliteDriver extends AbstractSqlDriver<SqliteConnection> {
  constructor(config: Configuration) {
    super(config, new SqlitePlatform(), SqliteConnection as never, ['knex', 'sqlite3']);
  }

  override async execute<Result>(
    query: string | Knex.QueryBuilder | Knex.Raw,
    params: unknown[] = [],
    method: 'all' | 'get' | 'run' = 'all',
    transaction?: Transaction,
    loggerContext?: LoggingOptions,
  ): Promise<Result> {
    if (transaction && method === 'run' && typeof query === 'string' && INSERTS.test(query)) {
      await this.rethrow(this.connection.later(query, params, transaction));
      return { ...WRITTEN_LATER } as Result;
    }
    return super.execute(query as string, params, method, transaction, loggerContext) as Promise<Result>;
  }

  override async find<T extends object, P extends string, F extends string, E extends string>(
    entityName: string,
    where: FilterQuery<T>,
    options: FindOptions<T, P, F, E> = {},
  ): Promise<EntityData<T>[]> {
    const meta = this.metadata.find<T>(entityName);
    const populate = (options.populate ?? []) as unknown as PopulateOptions<T>[];
    const joins = meta && this.joinedProps(meta, populate, options as never).length > 0;
    const select =
      meta &&
      !joins &&
      plainSelect(this.platform, meta as EntityMetadata, where, options as Record<string, unknown>);
    if (!select) return super.find(entityName, where as ObjectQuery<T>, options);
    const rows = await this.execute<EntityData<T>[]>(select.sql, select.params, 'all', options.ctx);
    return rows.map((row) => this.mapResult(row, meta) as EntityData<T>);
  }

  override async nativeUpdate<T extends object>(
    entityName: string,
    where: FilterQuery<T>,
    data: EntityDictionary<T>,
    options: NativeInsertUpdateOptions<T> & UpsertOptions<T> = {},
  ): Promise<QueryResult<T>> {
    const changes = this.plainChanges(entityName, [where], [data], options);
    if (!changes) return super.nativeUpdate(entityName, where, data, options);
    return this.updateLater(changes, options.ctx);
  }

  override async nativeUpdateMany<T extends object>(
    entityName: string,
    where: FilterQuery<T>[],
    data: EntityDictionary<T>[],
    options: NativeInsertUpdateManyOptions<T> & UpsertManyOptions<T> = {},
  ): Promise<QueryResult<T>> {
    const changes = this.plainChanges(entityName, where, data, options as NativeInsertUpdateOptions<T>);
    if (!changes) return super.nativeUpdateMany(entityName, where, data, options as never);
    return this.updateLater(changes, options.ctx);
  }

  /**
   * What a unit of work updates, as columns of rows named by their key, which needs no query builder; null for every other update.
   * Only a unit of work has its values converted already, and does not ask how many rows there were.
   */
  private plainChanges<T extends object>(
    entityName: string,
    where: readonly FilterQuery<T>[],
    data: readonly EntityDictionary<T>[],
    options: NativeInsertUpdateOptions<T> & UpsertOptions<T>,
  ): PlainChanges | null {
    if (!options.ctx || options.upsert || options.convertCustomTypes !== false) return null;
    const meta = this.metadata.find<T>(entityName);
    if (!meta || meta.compositePK || meta.versionProperty || meta.concurrencyCheckKeys.size > 0) return null;
    const [key] = meta.primaryKeys as string[];
    const properties = meta.properties as Record<string, EntityProperty>;
    const columnOf = (name: string): string | null => {
      const [column, another] = properties[name]?.fieldNames ?? [];
      return column && !another ? this.platform.quoteIdentifier(column) : null;
    };
    const keyColumn = key && columnOf(key);
    if (!keyColumn) return null;
    const rows: PlainChanges['rows'] = [];
    for (const [index, each] of where.entries()) {
      const id = (each as Record<string, unknown>)[key];
      const changed = Object.entries(data[index] ?? {});
      if (typeof id !== 'string' || changed.length === 0) return null;
      const columns: string[] = [];
      for (const [name, value] of changed) {
        const column = columnOf(name);
        if (!column || RawQueryFragment.isRaw(value)) return null;
        columns.push(column);
      }
      rows.push({ columns, values: [...changed.map(([, value]) => value), id] });
    }
    return { table: this.getTableName(meta, options), keyColumn, rows };
  }

  /** Updates rows by one statement for all that change in the same columns. */
  private async updateLater<T extends object>(
    { table, keyColumn, rows }: PlainChanges,
    transaction: Transaction,
  ): Promise<QueryResult<T>> {
    for (const alike of groupBy(rows, ({ columns }) => columns.join()).values()) {
      const [{ columns } = { columns: [] }, another] = alike;
      const sql = another
        ? `update ${table} set ${columns.map((column, at) => `${column} = given.column${at + 1}`).join(', ')} from (values ${alike
            .map(({ values }) => `(${values.map(() => '?').join(', ')})`)
            .join(', ')}) as given where ${table}.${keyColumn} = given.column${columns.length + 1}`
        : `update ${table} set ${columns.map((column) => `${column} = ?`).join(', ')} where ${keyColumn} = ?`;
      const values = alike.flatMap((row) => row.values);
      await this.rethrow(this.connection.later(sql, values, transaction));
    }
    return { ...WRITTEN_LATER };
  }
}

/** Changes of rows of a table, each by its key. */
interface PlainChanges {
  table: string;
  keyColumn: string;
  /** What changes, and to what, with the key last. */
  rows: { columns: string[]; values: unknown[] }[];
}

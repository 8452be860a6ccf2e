import type { Configuration } from '@mikro-orm/core';
import { AbstractSqlDriver, SqlitePlatform } from '@mikro-orm/sqlite';
import { SqliteConnection } from './sqliteConnection.ts';

/** The ORM's driver of SQLite, over the connection of this folder. */
export class SqliteDriver extends AbstractSqlDriver<SqliteConnection> {
  constructor(config: Configuration) {
    super(config, new SqlitePlatform(), SqliteConnection as never, ['knex', 'sqlite3']);
  }
}

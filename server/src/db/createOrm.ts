import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataloaderType, type EntityMetadata, FlushMode, LoadStrategy } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/sqlite';
import { IndexSubscriber } from '../search/indexSubscriber.ts';
import { prepareIndex, SEARCH_TABLES } from '../search/searchIndex.ts';
import { ENTITIES } from './entities.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { SqliteDriver } from './sqlite/sqliteDriver.ts';

/** Name of the database file within the data folder. */
export const DATABASE_FILE = 'risalah.sqlite3';

/**
 * Connects to the database in a data folder, making the folder where it is missing. Does not migrate. With `readOnly` nothing
 * in it can be changed, and it has to be there.
 */
export async function createOrm(dataFolder: string, { readOnly = false } = {}): Promise<MikroORM> {
  const file = join(dataFolder, DATABASE_FILE);
  if (!readOnly) mkdirSync(dataFolder, { recursive: true });
  return MikroORM.init({
    dbName: file,
    driver: SqliteDriver,
    driverOptions: { readOnly },
    entities: ENTITIES,
    extensions: [Migrator],
    discovery: { disableDynamicFileAccess: true, onMetadata: leaveIdsUnwatched },
    migrations: { migrationsList: MIGRATIONS, snapshot: false, silent: true, disableForeignKeys: false },
    schemaGenerator: { skipTables: [SEARCH_TABLES] },
    subscribers: [new IndexSubscriber()],
    // Acts flush where they ask for what they have just changed. The ORM then need not watch each property of each row for it, which
    // took half of the time that it takes to make a row or to read one.
    flushMode: FlushMode.COMMIT,
    forceUtcTimezone: true,
    // Joins of several collections multiply their rows; a session has a dozen collections.
    loadStrategy: LoadStrategy.SELECT_IN,
    // What the fields of several objects load of each comes by one statement for all of them.
    dataloader: DataloaderType.ALL,
  });
}

/** Lets references that are held as ids be plain values, as the other columns are; changes of them are found by comparing. */
function leaveIdsUnwatched({ properties }: EntityMetadata): void {
  for (const property of Object.values<{ mapToPk?: boolean; trackChanges?: boolean }>(properties))
    if (property.mapToPk) property.trackChanges = false;
}

/** Brings the database to the present schema, and its search index to the present version. */
export async function migrate(orm: MikroORM): Promise<void> {
  await orm.getMigrator().up();
  await prepareIndex(orm.em.fork());
}

/** The statements by which the migrated database still differs from the entities; empty when it does not. */
export async function schemaDrift(orm: MikroORM): Promise<string> {
  return (await orm.getSchemaGenerator().getUpdateSchemaSQL({ wrap: false })).trim();
}

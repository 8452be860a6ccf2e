import type { EntityManager } from '@mikro-orm/core';
import { Refusal } from '@risalah/shared';
import type { Tables } from './file/table.ts';
import { Import } from './import.entity.ts';
import type { Choices } from './plan/makePlan.ts';
import { readingsOf } from './readings.ts';
import { tablesOf } from './recentTables.ts';
import type { StoredChoices } from './storedChoices.ts';

/** A file that was handed in, read as it is to be read. */
export interface OpenedImport {
  row: Import;
  tables: Tables;
  choices: Choices;
}

/** Reads the file of an import that was not carried out; null when its file is gone. Refuses with NOT_FOUND. */
export async function openImport(em: EntityManager, id: string): Promise<OpenedImport | null> {
  const row = await em.findOne(Import, id, { populate: ['file'] as never });
  if (!row) throw new Refusal('NOT_FOUND');
  const { file, fileName, sha256, choices } = row;
  if (!file) return null;
  const { encoding, separator } = choices;
  const tables = await tablesOf({ file, fileName, sha256, encoding, separator });
  return { row, tables, choices: choicesOf(tables, choices) };
}

/** How a file is read: as was said, the rest found out. */
export function choicesOf(tables: Tables, stored: StoredChoices): Choices {
  const { cycleId, timeZone } = stored;
  return { sheets: readingsOf(tables, stored), cycleId, timeZone };
}

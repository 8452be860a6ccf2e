import type { ImportKind } from '@risalah/shared';
import type { Tables } from './file/table.ts';
import { matchHeads, readSheet, type SheetReading } from './matchColumns.ts';
import type { StoredChoices, StoredSheet } from './storedChoices.ts';

/** How the sheets of a file are read: as was said, and as is most likely where nothing was said. */
export function readingsOf(tables: Tables, { sheets }: StoredChoices): SheetReading[] {
  return tables.sheets.map((sheet, index) => {
    const said = sheets?.[index];
    if (!said) return readSheet(sheet);
    const reading = readSheet(sheet, said.kind);
    const heads = sheet.rows.find(({ line }) => line === said.headLine);
    const read =
      said.kind && heads ? { ...reading, headLine: heads.line, ...matchHeads(heads, said.kind) } : reading;
    if (!said.columns) return read;
    const columns = Object.fromEntries(said.columns.map(({ field, column }) => [field, column]));
    return { ...read, columns, doubtful: [] };
  });
}

/** The choice of one kind for a whole file: the sheet that is most likely of it, and no other. */
export function onlyOf(kind: ImportKind, tables: Tables): StoredSheet[] {
  const likely = tables.sheets.findIndex((sheet) => readSheet(sheet).kind === kind);
  return tables.sheets.map((_, index) => ({
    kind: index === Math.max(0, likely) ? kind : null,
    headLine: null,
    columns: null,
  }));
}

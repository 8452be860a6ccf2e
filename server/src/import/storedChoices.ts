import type { ImportEncoding, ImportField, ImportKind, ImportSeparator } from '@risalah/shared';

/** How somebody said a sheet is to be read. */
export interface StoredSheet {
  kind: ImportKind | null;
  /** Line of its heads; null = where they most likely stand. */
  headLine: number | null;
  /** What each field's column is, from 0; null = as the heads say. */
  columns: { field: ImportField; column: number }[] | null;
}

/** How somebody said a file is to be read; null where it is found out. */
export interface StoredChoices {
  sheets: StoredSheet[] | null;
  encoding: ImportEncoding | null;
  separator: ImportSeparator | null;
  cycleId: string | null;
  timeZone: string | null;
}

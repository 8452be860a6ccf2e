import { ZONES, type Zone, zoneOfCode } from '@risalah/shared';

/** Columns that are typed in, in their order. */
export const COLUMNS = ['date', 'time', 'zone', 'venue', 'link', 'chair', 'members', 'secretaries'] as const;

/** A column that is typed in. */
export type Column = (typeof COLUMNS)[number];

/** Columns in which people are named, with suggestions. */
export const NAMING: readonly Column[] = ['chair', 'members', 'secretaries'];

/** What is typed of the session of one region; what is missing is empty. */
export type TypedRow = Partial<Record<Column, string>>;

/** What is typed in the table, by region. */
export type TypedTable = Readonly<Record<string, TypedRow>>;

/** A region that can be scheduled. */
export interface TableRegion {
  id: string;
  name: string;
  code?: string | null;
}

/** The time zone of a row where none is typed: that of the region's province, or Jakarta's. */
export function usualZone({ code }: TableRegion): Zone {
  return zoneOfCode(code) ?? ZONES[0];
}

/** What a cell shows. */
export function cellText(typed: TypedRow | undefined, column: Column): string {
  return typed?.[column] ?? '';
}

/** The table with other texts in some cells; rows of which nothing is left are gone. */
export function withCells(
  table: TypedTable,
  cells: readonly { regionId: string; column: Column; text: string }[],
): TypedTable {
  const next: Record<string, TypedRow> = { ...table };
  for (const { regionId, column, text } of cells) {
    const { [column]: _before, ...others } = next[regionId] ?? {};
    const row = text.trim() === '' ? others : { ...others, [column]: text };
    if (Object.keys(row).length > 0) next[regionId] = row;
    else delete next[regionId];
  }
  return next;
}

import type { ScheduleCycleMutationVariables } from '../../generated/graphql.ts';
import type { FindPeople } from './readPeople.ts';
import { type ReadRow, readRow } from './readRow.ts';
import { cellText, NAMING, type TableRegion, type TypedTable } from './scheduleRow.ts';

/** The table as it is read. */
export interface ReadTable {
  /** Rows that have a date, in the order of the table. */
  rows: readonly ReadRow[];
  /** How many rows hold something but no date. */
  undated: number;
}

/** What is typed in the columns that name people. */
export const namingTexts = (table: TypedTable): string[] =>
  Object.values(table).flatMap((row) => NAMING.map((column) => cellText(row, column)));

/** Reads the rows of these regions. */
export function readTable(regions: readonly TableRegion[], table: TypedTable, find: FindPeople): ReadTable {
  const rows: ReadRow[] = [];
  let undated = 0;
  for (const region of regions) {
    const row = readRow(region, table[region.id], find);
    if (row) rows.push(row);
    else if (table[region.id]) undated += 1;
  }
  return { rows, undated };
}

/** Rows as the API takes them; call it once none has a problem. */
export function toSend(rows: readonly ReadRow[]): ScheduleCycleMutationVariables['input']['sessions'] {
  return rows.map(({ regionId, scheduledFor, timeZone, venue, meetingUrl, panel }) => ({
    ...{ regionId, timeZone, venue, panel },
    scheduledFor: scheduledFor ?? '',
    meetingUrl: meetingUrl || null,
  }));
}

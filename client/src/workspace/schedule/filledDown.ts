import { cellText, type TableRegion, type TypedTable } from './scheduleRow.ts';
import type { Cell } from './useTypedTable.ts';

/** The text of a cell for every row under it that has none in that column. */
export function filledDown(
  regions: readonly TableRegion[],
  table: TypedTable,
  { regionId, column }: Pick<Cell, 'regionId' | 'column'>,
): Cell[] {
  const text = cellText(table[regionId], column);
  return regions
    .slice(regions.findIndex(({ id }) => id === regionId) + 1)
    .filter(({ id }) => cellText(table[id], column) === '')
    .map(({ id }) => ({ regionId: id, column, text }));
}

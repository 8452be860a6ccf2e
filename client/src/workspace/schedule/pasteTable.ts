import Papa from 'papaparse';
import { COLUMNS, type Column, type TableRegion } from './scheduleRow.ts';

/** Cells that a paste fills, and what of it found no place. */
export interface Pasted {
  cells: { regionId: string; column: Column; text: string }[];
  /** Regions in the first column that the table does not have. */
  unknown: string[];
  /** How many lines went past the last row. */
  beyond: number;
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/**
 * Spreads what a spreadsheet puts on the clipboard. Where the first column names regions, by name or code, each line goes to
 * its region and the other columns follow in their order; else the lines go down from the cell where it was pasted. Null for a
 * single piece of text, which is pasted as everywhere.
 */
export function spreadPaste(
  text: string,
  regions: readonly TableRegion[],
  at: { regionId: string; column: Column },
): Pasted | null {
  const { data } = Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true });
  if (data.length === 0 || (data.length === 1 && (data[0]?.length ?? 0) < 2)) return null;
  const byName = new Map(
    regions.flatMap((region) => [region.name, region.code ?? ''].map((key) => [plain(key), region.id])),
  );
  byName.delete('');
  if (data.some(([first]) => byName.has(plain(first ?? '')))) return spreadByRegion(data, byName);
  const start = regions.findIndex(({ id }) => id === at.regionId);
  const from = COLUMNS.indexOf(at.column);
  const cells = data.flatMap((line, index) => {
    const region = regions[start + index];
    return region ? cellsOf(region.id, line, from) : [];
  });
  return { cells, unknown: [], beyond: Math.max(0, start + data.length - regions.length) };
}

function spreadByRegion(data: readonly string[][], byName: ReadonlyMap<string, string>): Pasted {
  const pasted: Pasted = { cells: [], unknown: [], beyond: 0 };
  for (const [index, [first = '', ...rest]] of data.entries()) {
    const regionId = byName.get(plain(first));
    if (regionId) pasted.cells.push(...cellsOf(regionId, rest, 0));
    // The heads of the columns may come along.
    else if (index > 0) pasted.unknown.push(first.trim());
  }
  return pasted;
}

function cellsOf(regionId: string, line: readonly string[], from: number): Pasted['cells'] {
  return line.flatMap((text, index) => {
    const column = COLUMNS[from + index];
    return column ? [{ regionId, column, text: text.trim() }] : [];
  });
}

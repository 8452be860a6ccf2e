import { ImportFault, ImportField } from '@risalah/shared';
import { newId } from '../../db/columns.ts';
import type { Cell } from '../file/table.ts';
import { type Planned, planned, wrong } from './plannedRow.ts';
import type { RowReader } from './rowReader.ts';
import type { KnownRegion, World } from './world.ts';

/** The longest official code, in UTF-16 code units. */
const LONGEST_CODE = 16;

/** A region: known by its code, else by its name. */
export function planRegion(row: RowReader, world: World): Planned {
  const code = officialCode(row.cell(ImportField.CODE));
  // An official code says the name where the row does not.
  const listed = code ? world.official.get(code) : undefined;
  const name = listed ? (row.optional(ImportField.NAME) ?? listed) : row.text(ImportField.NAME);
  if (code && code.length > LONGEST_CODE) row.wrong(ImportField.CODE, ImportFault.TOO_LONG, LONGEST_CODE);
  if (row.faults.length > 0 || name === null) return wrong(row, name);
  const known = findRegion(row, world, name, code);
  if (row.faults.length > 0) return wrong(row, name);
  const region = known ?? { id: newId(), revision: null, name, code };
  world.addRegion(region, name, code);
  const values = { name, code: code ?? region.code };
  const from = known && { name: known.name, code: known.code };
  return planned(name, { kind: 'REGION', known: region, values }, [
    { field: ImportField.NAME, from: from?.name ?? null, to: values.name },
    { field: ImportField.CODE, from: from?.code ?? null, to: values.code },
  ]);
}

function findRegion(row: RowReader, world: World, name: string, code: string | null): KnownRegion | null {
  const coded = code ? world.regionOfCode(code) : undefined;
  const [found, ...others] = world.regionsNamed(name);
  // A code that is another region's would give that one this name.
  if (coded && found && found !== coded)
    return row.wrong(ImportField.CODE, ImportFault.OTHER_CODE, found.code ?? coded.name);
  if (coded) return coded;
  if (!found) return null;
  if (others.length > 0) return row.wrong(ImportField.NAME, ImportFault.REGION_AMBIGUOUS);
  // Two regions of one name exist; which of the codes is right only people know.
  if (code && found.code && found.code !== code)
    return row.wrong(ImportField.CODE, ImportFault.OTHER_CODE, found.code);
  return found;
}

/** The region that a row names, by its code or its name. */
export function regionIn(row: RowReader, world: World): KnownRegion | null {
  const text = row.text(ImportField.REGION);
  if (text === null) return null;
  const coded = world.regionOfCode(officialCode(row.cell(ImportField.REGION)) ?? text);
  if (coded) return coded;
  const [found, ...others] = world.regionsNamed(text);
  if (others.length > 0) return row.wrong(ImportField.REGION, ImportFault.REGION_AMBIGUOUS);
  return found ?? row.wrong(ImportField.REGION, ImportFault.REGION_UNKNOWN);
}

/** A code as it is official: spreadsheets take it for a number, and drop its last nought or write a comma. */
function officialCode(cell: Cell | undefined): string | null {
  if (!cell) return null;
  const dotted = cell.text.replace(/^(\d{2}),(\d{1,2})$/, '$1.$2');
  return /^\d{2}\.\d$/.test(dotted) ? `${dotted}0` : dotted;
}

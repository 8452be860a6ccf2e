import { ImportFault, ImportField } from '@risalah/shared';
import { newId } from '../../db/columns.ts';
import { type Planned, planned, wrong } from './plannedRow.ts';
import { regionIn } from './planRegion.ts';
import type { RowReader } from './rowReader.ts';
import type { World } from './world.ts';

/** The longest short name, in UTF-16 code units. */
const LONGEST_SHORT_NAME = 64;

/** An agency, known by its name in its region. One that is new and names no short name is called by its name. */
export function planAgency(row: RowReader, world: World): Planned {
  const region = regionIn(row, world);
  const name = row.text(ImportField.NAME);
  const given = row.optional(ImportField.SHORT_NAME, LONGEST_SHORT_NAME);
  if (row.faults.length > 0 || !region || name === null) return wrong(row, name);
  const found = world.agencyOf(region, name);
  // By its short name it is no other agency: the file tells its name anew.
  const shortName = given ?? found?.shortName ?? name;
  if (shortName.length > LONGEST_SHORT_NAME) {
    row.wrong(ImportField.SHORT_NAME, ImportFault.TOO_LONG, LONGEST_SHORT_NAME);
    return wrong(row, name);
  }
  const agency = found ?? { id: newId(), revision: null, region, name, shortName };
  world.addAgency(agency, shortName);
  const values = { name: found ? found.name : name, shortName };
  return planned(`${name}, ${region.name}`, { kind: 'AGENCY', known: agency, values }, [
    { field: ImportField.REGION, from: found ? region.name : null, to: region.name },
    { field: ImportField.NAME, from: found?.name ?? null, to: values.name },
    { field: ImportField.SHORT_NAME, from: found?.shortName ?? null, to: shortName },
  ]);
}

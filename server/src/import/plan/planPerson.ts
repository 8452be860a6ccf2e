import { ImportField, Language } from '@risalah/shared';
import { newId } from '../../db/columns.ts';
import { type Planned, planned, wrong } from './plannedRow.ts';
import type { RowReader } from './rowReader.ts';
import { takeAddress, takeLanguage } from './takeWords.ts';
import type { World } from './world.ts';

/** A person, known by their address. Nobody becomes an administrator by a file. */
export function planPerson(row: RowReader, world: World): Planned {
  const name = row.text(ImportField.NAME);
  const email = takeAddress(row);
  const given = takeLanguage(row);
  if (row.faults.length > 0 || name === null || email === null) return wrong(row, name ?? email);
  const found = world.personOf(email);
  const language = given ?? found?.language ?? Language.ID;
  const person = found ?? { id: newId(), revision: null, name, email, language };
  world.addPerson(person);
  return planned(name, { kind: 'PERSON', known: person, values: { name, language } }, [
    { field: ImportField.NAME, from: found?.name ?? null, to: name },
    { field: ImportField.EMAIL, from: found?.email ?? null, to: email },
    { field: ImportField.LANGUAGE, from: found?.language ?? null, to: language },
  ]);
}

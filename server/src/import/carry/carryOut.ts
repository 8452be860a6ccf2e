import type { WorkspaceDeed } from '../../acts/performWorkspaceAct.ts';
import type { PlannedRow, Step } from '../plan/plannedRow.ts';
import type { KnownPerson } from '../plan/world.ts';
import { carryAgencies, carryPeople, carryRegions } from './carryPlain.ts';
import { carrySessions } from './carrySessions.ts';
import type { ImportChange } from './importChange.ts';
import type { StepOf } from './step.ts';

/**
 * Stores what a plan says, in the transaction of the deed, in an order in which everything that something refers to is
 * there first. The `em` of the deed is cleared on the way.
 */
export async function carryOut(deed: WorkspaceDeed, rows: readonly PlannedRow[]): Promise<ImportChange[]> {
  const steps = <Kind extends Step['kind']>(kind: Kind): StepOf<Kind>[] =>
    rows.flatMap(({ step, name }) => (step?.kind === kind ? [{ ...step, name } as StepOf<Kind>] : []));
  const seats = steps('SEAT');
  // Who is seated and known nowhere else is made as well.
  const people = steps('PERSON');
  const listed = new Set(people.map(({ known }) => known));
  const seated = new Set(seats.map(({ known }) => known.person).filter((person) => isNew(person, listed)));
  const more = [...seated].map((known): StepOf<'PERSON'> => {
    const { name, language } = known;
    return { kind: 'PERSON', known, values: { name, language }, name };
  });
  return [
    ...(await carryRegions(deed.em, steps('REGION'))),
    ...(await carryAgencies(deed.em, steps('AGENCY'))),
    ...(await carryPeople(deed.em, [...people, ...more])),
    ...(await carrySessions(deed, steps('SESSION'), seats)),
  ];
}

const isNew = (person: KnownPerson, listed: ReadonlySet<KnownPerson>): boolean =>
  person.revision === null && !listed.has(person);

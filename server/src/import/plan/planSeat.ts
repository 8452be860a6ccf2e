import { ImportFault, ImportField, Language, Role, SessionState } from '@risalah/shared';
import { newId } from '../../db/columns.ts';
import { type Planned, planned, type SeatValues, wrong } from './plannedRow.ts';
import { regionIn } from './planRegion.ts';
import { cycleIn, type Defaults, theSession } from './planSession.ts';
import type { RowReader } from './rowReader.ts';
import { takeAddress, takeRole, takeYes } from './takeWords.ts';
import { type KnownAgency, type KnownPerson, type KnownRegion, seatKey, type World } from './world.ts';

/** The longest staff number that is kept, in UTF-16 code units. */
const LONGEST_STAFF_NUMBER = 32;

/** A seat of a person in the session of a region. Who is not known yet is created, as where seats are granted by hand. */
export function planSeat(row: RowReader, world: World, defaults: Defaults): Planned {
  const email = takeAddress(row);
  const region = regionIn(row, world);
  const cycle = cycleIn(row, world, defaults);
  const role = takeRole(row);
  const agency = region && role ? agencyIn(row, world, region, role) : null;
  const given = particularsIn(row, role);
  const label = given.name ?? email;
  const session = region && cycle ? theSession(row, world, region, cycle) : null;
  if (region && cycle && row.faults.length === 0) {
    if (!session) row.wrong(ImportField.REGION, ImportFault.SESSION_UNKNOWN, cycle.name);
    else if (session.state === SessionState.FINAL) row.wrong(ImportField.REGION, ImportFault.SESSION_OVER);
  }
  const person = email ? personOf(row, world, email, given.name) : null;
  if (row.faults.length > 0 || !session || !person || !role || given.office === null)
    return wrong(row, label);
  const found = world.seats.get(seatKey({ session, person, role, agency }));
  const values: SeatValues = {
    name: given.name ?? found?.name ?? person.name,
    title: given.title ?? found?.title ?? '',
    office: given.office,
    nip: given.nip ?? found?.nip ?? null,
    actingFor: given.actingFor ?? found?.actingFor ?? null,
    deputy: given.deputy ?? found?.deputy ?? false,
  };
  const seat = found ?? {
    id: newId(),
    revision: null,
    session,
    person,
    role,
    agency,
    ...values,
    revoked: false,
  };
  world.addSeat(seat);
  // A seat that was taken away is given back, even where nothing else of it changes.
  const stands = found && !found.revoked ? found : null;
  const change = (field: ImportField, from: string | null | undefined, to: string | null) => ({
    field,
    from: stands ? (from ?? null) : null,
    to,
  });
  return planned(`${values.name}, ${region?.name}`, { kind: 'SEAT', known: seat, values }, [
    change(ImportField.EMAIL, person.email, person.email),
    change(ImportField.ROLE, role, role),
    change(ImportField.AGENCY, agency?.name, agency?.name ?? null),
    change(ImportField.NAME, stands?.name, values.name),
    change(ImportField.OFFICE, stands?.office, values.office),
    change(ImportField.NIP, stands?.nip, values.nip),
    change(ImportField.TITLE, stands?.title || null, values.title || null),
    change(ImportField.ACTING_FOR, stands?.actingFor, values.actingFor),
    change(ImportField.DEPUTY, stands ? String(stands.deputy) : null, String(values.deputy)),
  ]);
}

function particularsIn(row: RowReader, role: Role | null) {
  const deputy = takeYes(row, ImportField.DEPUTY);
  if (deputy && role && role !== Role.EVALUATOR)
    row.wrong(ImportField.DEPUTY, ImportFault.DEPUTY_NOT_EVALUATOR);
  return {
    name: row.optional(ImportField.NAME),
    title: row.optional(ImportField.TITLE),
    office: row.text(ImportField.OFFICE),
    nip: row.optional(ImportField.NIP, LONGEST_STAFF_NUMBER),
    actingFor: row.optional(ImportField.ACTING_FOR),
    deputy,
  };
}

/** The agency that a seat speaks for: heads and staff have one, and nobody else. */
function agencyIn(row: RowReader, world: World, region: KnownRegion, role: Role): KnownAgency | null {
  const text = row.optional(ImportField.AGENCY);
  const forAgency = role === Role.AGENCY_HEAD || role === Role.AGENCY_STAFF;
  if (text === null) return forAgency ? row.wrong(ImportField.AGENCY, ImportFault.AGENCY_NEEDED) : null;
  if (!forAgency) return row.wrong(ImportField.AGENCY, ImportFault.AGENCY_NOT_FOR_ROLE);
  return (
    world.agencyOf(region, text) ?? row.wrong(ImportField.AGENCY, ImportFault.AGENCY_UNKNOWN, region.name)
  );
}

function personOf(row: RowReader, world: World, email: string, name: string | null): KnownPerson | null {
  const known = world.personOf(email);
  if (known) return known;
  if (name === null) return row.wrong(ImportField.EMAIL, ImportFault.PERSON_UNKNOWN);
  if (row.faults.length > 0) return null;
  const person = { id: newId(), revision: null, name, email, language: Language.ID };
  world.addPerson(person);
  return person;
}

import type { EntityManager } from '@mikro-orm/core';
import { LIMITS, Refusal, Role } from '@risalah/shared';
import { takeOptionalText, takeText } from '../acts/takeText.ts';
import type { Session } from '../session/session.entity.ts';
import { Agency } from '../workspace/agency.entity.ts';
import type { GrantSeatInput } from './seat.inputs.ts';

/** The longest staff number that is kept, in UTF-16 code units; an Indonesian NIP has 18 digits. */
const LONGEST_STAFF_NUMBER = 32;

/** What a seat is to be, checked. */
export interface Place {
  role: Role;
  agency: Agency | null;
  name: string;
  title: string;
  office: string;
  nip: string | null;
  actingFor: string | null;
  deputy: boolean;
}

/**
 * The seat as given. Heads and staff sit for an agency of the session's region and nobody else does
 * (AGENCY_NOT_IN_REGION, BAD_INPUT); only an evaluator is deputy.
 */
export async function takePlace(em: EntityManager, session: Session, input: GrantSeatInput): Promise<Place> {
  const { role } = input;
  const deputy = input.deputy ?? false;
  if (deputy && role !== Role.EVALUATOR) throw new Refusal('BAD_INPUT', { field: 'deputy' });
  return {
    role,
    agency: await takeAgency(em, session, input),
    name: takeText(input.name, LIMITS.name, 'name'),
    title: takeOptionalText(input.title, LIMITS.name, 'title') ?? '',
    office: takeText(input.office, LIMITS.name, 'office'),
    nip: takeOptionalText(input.nip, LONGEST_STAFF_NUMBER, 'nip'),
    actingFor: takeOptionalText(input.actingFor, LIMITS.name, 'actingFor'),
    deputy,
  };
}

async function takeAgency(
  em: EntityManager,
  session: Session,
  { role, agencyId }: GrantSeatInput,
): Promise<Agency | null> {
  const forAgency = role === Role.AGENCY_HEAD || role === Role.AGENCY_STAFF;
  if (forAgency !== Boolean(agencyId)) throw new Refusal('BAD_INPUT', { field: 'agencyId' });
  if (!agencyId) return null;
  const agency = await em.findOne(Agency, { id: agencyId, region: session.region.id });
  if (!agency) throw new Refusal('AGENCY_NOT_IN_REGION', { field: 'agencyId' });
  return agency;
}

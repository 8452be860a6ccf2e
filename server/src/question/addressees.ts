import type { EntityManager } from '@mikro-orm/core';
import { LIMITS, mayPutToAgencies, Refusal } from '@risalah/shared';
import { among, readRows, sql } from '../db/rows.ts';
import type { Session } from '../session/session.entity.ts';

/** Ids of agencies as given, each once and in the order given; refuses agencies that are not of the session's region. */
export async function takeAgencies(
  em: EntityManager,
  session: Session,
  ids: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const put = mayPutToAgencies(wanted);
  if (!put.allowed) throw new Refusal(put.code, { field: 'agencyIds', limit: LIMITS.addressees });
  const found = await readRows(
    em,
    sql`select id from agency where region_id = ${session.region.id} and id in ${among(wanted)}`,
  );
  if (found.length !== wanted.length) throw new Refusal('AGENCY_NOT_IN_REGION', { field: 'agencyIds' });
  return wanted;
}

/** Like takeAgencies, and at least one. */
export async function takeAddressees(
  em: EntityManager,
  session: Session,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) throw new Refusal('NO_ADDRESSEE', { field: 'agencyIds' });
  return takeAgencies(em, session, ids);
}

/** The letter of the answer at an index: a to z, then aa, ab. */
export function letterAt(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last;
}

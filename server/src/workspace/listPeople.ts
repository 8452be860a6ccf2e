import type { EntityManager } from '@mikro-orm/core';
import { InvitationStanding, LIMITS, NO_HOST, Refusal } from '@risalah/shared';
import { readRows, type Sql, sql } from '../db/rows.ts';
import { bracketed, holding, inOrder, oneOf, readListed } from './listPage.ts';
import { Person } from './person.entity.ts';
import type { ListPart, PeopleList, PeopleWhere, StandingCount } from './workspaceLists.types.ts';

/** People with their newest link. */
const PEOPLE = sql`person p left join invitation i on i.person_id = p.id
  and not exists (select 1 from invitation n where n.person_id = p.id and n.id > i.id)`;

/** How a way in stands by the database; says the same as `standingOf` of the rules. */
function standing(now: Date): Sql {
  const good = sql`i.accepted_at is null and i.revoked_at is null and i.expires_at > ${now.getTime()}`;
  return sql`case
    when p.password_hash is not null then
      case when i.id is not null and ${good} then ${InvitationStanding.RENEWING}
        when i.accepted_at is not null then ${InvitationStanding.USED}
        else ${InvitationStanding.CAN_SIGN_IN} end
    when i.id is null then ${InvitationStanding.NONE}
    when ${good} then ${InvitationStanding.GOOD}
    when i.revoked_at is not null then ${InvitationStanding.REVOKED}
    else ${InvitationStanding.EXPIRED} end`;
}

/** A part of the list of people, by name. */
export async function listPeople(
  em: EntityManager,
  where: PeopleWhere,
  part: ListPart,
  now: Date,
): Promise<PeopleList> {
  const { ids, count, end } = await readListed(
    em,
    { from: fromFor(where), alias: sql`p`, by: sql`p.name`, where: conditionsOf(where, now) },
    part,
  );
  const people = await em.find(Person, { id: { $in: ids } }, { populate: ['invitations'] });
  return { count, people: inOrder(ids, people), end };
}

/** How many people there are of each standing; those that nobody has are left out. */
export function countStandings(em: EntityManager, now: Date): Promise<StandingCount[]> {
  return readRows<StandingCount>(
    em,
    sql`select ${standing(now)} as "standing", count(*) as "count" from ${PEOPLE} group by 1`,
  );
}

/** Links are looked at only where they are asked about: without them an index has the page ready. */
const fromFor = ({ standing: asked, invitable }: PeopleWhere): Sql =>
  asked || invitable ? PEOPLE : sql`person p`;

function conditionsOf(where: PeopleWhere, now: Date): Sql[] {
  const { text, standing: asked, invitable, named, sessionId } = where;
  const conditions: Sql[] = [];
  if (text?.trim()) conditions.push(bracketed(holding([sql`p.name`, sql`p.email`], text)));
  if (asked) conditions.push(sql`${standing(now)} = ${asked}`);
  if (invitable) {
    const { NONE, EXPIRED } = InvitationStanding;
    conditions.push(sql`${standing(now)} in (${NONE}, ${EXPIRED})`, sql`p.email not like ${`%${NO_HOST}`}`);
  }
  if (named) {
    if (named.length > LIMITS.listedAtOnce)
      throw new Refusal('TOO_MANY', { field: 'named', limit: LIMITS.listedAtOnce });
    conditions.push(bracketed(sql`${oneOf(sql`p.name`, named)} or ${oneOf(sql`p.email`, named)}`));
  }
  if (sessionId)
    conditions.push(
      sql`exists (select 1 from seat s where s.person_id = p.id and s.session_id = ${sessionId}
        and s.revoked_at is null)`,
    );
  return conditions;
}

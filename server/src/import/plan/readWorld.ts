import { setImmediate } from 'node:timers/promises';
import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/core';
import { ImportKind, SessionState } from '@risalah/shared';
import { Seat } from '../../seat/seat.entity.ts';
import { Session } from '../../session/session.entity.ts';
import { Agency } from '../../workspace/agency.entity.ts';
import { Cycle } from '../../workspace/cycle.entity.ts';
import { Dimension } from '../../workspace/dimension.entity.ts';
import { listedRegions } from '../../workspace/officialRegions.ts';
import { Person } from '../../workspace/person.entity.ts';
import { Region } from '../../workspace/region.entity.ts';
import { type KnownAgency, type KnownCycle, type KnownRegion, World } from './world.ts';

/** Rows that are read at once, so that others get their turn in between. */
const AT_ONCE = 1_000;

/** Reads what rows of these kinds are compared with. */
export async function readWorld(em: EntityManager, kinds: ReadonlySet<ImportKind>): Promise<World> {
  const world = new World();
  if (kinds.has(ImportKind.REGION))
    world.official = new Map((await listedRegions()).map(({ code, name }) => [code, name]));
  const aboutSessions = kinds.has(ImportKind.SESSION) || kinds.has(ImportKind.SEAT);
  const regions = new Map<string, KnownRegion>();
  const agencies = new Map<string, KnownAgency>();
  if (kinds.size > 1 || !kinds.has(ImportKind.PERSON)) {
    for await (const { id, name, code, revision } of readAll(em, Region)) {
      regions.set(id, { id, name, code, revision });
      world.addRegion(regions.get(id) as KnownRegion);
    }
  }
  if (kinds.has(ImportKind.AGENCY) || kinds.has(ImportKind.SEAT)) {
    for await (const row of readAll(em, Agency)) {
      const { id, name, shortName, revision } = row;
      const region = regions.get(row.region.id);
      if (region) agencies.set(id, { id, name, shortName, revision, region });
    }
    for (const agency of agencies.values()) world.addAgency(agency);
  }
  if (kinds.has(ImportKind.PERSON) || kinds.has(ImportKind.SEAT)) {
    for await (const { id, name, email, language, revision } of readAll(em, Person))
      world.addPerson({ id, name, email, language, revision });
  }
  if (aboutSessions) await readSessions(em, world, regions, agencies);
  return world;
}

async function readSessions(
  em: EntityManager,
  world: World,
  regions: ReadonlyMap<string, KnownRegion>,
  agencies: ReadonlyMap<string, KnownAgency>,
): Promise<void> {
  const cycles = new Map<string, KnownCycle>();
  const dimensions = new Map<string, number>();
  for await (const { programme } of readAll(em, Dimension))
    dimensions.set(programme.id, (dimensions.get(programme.id) ?? 0) + 1);
  for await (const { id, name, year, stage, programme, allottedMinutes } of readAll(em, Cycle)) {
    const length = (dimensions.get(programme.id) ?? 0) * allottedMinutes * 60_000;
    cycles.set(id, { id, name, year, stage, length });
  }
  world.cycles.push(...cycles.values());
  for await (const row of readAll(em, Session, { state: { $ne: SessionState.CANCELLED } })) {
    const region = regions.get(row.region.id);
    const cycle = cycles.get(row.cycle.id);
    const { id, revision, state, scheduledFor, timeZone, venue, meetingUrl } = row;
    const schedule = { scheduledFor, timeZone, venue, meetingUrl };
    if (region && cycle) world.addSession({ id, revision, region, cycle, state, ...schedule, moved: null });
  }
  const people = new Map<string, { id: string; email: string }>();
  for await (const { id, email } of readAll(em, Person)) people.set(id, { id, email });
  const sessions = new Map(world.sessions.map((session) => [session.id, session]));
  const standing = { session: { state: { $nin: [SessionState.FINAL, SessionState.CANCELLED] } } };
  for await (const row of readAll(em, Seat, standing)) {
    const session = sessions.get(row.sessionId);
    const found = people.get(row.personId);
    if (!session || !found) continue;
    const { id, revision, role, name, title, office, nip, actingFor, deputy } = row;
    const person = world.personOf(found.email) ?? { ...found, name, language: 'ID' as const, revision: 0 };
    const agency = row.agencyId ? (agencies.get(row.agencyId) ?? null) : null;
    const particulars = { name, title, office, nip, actingFor, deputy, revoked: row.revokedAt !== null };
    world.addSeat({ id, revision, session, person, role, agency, ...particulars });
  }
}

/** Every row of a table, some at a time. */
async function* readAll<Row extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Row>,
  where: object = {},
): AsyncGenerator<Row> {
  let after = '';
  for (;;) {
    const found: Row[] = await em.find(
      entity,
      { ...where, id: { $gt: after } } as unknown as FilterQuery<Row>,
      {
        orderBy: { id: 'asc' } as never,
        limit: AT_ONCE,
        disableIdentityMap: true,
      },
    );
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < AT_ONCE) return;
    after = last.id;
    await setImmediate();
  }
}

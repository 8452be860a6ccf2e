import {
  InvitableDocument,
  NamedPeopleDocument,
  PeopleDocument,
  PeopleStandingsDocument,
  type PeopleWhere,
  PreparedSessionsDocument,
  RegionsDocument,
  UnscheduledRegionsDocument,
} from '@risalah/client/src/generated/graphql.ts';
import { Invitation } from '@risalah/server/access/invitation.entity';
import { newId } from '@risalah/server/db/columns';
import { Session } from '@risalah/server/session/session.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { InvitationStanding, noAddress, SessionState, standingOf } from '@risalah/shared';
import { print } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { fillPeople } from '../support/manyPeople.ts';
import { type Stage, setStage } from '../support/stage.ts';
import { statementsOf } from '../support/statementCounts.ts';
import { anApp } from '../support/testApp.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage(await anApp());
});

interface Listed {
  count: number;
  end: string | null;
  people: {
    id: string;
    name: string;
    email: string;
    canSignIn: boolean;
    invitation: { good: boolean } | null;
  }[];
}

async function people(where: PeopleWhere, first = 1_000, after: string | null = null): Promise<Listed> {
  const { workspace } = await must<{ workspace: { people: Listed } }>(stage.as.admin, print(PeopleDocument), {
    where,
    first,
    after,
  });
  return workspace.people;
}

const namesOf = async (where: PeopleWhere): Promise<string[]> =>
  (await people(where)).people.map(({ name }) => name);

const fill = (count: number): Promise<void> => fillPeople(stage.app.services.fork(), count);

describe('the list of people', () => {
  it('[W1] comes part by part: everyone once and in order, though the last of a part is renamed meanwhile', async () => {
    await fill(25);
    const everyone = await people({});
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const part: Listed = await people({}, 10, after);
      expect(part.count).toBe(everyone.count);
      seen.push(...part.people.map(({ id }) => id));
      after = part.end;
      const last = part.people.at(-1);
      // Renamed to where it was read already: who stood behind it is not skipped.
      if (last) await stage.app.services.fork().nativeUpdate(Person, last.id, { name: 'AAA' });
    } while (after !== null);
    expect(seen).toEqual(everyone.people.map(({ id }) => id));
  });

  it('refuses a cursor that it did not give, and more at once than it gives', async () => {
    const ask = async (variables: object) =>
      (await stage.as.admin.gql(print(PeopleDocument), { where: {}, first: 5, ...variables })).errors?.[0]
        ?.extensions;
    expect(await ask({ after: 'x' })).toMatchObject({ code: 'BAD_INPUT', field: 'after' });
    expect(await ask({ first: 1_001 })).toMatchObject({ code: 'TOO_MANY', limit: 1_000 });
    expect(await ask({ first: -1 })).toMatchObject({ code: 'TOO_MANY' });
  });

  it('is searched by letters of name or address, among them those that mean something to the database', async () => {
    const em = stage.app.services.fork();
    em.create(Person, { name: 'Seratus 100% \\ Siap', email: 'seratus_siap@uji.test' }, { persist: true });
    await em.flush();
    expect(await namesOf({ text: ' OBSERV' })).toEqual(['observer']);
    expect(await namesOf({ text: '100%' })).toEqual(['Seratus 100% \\ Siap']);
    expect(await namesOf({ text: '\\' })).toEqual(['Seratus 100% \\ Siap']);
    expect(await namesOf({ text: 's_s' })).toEqual(['Seratus 100% \\ Siap']);
    expect(await namesOf({ text: 'tidak ada' })).toEqual([]);
  });

  it('finds who is named by whole name or address in whichever case, and who is seated', async () => {
    const named = { named: ['CHAIR', 'Head@uji.test ', 'hea'] };
    const read = await must<{ workspace: { people: { people: { name: string }[] } } }>(
      stage.as.admin,
      print(NamedPeopleDocument),
      { where: named, first: 10 },
    );
    expect(read.workspace.people.people.map(({ name }) => name)).toEqual(['chair', 'head']);
    const seated = await namesOf({ sessionId: stage.sessionId });
    expect(seated).toHaveLength(8);
    expect(seated).not.toContain('admin');
  });

  it('[W6] tells standings as the rules do, and who can be invited', async () => {
    const em = stage.app.services.fork();
    const now = stage.app.services.now();
    const later = new Date(now.getTime() + 1_000);
    const links: Record<string, [object | null, string | null]> = {
      NONE: [null, null],
      GOOD: [{ expiresAt: later }, null],
      EXPIRED: [{ expiresAt: now }, null],
      REVOKED: [{ expiresAt: later, revokedAt: now }, null],
      USED: [{ expiresAt: later, acceptedAt: now }, 'hash'],
      CAN_SIGN_IN: [{ expiresAt: later, revokedAt: now }, 'hash'],
      RENEWING: [{ expiresAt: later, renewsPassword: true }, 'hash'],
    };
    for (const [standing, [link, passwordHash]] of Object.entries(links)) {
      const person = em.create(Person, {
        name: standing,
        email: `${standing}@b.test`.toLowerCase(),
        passwordHash,
      });
      em.persist(person);
      // An older link decides nothing.
      if (link) {
        const old = { person, tokenHash: newId(), invitedAt: now, expiresAt: now, revokedAt: now };
        em.persist([
          em.create(Invitation, old),
          em.create(Invitation, { ...old, revokedAt: null, ...link, tokenHash: newId() } as never),
        ]);
      }
    }
    const id = newId();
    em.persist(em.create(Person, { id, name: 'Pengamat tamu', email: noAddress(id) }));
    await em.flush();

    const everyone = (await people({})).people;
    for (const standing of Object.values(InvitationStanding)) {
      const listed = await namesOf({ standing });
      expect(listed).toEqual(
        everyone.filter((each) => standingOf(each) === standing).map(({ name }) => name),
      );
      expect(listed).toContain(standing);
    }
    const counted = await must<{ workspace: { standings: { standing: string; count: number }[] } }>(
      stage.as.admin,
      print(PeopleStandingsDocument),
      {},
    );
    const expected = Object.values(InvitationStanding).map((standing) => ({
      standing,
      count: everyone.filter((each) => standingOf(each) === standing).length,
    }));
    expect(counted.workspace.standings).toHaveLength(expected.length);
    expect(counted.workspace.standings).toEqual(expect.arrayContaining(expected));
    // Nobody without an address, and nobody whose link was taken back on purpose.
    expect(await namesOf({ invitable: true })).toEqual(['EXPIRED', 'NONE']);
  });

  it('[W1] answers with as much, by as many statements, whether there are hundreds of people or thousands', async () => {
    const read = async (document: Parameters<typeof print>[0], variables: Record<string, unknown>) => {
      let size = 0;
      const statements = await statementsOf(stage.app, async () => {
        size = JSON.stringify(await must(stage.as.admin, print(document), variables)).length;
      });
      return { statements, size };
    };
    const opened = async () => [
      await read(PeopleDocument, { where: {}, first: 100, after: null }),
      await read(PeopleStandingsDocument, {}),
      await read(InvitableDocument, { where: { invitable: true }, first: 0 }),
    ];
    await fill(200);
    const few = await opened();
    await stage.app.services.fork().nativeDelete(Person, { name: { $like: 'Orang %' } });
    await fill(5_000);
    const many = await opened();
    expect(many.map(({ statements }) => statements)).toEqual(few.map(({ statements }) => statements));
    // Some digits more, in counts.
    for (const [index, { size }] of many.entries()) expect(size - (few[index]?.size ?? 0)).toBeLessThan(200);
  });
});

describe('the lists of regions and sessions', () => {
  it('[W1] come part by part, searched, and without what is scheduled in a cycle', async () => {
    const em = stage.app.services.fork();
    const cycle = em.getReference(Cycle, stage.cycleId);
    for (let index = 0; index < 12; index += 1) {
      const region = em.create(Region, {
        name: `Kota ${String.fromCharCode(65 + index)}`,
        code: `10.${index}`,
      });
      if (index >= 6) continue;
      const scheduledFor = new Date(Date.UTC(2024, 0, 1 + (index >> 1)));
      const at = { scheduledFor, timeZone: 'Asia/Jakarta', venue: `Balai ${index}`, region, cycle };
      em.persist(em.create(Session, { ...at, state: index === 5 ? SessionState.CANCELLED : 'SCHEDULED' }));
    }
    await em.flush();

    const unscheduled = await must<{
      workspace: { every: { count: number }; open: { count: number; regions: { name: string }[] } };
    }>(stage.as.admin, print(UnscheduledRegionsDocument), { cycleId: stage.cycleId });
    expect(unscheduled.workspace.every.count).toBe(13);
    // Kota Uji has a session on the stage; that of Kota F was cancelled.
    expect(unscheduled.workspace.open.regions.map(({ name }) => name.at(-1)).join('')).toBe('FGHIJKL');

    const regions = await must<{ workspace: { regions: { count: number; regions: { name: string }[] } } }>(
      stage.as.admin,
      print(RegionsDocument),
      { where: { text: '10.1' }, first: 2 },
    );
    expect(regions.workspace.regions).toMatchObject({
      count: 3,
      regions: [{ name: 'Kota B' }, { name: 'Kota K' }],
    });

    const venues: string[] = [];
    let after: string | null = null;
    do {
      type Read = { workspace: { sessions: { end: string | null; sessions: { venue: string }[] } } };
      const read: Read = await must<Read>(stage.as.admin, print(PreparedSessionsDocument), {
        where: { cycleId: stage.cycleId, text: 'balai' },
        first: 2,
        after,
      });
      venues.push(...read.workspace.sessions.sessions.map(({ venue }) => venue));
      after = read.workspace.sessions.end;
    } while (after !== null);
    expect(venues.filter((venue) => /\d/.test(venue))).toEqual(
      [0, 1, 2, 3, 4, 5].map((index) => `Balai ${index}`),
    );
  });
});

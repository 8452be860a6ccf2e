import type { MikroORM } from '@mikro-orm/sqlite';
import { hashPassword } from '../access/passwords.ts';
import type { Services } from '../context.ts';
import { openKeyRing } from '../proof/changeKeys.ts';
import { Person } from '../workspace/person.entity.ts';
import { Programme } from '../workspace/programme.entity.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demoAccounts.ts';
import { createFramework, type DemoRegion } from './framework.ts';
import { playNeighbours } from './neighbours/playNeighbours.ts';
import { createPeople, DEMO_SEATS, emailOf, isOfDemo, type PersonKey, SEATED } from './people.ts';
import { playScript } from './script.ts';
import { SCRIPT_2022 } from './session2022.ts';
import { SCRIPT_2023 } from './session2023/script.ts';
import { MINUTES_OPEN, SCRIPT_2024 } from './session2024/script.ts';
import { SCRIPT_2025 } from './session2025.ts';
import { type Cast, type DemoWorld, Stage } from './stage.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What loading the demo needs. */
export interface DemoLoading {
  /** A connection to a migrated database. */
  orm: MikroORM;
  /** The session under way is relative to what the clock says when loading begins. */
  services: Pick<Services, 'feed' | 'now' | 'sealing' | 'evidence'>;
  /** Whether sessions of the regions around are played too, which takes as long again. */
  around?: boolean;
}

/** The sessions of the demo, by their ids. */
export interface DemoSessions {
  /** 2023: finished, all minutes final. */
  finished: string;
  /** 2024: live, with question 12 being answered. */
  live: string;
  /** 2025: still to come. */
  coming: string;
}

/** Whether the demo may be loaded: the database holds nothing, or what is left of a loading that broke off. */
export async function mayLoadDemo(orm: MikroORM): Promise<boolean> {
  return (await isEmpty(orm)) || (await isHalfLoaded(orm));
}

/**
 * Fills an empty database with the demo workspace: the sessions of 2022 and 2023 that are over, that of 2024 in the middle of its
 * work, that of 2025 still to come, and, when asked, sessions of the regions around it, all played through the real acts. Throws when the
 * database is not empty.
 */
export async function loadDemo({ orm, services, around = false }: DemoLoading): Promise<DemoSessions> {
  if (await isHalfLoaded(orm)) {
    await orm.getSchemaGenerator().clearDatabase();
    // The public keys went with the rest.
    await openKeyRing(orm.em.fork(), services.sealing.keyFile, services.now());
  }
  if (!(await isEmpty(orm))) throw new Error('The demo can only be loaded into an empty database.');
  const now = services.now();
  const em = orm.em.fork();
  const framework = createFramework(em);
  const people = createPeople(em);
  await em.flush();
  const sealing = { ...services.sealing, clock: services.now };
  const cast = castOfPalopo(framework, people);
  const { feed, evidence } = services;
  const world: DemoWorld = { orm, feed, evidence, sealing, framework, adminId: people.admin, cast };
  await playFirst(world);
  const sessions = {
    finished: await playFinished(world),
    live: await playLive(world, now),
    coming: await playComing(world, now),
  };
  if (around) await playNeighbours(world, now);
  await giveAccounts(orm);
  return sessions;
}

function castOfPalopo(region: DemoRegion, people: Record<PersonKey, string>): Cast {
  return {
    regionId: region.regionId,
    agencies: region.agencies,
    venue: 'Ruang Rapat Sekretaris Daerah, Kantor Wali Kota Palopo',
    members: new Map(
      SEATED.map((key) => [key, { personId: people[key], email: emailOf(key), seat: DEMO_SEATS[key] }]),
    ),
  };
}

async function isEmpty(orm: MikroORM): Promise<boolean> {
  const em = orm.em.fork();
  return (await em.count(Person)) === 0 && (await em.count(Programme)) === 0;
}

/** Passwords come last, so where nobody but the demo's people is known and nobody can sign in, a loading broke off. */
async function isHalfLoaded(orm: MikroORM): Promise<boolean> {
  const em = orm.em.fork();
  const people = await em.find(Person, {});
  return people.length > 0 && people.every((each) => each.passwordHash === null && isOfDemo(each.email));
}

async function playFirst(world: DemoWorld): Promise<void> {
  const stage = await Stage.set(world, {
    cycle: 2022,
    scheduledFor: new Date('2022-11-22T09:00:00+08:00'),
    meetingUrl: 'https://zoom.us/j/92022112200',
    calledAt: new Date('2022-11-14T10:00:00+08:00'),
    opensAt: new Date('2022-11-22T09:02:00+08:00'),
  });
  await playScript(stage, SCRIPT_2022);
}

async function playFinished(world: DemoWorld): Promise<string> {
  const stage = await Stage.set(world, {
    cycle: 2023,
    scheduledFor: new Date('2023-11-21T09:00:00+08:00'),
    meetingUrl: 'https://zoom.us/j/92023112100',
    calledAt: new Date('2023-11-13T10:00:00+08:00'),
    opensAt: new Date('2023-11-21T09:04:00+08:00'),
  });
  await playScript(stage, SCRIPT_2023);
  return stage.sessionId;
}

async function playLive(world: DemoWorld, now: Date): Promise<string> {
  const stage = await Stage.set(world, {
    cycle: 2024,
    scheduledFor: new Date('2024-11-19T09:00:00+08:00'),
    meetingUrl: 'https://zoom.us/j/92024111900',
    calledAt: new Date(now.getTime() - 8 * DAY),
    opensAt: new Date(now.getTime() - MINUTES_OPEN * MINUTE),
    actingFor: { kominfo: 'Pj. Wali Kota Palopo' },
  });
  await playScript(stage, SCRIPT_2024);
  return stage.sessionId;
}

async function playComing(world: DemoWorld, now: Date): Promise<string> {
  const stage = await Stage.set(world, {
    cycle: 2025,
    scheduledFor: new Date('2025-11-18T09:00:00+08:00'),
    meetingUrl: 'https://zoom.us/j/92025111800',
    calledAt: new Date(now.getTime() - DAY),
    opensAt: now,
  });
  await playScript(stage, SCRIPT_2025);
  return stage.sessionId;
}

async function giveAccounts(orm: MikroORM): Promise<void> {
  const email = { $in: DEMO_ACCOUNTS.map((account) => account.email) };
  // One hash for all: they share the password, and hashing is slow on purpose.
  await orm.em.fork().nativeUpdate(Person, { email }, { passwordHash: await hashPassword(DEMO_PASSWORD) });
}

import type { Language, Role, SessionState } from '@risalah/shared';
import { plainName } from '../columnNames.ts';

/** Something that rows can be about: stored already, or new in this plan and then without a revision. */
interface Known {
  id: string;
  revision: number | null;
}

/** A region, stored or planned. */
export interface KnownRegion extends Known {
  name: string;
  code: string | null;
}

/** An agency, stored or planned. */
export interface KnownAgency extends Known {
  region: KnownRegion;
  name: string;
  shortName: string;
}

/** A person, stored or planned. */
export interface KnownPerson extends Known {
  name: string;
  email: string;
  language: Language;
}

/** A cycle; they are stored always. */
export interface KnownCycle {
  id: string;
  name: string;
  year: number;
  stage: string;
  /** How long a session of it is to last, in ms. */
  length: number;
}

/** When and where a session is to be. */
export interface KnownSchedule {
  scheduledFor: Date;
  timeZone: string;
  venue: string;
  meetingUrl: string | null;
}

/** A session, stored or planned. */
export interface KnownSession extends Known, KnownSchedule {
  region: KnownRegion;
  cycle: KnownCycle;
  state: SessionState;
  /** Where the plan moves it to; null while it does not. */
  moved: KnownSchedule | null;
}

/** A seat, stored or planned. */
export interface KnownSeat extends Known {
  session: KnownSession;
  person: KnownPerson;
  role: Role;
  agency: KnownAgency | null;
  name: string;
  title: string;
  office: string;
  nip: string | null;
  actingFor: string | null;
  deputy: boolean;
  /** Whether it was taken away; a row about it gives it back. */
  revoked: boolean;
}

/** What rows are compared with: what is stored, and what earlier rows of the file add to it. Found by name, code and address. */
export class World {
  /** Names of official regions by their codes; read where rows are about regions. */
  official: ReadonlyMap<string, string> = new Map();
  readonly cycles: KnownCycle[] = [];
  readonly sessions: KnownSession[] = [];
  readonly seats = new Map<string, KnownSeat>();
  private readonly byCode = new Map<string, KnownRegion>();
  private readonly byName = new Map<string, KnownRegion[]>();
  private readonly agencies = new Map<string, KnownAgency>();
  private readonly people = new Map<string, KnownPerson>();
  private readonly sessionsOf = new Map<string, KnownSession[]>();

  /** Makes a region known under a name and a code; again under others where a row changes them. */
  addRegion(region: KnownRegion, name = region.name, code = region.code): void {
    if (code) this.byCode.set(code, region);
    const alike = this.byName.get(plainName(name)) ?? [];
    if (!alike.includes(region)) this.byName.set(plainName(name), [...alike, region]);
  }

  regionOfCode(code: string): KnownRegion | undefined {
    return this.byCode.get(code);
  }

  regionsNamed(name: string): readonly KnownRegion[] {
    return this.byName.get(plainName(name)) ?? [];
  }

  /** Makes an agency known; found by its name, and by its short name where no other of the region bears it as its name. */
  addAgency(agency: KnownAgency, shortName = agency.shortName): void {
    this.agencies.set(`${agency.region.id} ${plainName(agency.name)}`, agency);
    const short = `${agency.region.id} ${plainName(shortName)}`;
    if (!this.agencies.has(short)) this.agencies.set(short, agency);
  }

  agencyOf(region: KnownRegion, name: string): KnownAgency | undefined {
    return this.agencies.get(`${region.id} ${plainName(name)}`);
  }

  addPerson(person: KnownPerson): void {
    this.people.set(person.email, person);
  }

  personOf(email: string): KnownPerson | undefined {
    return this.people.get(email);
  }

  addSession(session: KnownSession): void {
    this.sessions.push(session);
    const key = `${session.region.id} ${session.cycle.id}`;
    this.sessionsOf.set(key, [...(this.sessionsOf.get(key) ?? []), session]);
  }

  /** Sessions of a region in a cycle that were not cancelled. */
  sessionsIn(region: KnownRegion, cycle: KnownCycle): readonly KnownSession[] {
    return this.sessionsOf.get(`${region.id} ${cycle.id}`) ?? [];
  }

  addSeat(seat: KnownSeat): void {
    this.seats.set(seatKey(seat), seat);
  }
}

/** What makes two seats the same: session, person, role and agency. */
export function seatKey(seat: Pick<KnownSeat, 'session' | 'person' | 'role' | 'agency'>): string {
  return [seat.session.id, seat.person.id, seat.role, seat.agency?.id ?? ''].join(' ');
}

import type { EntityManager, EntityName } from '@mikro-orm/core';
import { type Actor, type Language, type MinutesState, Refusal } from '@risalah/shared';
import type { Request, Response } from 'express';
import type { Attempts } from './access/attempts.ts';
import type { DeviceKeys } from './access/deviceKeys.ts';
import type { Narrowing, Reader } from './access/findReader.ts';
import type { FirstAdministratorLink } from './access/firstAdministrator.ts';
import type { LiveConnections } from './access/liveConnections.ts';
import { loadActor } from './access/loadActor.ts';
import type { OperationPace } from './access/paces.ts';
import { mayReaderSee } from './acts/mayReaderSee.ts';
import type { DraftFeed } from './answer/draftFeed.ts';
import type { AppConfig } from './config.ts';
import type { DocumentPool } from './document/documentPool.ts';
import type { SessionFeed } from './events/sessionFeed.ts';
import type { EvidenceStore } from './evidence/evidenceStore.ts';
import type { Metrics } from './metrics.ts';
import { Minutes } from './minutes/minutes.entity.ts';
import type { Figures } from './overview/figures.ts';
import type { Pace } from './proof/pace.ts';
import type { Sealing, SealingContext } from './proof/sealing.ts';
import type { SessionReading } from './session/readSession.ts';
import type { SharedReadings } from './session/sharedReadings.ts';

/** What all requests share. */
export interface Services {
  config: AppConfig;
  /** Makes an `em` of its own for each piece of work. */
  fork: () => EntityManager;
  feed: SessionFeed;
  drafts: DraftFeed;
  liveConnections: LiveConnections;
  attempts: Attempts;
  /** The way in of who administers first. */
  firstAdministrator: FirstAdministratorLink;
  /** Whole sessions as they were read, shared by those who open them. */
  readings: SharedReadings;
  /** With which key, and where it lies, what becomes final is sealed. */
  sealing: Sealing;
  /** How often fingerprints may be asked about. */
  verifyPace: Pace;
  /** How much each person asks. */
  operations: OperationPace;
  metrics: Metrics;
  /** The threads that make documents. */
  documents: DocumentPool;
  /** Figures of regions that were counted before. */
  figures: Figures;
  now: () => Date;
  /** Which version of the screens this server brings; null where it brings none. Older ones are told to load again. */
  version: string | null;
  /** Which telling of the events this database continues; another one after a backup was restored. */
  lineage: string;
  /** Keys with which devices seal what they keep. */
  deviceKeys: DeviceKeys;
  /** Where evidence comes in, and where it lies. */
  evidence: EvidenceStore;
  /** Whether e-mails are sent, or wait for a mail server to be named. */
  sendsMail: boolean;
}

/** The HTTP exchange behind an operation; null over a socket, where no cookie can be set. */
export interface HttpExchange {
  req: Request;
  res: Response;
}

/** One GraphQL operation: who asks, in which language, and what it has read so far. */
export class RequestContext implements SealingContext {
  readonly services: Services;
  readonly language: Language;
  readonly http: HttpExchange | null;
  em: EntityManager;
  /** How far a program may go that acts by a token; null for a person at a browser. */
  narrowing: Narrowing;
  /** The signed-in device, or the token; null when nobody is signed in. */
  signInId: string | null;
  personId: string | null;
  private actorRead: Promise<Actor | null> | null = null;
  private written: { em: EntityManager; actor: Actor | null } | null = null;
  private readonly readings = new Map<string, SessionReading>();
  private readonly read = new Map<string, Promise<unknown>>();

  /** `em` is one that has read nothing yet; the operation has it for itself. */
  constructor(
    services: Services,
    reader: Reader | null,
    language: Language,
    http: HttpExchange | null,
    em = services.fork(),
  ) {
    this.services = services;
    this.language = language;
    this.http = http;
    this.em = em;
    this.narrowing = reader?.narrowing ?? null;
    this.signInId = reader?.signInId ?? null;
    this.personId = reader?.personId ?? null;
  }

  /** The clock. */
  get now(): () => Date {
    return this.services.now;
  }

  /** Network address of the request; null over a socket. */
  get address(): string | null {
    return this.http?.req.ip ?? null;
  }

  get drafts(): DraftFeed {
    return this.services.drafts;
  }

  get feed(): SessionFeed {
    return this.services.feed;
  }

  get evidence(): EvidenceStore {
    return this.services.evidence;
  }

  get sealing(): Sealing {
    return this.services.sealing;
  }

  /** The reader as the rules see them. Refuses with NOT_SIGNED_IN. */
  async actor(): Promise<Actor> {
    this.actorRead ??= this.personId
      ? loadActor(this.em, this.personId, this.narrowing)
      : Promise.resolve(null);
    const actor = await this.actorRead;
    if (!actor) throw new Refusal('NOT_SIGNED_IN');
    return actor;
  }

  /**
   * What `read` finds, read once for each operation however many fields ask for it. Who asks for something else has to
   * ask by another name.
   */
  once<Found>(name: string, read: () => Promise<Found>): Promise<Found> {
    const known = this.read.get(name);
    if (known) return known as Promise<Found>;
    const found = read();
    this.read.set(name, found);
    return found;
  }

  /** State of the minutes of each dimension of a session, by dimension id. */
  minutesStates(sessionId: string): Promise<ReadonlyMap<string, MinutesState>> {
    return this.once(minutesOf(sessionId), async () =>
      statesOf(await this.em.find(Minutes, { session: sessionId })),
    );
  }

  /** Keeps what was read of a session, and who reads it, so that its fields and the rules judge the same moment. */
  keepReading(reading: SessionReading, actor?: Actor): void {
    const { session } = reading;
    if (actor) this.actorRead = Promise.resolve(actor);
    this.readings.set(session.id, reading);
    if (!session.minutes.isInitialized()) return;
    this.read.set(minutesOf(session.id), Promise.resolve(statesOf(session.minutes.getItems())));
  }

  /** What this operation has read of a session; undefined when it has read nothing. */
  reading(sessionId: string): SessionReading | undefined {
    return this.readings.get(sessionId);
  }

  /** Who reads from here on, after signing in or out. */
  becomes(reader: { signInId: string; personId: string } | null): void {
    this.signInId = reader?.signInId ?? null;
    this.personId = reader?.personId ?? null;
    this.narrowing = null;
    this.forget();
  }

  /** Forgets everything read so far: a mutation changed it through an `em` of its own, by which to read on if it is given. */
  forget(em = this.services.fork()): void {
    this.em = em;
    this.actorRead = null;
    this.readings.clear();
    this.read.clear();
  }

  /** Takes over from an act that was stored what it knows of what it wrote, so that nothing of it is read again to answer. */
  stored(em: EntityManager, actor: Actor | null): void {
    this.written = { em, actor };
  }

  /**
   * What a mutation changed, as the reader may see it now; call it after the act, with the id that the act resolved
   * with. A mutation that is sent again may come from who lost the seat (NO_SEAT), or about a row that is gone
   * (NOT_FOUND), such as the draft of an answer that was submitted.
   */
  async changed<T extends object>(entity: EntityName<T>, id: string): Promise<T> {
    const { written } = this;
    this.written = null;
    this.forget(written?.em);
    if (written?.actor) this.actorRead = Promise.resolve(written.actor);
    const row = await this.em.findOne<T>(entity, id as never);
    if (!row) throw new Refusal('NOT_FOUND');
    if (!(await mayReaderSee(this, row))) throw new Refusal('NO_SEAT');
    return row as T;
  }
}

const minutesOf = (sessionId: string): string => `states of minutes ${sessionId}`;

const statesOf = (minutes: readonly Minutes[]): ReadonlyMap<string, MinutesState> =>
  new Map(minutes.map((row) => [row.dimensionId, row.state]));

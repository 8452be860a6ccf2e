import type { MikroORM } from '@mikro-orm/sqlite';
import { Answer } from '../answer/answer.entity.ts';
import { newId } from '../db/columns.ts';
import type { SessionFeed } from '../events/sessionFeed.ts';
import { attachEvidence, type EvidenceContext } from '../evidence/attachEvidence.ts';
import type { AttachEvidenceInput } from '../evidence/evidence.inputs.ts';
import { EvidenceRequest } from '../evidence/evidenceRequest.entity.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import type { Sealing } from '../proof/sealing.ts';
import { grantSeat } from '../seat/grantSeat.ts';
import { scheduleSession } from '../session/scheduleSession.ts';
import type { DemoFile } from './demoFiles.ts';
import type { AgencyKey, CycleYear, DemoRegion, DimensionKey, Framework } from './framework.ts';
import type { DemoSeat, PersonKey, SeatedKey } from './people.ts';

const MINUTE = 60_000;

/** A person of a cast, and where they sit. */
export interface CastMember {
  personId: string;
  email: string;
  seat: DemoSeat;
}

/** Who meets in a session, and where. */
export interface Cast extends DemoRegion {
  venue: string;
  /** In the order in which they are seated. */
  members: ReadonlyMap<SeatedKey, CastMember>;
}

/** What all sessions of the demo share. */
export interface DemoWorld {
  orm: MikroORM;
  feed: SessionFeed;
  evidence: EvidenceContext['evidence'];
  /** Seals by the real clock: a script tells of the past, and seals do not. */
  sealing: Sealing;
  framework: Framework;
  adminId: string;
  /** Who meets in the sessions of this region. */
  cast: Cast;
}

/** When and where a session of the demo is held. */
export interface Billing {
  cycle: CycleYear;
  scheduledFor: Date;
  meetingUrl: string;
  /** When it is scheduled and its seats are granted. */
  calledAt: Date;
  /** Minute 0 of its script. */
  opensAt: Date;
  /** Whom a person stands in for. */
  actingFor?: Partial<Record<SeatedKey, string>>;
}

/**
 * One session of the demo on which a script is played: every line is a real act of a person, carried out under a clock
 * that the script sets, so that events, numbers, receipts and audiences are those of a real session.
 */
export class Stage {
  readonly world: DemoWorld;
  readonly seats = new Map<SeatedKey, string>();
  sessionId = '';
  // Held here and not by the lines: the same script may be played on several stages.
  private readonly made = new Map<object, string>();
  private clock: Date;
  private readonly opensAt: Date;

  private constructor(world: DemoWorld, billing: Billing) {
    this.world = world;
    this.clock = billing.calledAt;
    this.opensAt = billing.opensAt;
  }

  /** Schedules the session and seats everyone. */
  static async set(world: DemoWorld, billing: Billing): Promise<Stage> {
    const stage = new Stage(world, billing);
    stage.sessionId = await stage.act('admin', scheduleSession, {
      regionId: world.cast.regionId,
      cycleId: world.framework.cycles[billing.cycle],
      scheduledFor: billing.scheduledFor,
      timeZone: 'Asia/Makassar',
      venue: world.cast.venue,
      meetingUrl: billing.meetingUrl,
    });
    for (const [key, { email, seat }] of world.cast.members) {
      const { role, office, name, title, agency, deputy } = seat;
      const seatId = await stage.act('admin', grantSeat, {
        sessionId: stage.sessionId,
        email,
        name: name ?? office,
        role,
        office,
        title: title ?? null,
        agencyId: agency ? stage.agency(agency) : null,
        actingFor: billing.actingFor?.[key] ?? null,
        deputy: deputy ?? false,
      });
      stage.seats.set(key, seatId);
    }
    return stage;
  }

  /** Sets the clock to so many minutes after the session's opening; fractions count. */
  at(minute: number): void {
    this.clock = new Date(this.opensAt.getTime() + Math.round(minute * MINUTE));
  }

  /** Lets a person act, at the moment the clock shows. Resolves with the id of the changed object. */
  act<Input extends { mutationId: string }>(
    who: PersonKey,
    act: (ctx: EvidenceContext, input: Input) => Promise<string>,
    input: Omit<Input, 'mutationId'>,
  ): Promise<string> {
    const { orm, feed, evidence, sealing } = this.world;
    const now = this.clock;
    const ctx = { em: orm.em.fork(), personId: this.person(who), now: () => now, feed, evidence, sealing };
    return act(ctx, { ...input, mutationId: newId() } as Input);
  }

  /** Lets the head of an agency hand in a file, which is uploaded as any other. */
  async attach(
    agency: AgencyKey,
    { name, bytes }: DemoFile,
    behind: Pick<AttachEvidenceInput, 'answerId' | 'evidenceRequestId'>,
  ): Promise<string> {
    const uploadId = await this.world.evidence.uploads.bring(this.person(agency), bytes);
    return this.act(agency, attachEvidence, { ...behind, uploadId, name });
  }

  private person(who: PersonKey): string {
    const { adminId, cast } = this.world;
    const personId = who === 'admin' ? adminId : cast.members.get(who)?.personId;
    if (!personId) throw new Error(`${who} does not belong to the cast of this session`);
    return personId;
  }

  /** The moment that so many minutes after the clock's will be. */
  inMinutes(minutes: number): Date {
    return new Date(this.clock.getTime() + minutes * MINUTE);
  }

  /** Keeps the id of what a part of the script became. */
  keep(part: object, id: string): void {
    this.made.set(part, id);
  }

  /** The id of what a part of the script became. */
  kept(part: object): string {
    const id = this.made.get(part);
    if (!id) throw new Error('a line of the demo comes before the line that it speaks of');
    return id;
  }

  agency(key: AgencyKey): string {
    const id = this.world.cast.agencies[key];
    if (!id) throw new Error(`this region has no ${key} in the demo`);
    return id;
  }

  dimension(key: DimensionKey): string {
    return this.world.framework.dimensions[key];
  }

  /** The seat of a person in this session. */
  seat(key: SeatedKey): string {
    const seat = this.seats.get(key);
    if (!seat) throw new Error(`${key} has no seat in the demo's session`);
    return seat;
  }

  /** An agency's answer as it stands. */
  answer(questionId: string, agency: AgencyKey): Promise<Answer> {
    const agencyId = this.agency(agency);
    return this.world.orm.em.fork().findOneOrFail(Answer, { question: questionId, agencyId });
  }

  /** The answer in a dimension in which only one was asked for. */
  onlyAnswer(dimension: DimensionKey): Promise<Answer> {
    const question = { session: this.sessionId, dimension: this.dimension(dimension) };
    return this.world.orm.em.fork().findOneOrFail(Answer, { question });
  }

  /** What was asked of evidence for an answer in those words. */
  evidenceAsked(answerId: string, text: string): Promise<EvidenceRequest> {
    return this.world.orm.em.fork().findOneOrFail(EvidenceRequest, { answer: answerId, text });
  }

  /** The minutes of a dimension as they stand. */
  minutes(dimension: DimensionKey): Promise<Minutes> {
    const where = { session: this.sessionId, dimension: this.dimension(dimension) };
    return this.world.orm.em.fork().findOneOrFail(Minutes, where);
  }

  /** The earliest follow-up with that text. */
  followUp(text: string): Promise<FollowUp> {
    return this.world.orm.em.fork().findOneOrFail(FollowUp, { text }, { orderBy: { givenAt: 'asc' } });
  }
}

import { PANEL_ROLES, seatsIn } from '@risalah/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import { fieldsAskedFor } from '../fieldsAskedFor.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Region } from '../workspace/region.entity.ts';
import { AS_OBSERVER } from './asObserver.ts';
import { findRecords, readSession } from './readSession.ts';
import { readSessions } from './readSessions.ts';
import { Session } from './session.entity.ts';
import { sessionsAtHand } from './sessionsAtHand.ts';

/** Sessions, and what of them is for everyone who may enter. */
@Resolver(() => Session)
export class SessionResolver {
  @Query(() => [Session], {
    description: 'Sessions that the reader has a seat in, all of them for an administrator; by date.',
  })
  async sessions(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('from', () => Date, {
      nullable: true,
      description: 'Only those scheduled for this moment or later.',
    })
    from?: Date | null,
    @Arg('until', () => Date, { nullable: true, description: 'Only those scheduled for before this moment.' })
    until?: Date | null,
    @Arg('nearest', () => Int, {
      nullable: true,
      description: 'Of those to come and of those that are over only so many, the nearest to now.',
    })
    nearest?: number | null,
  ): Promise<Session[]> {
    const actor = await ctx.actor();
    const own =
      typeof nearest === 'number'
        ? { id: { $in: await sessionsAtHand(ctx.em, actor, nearest, ctx.now()) } }
        : actor.administrator
          ? {}
          : { id: { $in: actor.seats.map((seat) => seat.sessionId) } };
    const when = { ...(from && { $gte: from }), ...(until && { $lt: until }) };
    const where = from || until ? { ...own, scheduledFor: when } : own;
    return readSessions(ctx, where, fieldsAskedFor(info));
  }

  @Query(() => Session, { description: 'One session, read whole at one moment.' })
  session(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Identifier of the session.' }) id: string,
    @Arg('asObserver', () => Boolean, { defaultValue: false, description: AS_OBSERVER })
    observing: boolean,
  ): Promise<Session> {
    return readSession(ctx, id, fieldsAskedFor(info), observing);
  }

  @FieldResolver(() => Region)
  region(@Root() session: Session): Promise<Region> {
    return loaded(session.region);
  }

  @FieldResolver(() => Cycle)
  cycle(@Root() session: Session): Promise<Cycle> {
    return loaded(session.cycle);
  }

  @FieldResolver(() => Date, {
    description:
      "The server's clock when this was read; the difference to the device's clock corrects every ticking clock.",
  })
  readAt(@Ctx() ctx: RequestContext): Date {
    return ctx.now();
  }

  @FieldResolver(() => [Agency], {
    description: "Agencies that are seated in the session or were asked in it, in the region's order.",
  })
  async agencies(@Root() session: Session): Promise<Agency[]> {
    const seats = await session.seats.loadItems();
    const questions = await session.questions.loadItems();
    const concerned = new Set<string | null>(
      seats.filter((seat) => !seat.revokedAt).map((seat) => seat.agencyId),
    );
    for (const question of questions) {
      if (question.number !== null) for (const agencyId of question.addressees) concerned.add(agencyId);
    }
    const agencies = await (await loaded(session.region)).agencies.loadItems();
    return agencies.filter((agency) => concerned.has(agency.id));
  }

  @FieldResolver(() => [Seat], { description: 'Everyone seated, with seats taken away since.' })
  seats(@Root() session: Session): Promise<Seat[]> {
    return session.seats.loadItems();
  }

  @FieldResolver(() => [Seat], {
    description: 'Those who sit on its panel now: chair, evaluators, secretaries.',
  })
  async panel(@Root() session: Session): Promise<Seat[]> {
    const seats = await session.seats.loadItems();
    return seats.filter((seat) => !seat.revokedAt && PANEL_ROLES.includes(seat.role));
  }

  @FieldResolver(() => [Seat], { description: "The reader's own seats in this session." })
  async mySeats(@Ctx() ctx: RequestContext, @Root() session: Session): Promise<Seat[]> {
    const own = new Set(seatsIn(await ctx.actor(), session.id).map((seat) => seat.id));
    return (await session.seats.loadItems()).filter((seat) => own.has(seat.id));
  }

  @FieldResolver(() => [EvaluationRecord], {
    description: 'The records it is attached to, one for each dimension.',
  })
  async records(@Ctx() ctx: RequestContext, @Root() session: Session): Promise<EvaluationRecord[]> {
    const read = ctx.reading(session.id)?.records;
    return read ?? (await findRecords(ctx.em, [session])).get(session.id) ?? [];
  }
}

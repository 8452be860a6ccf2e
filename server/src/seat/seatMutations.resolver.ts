import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Session } from '../session/session.entity.ts';
import { SessionInput } from '../session/session.inputs.ts';
import { copySeats } from './copySeats.ts';
import { grantSeat } from './grantSeat.ts';
import { recordArrival } from './recordArrival.ts';
import { recordDeparture } from './recordDeparture.ts';
import { revokeSeat } from './revokeSeat.ts';
import { Seat } from './seat.entity.ts';
import { CopySeatsInput, GrantSeatInput, RevokeSeatInput } from './seat.inputs.ts';

/** Seats, arrivals and departures. */
@Resolver()
export class SeatMutationsResolver {
  @Mutation(() => Seat, {
    description: 'An administrator seats a person, who is created when not known yet.',
  })
  async grantSeat(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => GrantSeatInput) input: GrantSeatInput,
  ): Promise<Seat> {
    return ctx.changed(Seat, await grantSeat(ctx, input));
  }

  @Mutation(() => Seat, {
    description: 'An administrator takes a seat away; its live connection ends at once.',
  })
  async revokeSeat(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RevokeSeatInput) input: RevokeSeatInput,
  ): Promise<Seat> {
    return ctx.changed(Seat, await revokeSeat(ctx, input));
  }

  @Mutation(() => Session, {
    description: 'An administrator seats those who sit in other sessions as they sit there.',
  })
  async copySeats(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CopySeatsInput) input: CopySeatsInput,
  ): Promise<Session> {
    return ctx.changed(Session, await copySeats(ctx, input));
  }

  @Mutation(() => Session, { description: 'Notes that one came, with all seats held in the session.' })
  async recordArrival(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SessionInput) input: SessionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await recordArrival(ctx, input));
  }

  @Mutation(() => Session, { description: 'Notes that one left, with all seats held in the session.' })
  async recordDeparture(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SessionInput) input: SessionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await recordDeparture(ctx, input));
  }
}

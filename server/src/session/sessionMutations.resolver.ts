import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { cancelSession } from './cancelSession.ts';
import { closeSession } from './closeSession.ts';
import { enterDimension } from './enterDimension.ts';
import { giveTurn } from './giveTurn.ts';
import { openSession } from './openSession.ts';
import { pauseSession } from './pauseSession.ts';
import { rescheduleSession } from './rescheduleSession.ts';
import { resumeSession } from './resumeSession.ts';
import { scheduleCycle } from './scheduleCycle.ts';
import { scheduleSession } from './scheduleSession.ts';
import { Session } from './session.entity.ts';
import {
  CancelSessionInput,
  EnterDimensionInput,
  GiveTurnInput,
  PauseSessionInput,
  RescheduleSessionInput,
  ScheduleCycleInput,
  ScheduleSessionInput,
  SessionInput,
} from './session.inputs.ts';

/** Mutations of sessions: each hands its input to the act of its name, and answers with what is stored now. */
@Resolver()
export class SessionMutationsResolver {
  @Mutation(() => Session, { description: 'Schedules a session of a region in a cycle (administrator).' })
  async scheduleSession(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ScheduleSessionInput) input: ScheduleSessionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await scheduleSession(ctx, input));
  }

  @Mutation(() => Cycle, {
    description: 'Schedules sessions of many regions in a cycle, all or none (administrator).',
  })
  async scheduleCycle(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ScheduleCycleInput) input: ScheduleCycleInput,
  ): Promise<Cycle> {
    return ctx.changed(Cycle, await scheduleCycle(ctx, input));
  }

  @Mutation(() => Session, {
    description: 'Moves a session that was not opened to another time or place (administrator).',
  })
  async rescheduleSession(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RescheduleSessionInput) input: RescheduleSessionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await rescheduleSession(ctx, input));
  }

  @Mutation(() => Session, { description: 'Cancels a session that was not opened (administrator).' })
  async cancelSession(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CancelSessionInput) input: CancelSessionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await cancelSession(ctx, input));
  }

  @Mutation(() => Session, { description: 'Opens a scheduled session (chair).' })
  async openSession(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SessionInput) input: SessionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await openSession(ctx, input));
  }

  @Mutation(() => Session, { description: 'Pauses a live session: clocks and asking stop (chair).' })
  async pauseSession(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PauseSessionInput) input: PauseSessionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await pauseSession(ctx, input));
  }

  @Mutation(() => Session, { description: 'Resumes a paused session (chair).' })
  async resumeSession(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SessionInput) input: SessionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await resumeSession(ctx, input));
  }

  @Mutation(() => Session, {
    description: 'Closes a session; what is still awaited becomes UNANSWERED (chair).',
  })
  async closeSession(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SessionInput) input: SessionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await closeSession(ctx, input));
  }

  @Mutation(() => Session, { description: 'Moves a live session to another dimension (chair).' })
  async enterDimension(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => EnterDimensionInput) input: EnterDimensionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await enterDimension(ctx, input));
  }

  @Mutation(() => Session, {
    description: 'Gives somebody the turn to speak in a live session, or ends it (chair).',
  })
  async giveTurn(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => GiveTurnInput) input: GiveTurnInput,
  ): Promise<Session> {
    return ctx.changed(Session, await giveTurn(ctx, input));
  }
}

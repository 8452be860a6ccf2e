import { maySeeObserverCode } from '@risalah/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Session } from '../session/session.entity.ts';
import { SessionInput } from '../session/session.inputs.ts';
import { EnterAsObserverInput } from './admission.inputs.ts';
import { admitObservers, endAdmission } from './admitObservers.ts';
import { enterAsObserver } from './enterAsObserver.ts';

/** Observers who come in from the hall. */
@Resolver(() => Session)
export class AdmissionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The code by which observers come in from the hall; null while none are let in.',
  })
  async observerCode(@Ctx() ctx: RequestContext, @Root() session: Session): Promise<string | null> {
    return maySeeObserverCode(await ctx.actor(), session.id) ? session.observerCode : null;
  }

  @Mutation(() => Session, {
    description:
      'The chair lets observers in by the code of the stage, until the session is closed; done again, the code is another.',
  })
  async admitObservers(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SessionInput) input: SessionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await admitObservers(ctx, input));
  }

  @Mutation(() => Session, {
    description: 'The chair stops letting observers in by the stage; who is in stays.',
  })
  async endAdmission(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SessionInput) input: SessionInput,
  ): Promise<Session> {
    return ctx.changed(Session, await endAdmission(ctx, input));
  }

  @Mutation(() => Session, {
    description:
      'Comes into a session as an observer by the code of its stage, signed in on this device; who sits in it already learns which one it is.',
  })
  async enterAsObserver(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => EnterAsObserverInput) input: EnterAsObserverInput,
  ): Promise<Session> {
    return ctx.changed(Session, await enterAsObserver(ctx, input));
  }
}

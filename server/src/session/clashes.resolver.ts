import { mayScheduleSession, Refusal } from '@risalah/shared';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { find } from '../acts/performAct.ts';
import type { RequestContext } from '../context.ts';
import { Seat } from '../seat/seat.entity.ts';
import { findClashes } from './findClashes.ts';
import { Session } from './session.entity.ts';

/** Somebody of a panel who is wanted in two sessions at once. */
@ObjectType({ description: 'Somebody of a panel who is wanted in two sessions at once.' })
export class Clash {
  @Field(() => Seat, { description: 'The seat in the other session.' })
  seat!: Seat;

  @Field(() => Session, { description: 'The other session.' })
  session!: Session;
}

/** Who would have to be in two sessions at once. */
@Resolver()
export class ClashesResolver {
  @Query(() => [Clash], {
    description: 'Who would have to sit on two panels at once, before anything is stored (administrator).',
  })
  async clashes(
    @Ctx() ctx: RequestContext,
    @Arg('sessionId', () => ID, { description: 'The session.' }) sessionId: string,
    @Arg('scheduledFor', () => Date, {
      nullable: true,
      description: 'When it might begin; when it is to begin now, if left out.',
    })
    at?: Date,
    @Arg('personIds', () => [ID], {
      nullable: true,
      description: 'Who might sit on its panel; those who do now, if left out.',
    })
    personIds?: string[],
  ): Promise<Clash[]> {
    const verdict = mayScheduleSession(await ctx.actor());
    if (!verdict.allowed) throw new Refusal(verdict.code);
    const session = await find(ctx.em, Session, sessionId);
    const seats = await findClashes(ctx.em, session, {
      at: at ?? undefined,
      personIds: personIds ?? undefined,
    });
    return seats.map((seat) => ({ seat, session: seat.session }));
  }
}

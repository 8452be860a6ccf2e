import { mayScheduleSession, Refusal } from '@risalah/shared';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { find } from '../acts/performAct.ts';
import type { RequestContext } from '../context.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Person } from '../workspace/person.entity.ts';
import { findScheduleClashes } from './findScheduleClashes.ts';
import { Session } from './session.entity.ts';
import { ProposedSessionInput } from './session.inputs.ts';

/** Somebody of a panel whom a session that might be scheduled wants while they sit elsewhere. */
@ObjectType({ description: 'Somebody whom a proposed session wants while they sit elsewhere.' })
export class ScheduleClash {
  @Field(() => Int, { description: 'Place of the proposed session among those asked about, from 0.' })
  row!: number;

  @Field(() => ID, { description: 'Who it is.' })
  personId!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => Session, {
    nullable: true,
    description: 'The session they sit in; null when it is proposed too.',
  })
  session!: Session | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Place of the other proposed session; null when it is stored.',
  })
  otherRow!: number | null;
}

/** Who would have to be in two sessions at once if these were scheduled. */
@Resolver()
export class ScheduleClashesResolver {
  @Query(() => [ScheduleClash], {
    description:
      'Who would sit on two panels at once if these sessions were scheduled, before anything is stored (administrator).',
  })
  async scheduleClashes(
    @Ctx() ctx: RequestContext,
    @Arg('cycleId', () => ID, { description: 'The cycle they would be scheduled in.' }) cycleId: string,
    @Arg('sessions', () => [ProposedSessionInput], { description: 'The sessions that might be scheduled.' })
    sessions: ProposedSessionInput[],
  ): Promise<ScheduleClash[]> {
    const verdict = mayScheduleSession(await ctx.actor());
    if (!verdict.allowed) throw new Refusal(verdict.code);
    const cycle = await find(ctx.em, Cycle, cycleId);
    const found = await findScheduleClashes(ctx.em, cycle, sessions);
    const people = await ctx.em.find(Person, { id: { $in: found.map(({ personId }) => personId) } });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return found.map((clash) => ({ ...clash, name: names.get(clash.personId) ?? '' }));
  }
}

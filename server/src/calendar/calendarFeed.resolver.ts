import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Person } from '../workspace/person.entity.ts';
import { CalendarFeed } from './calendarFeed.entity.ts';
import { MakeCalendarFeedInput, RevokeCalendarFeedInput } from './calendarFeed.inputs.ts';
import { makeCalendarFeed } from './makeCalendarFeed.ts';
import { revokeCalendarFeed } from './revokeCalendarFeed.ts';

/** What making an address answers with: the only time that it is known. */
@ObjectType({ description: 'An address for calendars that was made.' })
export class MadeCalendarFeed {
  @Field(() => CalendarFeed, { description: 'What is kept of it.' })
  feed!: CalendarFeed;

  @Field(() => String, {
    nullable: true,
    description:
      'Path of the address on this server, told only once; null when the mutation had been sent before.',
  })
  path!: string | null;
}

/** Addresses at which calendars read the sessions of a person, which everyone makes and takes back for themselves. */
@Resolver(() => Person)
export class CalendarFeedResolver {
  @Mutation(() => MadeCalendarFeed, {
    description: "Makes an address for the reader's own sessions in place of the one before (anyone).",
  })
  async makeCalendarFeed(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MakeCalendarFeedInput) input: MakeCalendarFeedInput,
  ): Promise<MadeCalendarFeed> {
    const { feedId, token } = await makeCalendarFeed(ctx, input);
    const feed = await ctx.changed(CalendarFeed, feedId);
    return { feed, path: token && `/calendar/feeds/${token}.ics` };
  }

  @Mutation(() => CalendarFeed, { description: 'Takes an address of the reader back (anyone).' })
  async revokeCalendarFeed(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RevokeCalendarFeedInput) input: RevokeCalendarFeedInput,
  ): Promise<CalendarFeed> {
    return ctx.changed(CalendarFeed, await revokeCalendarFeed(ctx, input));
  }

  @FieldResolver(() => CalendarFeed, {
    nullable: true,
    description: 'The address at which calendars read the sessions of the reader; of others nothing is told.',
  })
  async calendarFeed(@Ctx() ctx: RequestContext, @Root() person: Person): Promise<CalendarFeed | null> {
    if (ctx.personId !== person.id) return null;
    return ctx.em.findOne(CalendarFeed, { person: person.id, revokedAt: null });
  }
}

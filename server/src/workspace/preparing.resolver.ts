import { mayPrepareWorkspace, Refusal } from '@risalah/shared';
import { Arg, Args, Ctx, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Session } from '../session/session.entity.ts';
import { Cycle } from './cycle.entity.ts';
import { countStandings, listPeople } from './listPeople.ts';
import { listRegions } from './listRegions.ts';
import { listSessions } from './listSessions.ts';
import { Programme } from './programme.entity.ts';
import {
  ListPart,
  PeopleList,
  PeopleWhere,
  RegionList,
  RegionsWhere,
  SessionList,
  SessionsWhere,
  StandingCount,
} from './workspaceLists.types.ts';

/** What sessions are prepared from. It has no row: its fields read what there is. */
@ObjectType({ description: 'What sessions are prepared from, for administrators.' })
export class Workspace {}

/** The workspace as administrators read it: programmes whole, and part by part what there may be thousands of. */
@Resolver(() => Workspace)
export class WorkspaceResolver {
  @Query(() => Workspace, { description: 'What sessions are prepared from (administrator).' })
  async workspace(@Ctx() ctx: RequestContext): Promise<Workspace> {
    const verdict = mayPrepareWorkspace(await ctx.actor());
    if (!verdict.allowed) throw new Refusal(verdict.code);
    return new Workspace();
  }

  @FieldResolver(() => [Programme], { description: 'Every programme, by name.' })
  programmes(@Ctx() ctx: RequestContext): Promise<Programme[]> {
    return ctx.em.find(
      Programme,
      {},
      { populate: ['dimensions', 'cycles'], orderBy: { name: 'asc', id: 'asc' } },
    );
  }

  @FieldResolver(() => Cycle, {
    nullable: true,
    description: 'The cycle of the session that is scheduled last; null while there is none.',
  })
  async newestCycle(@Ctx() ctx: RequestContext): Promise<Cycle | null> {
    const [newest] = await ctx.em.find(
      Session,
      {},
      { orderBy: { scheduledFor: 'desc', id: 'desc' }, limit: 1, populate: ['cycle'] },
    );
    return newest?.cycle ?? null;
  }

  @FieldResolver(() => RegionList, { description: 'Regions, by name.' })
  regions(
    @Ctx() ctx: RequestContext,
    @Args(() => ListPart) part: ListPart,
    @Arg('where', () => RegionsWhere, { nullable: true, description: 'Which regions.' })
    where?: RegionsWhere | null,
  ): Promise<RegionList> {
    return listRegions(ctx.em, where ?? {}, part);
  }

  @FieldResolver(() => PeopleList, { description: 'People, by name.' })
  people(
    @Ctx() ctx: RequestContext,
    @Args(() => ListPart) part: ListPart,
    @Arg('where', () => PeopleWhere, { nullable: true, description: 'Which people.' })
    where?: PeopleWhere | null,
  ): Promise<PeopleList> {
    return listPeople(ctx.em, where ?? {}, part, ctx.now());
  }

  @FieldResolver(() => [StandingCount], { description: 'How many people there are of each standing.' })
  standings(@Ctx() ctx: RequestContext): Promise<StandingCount[]> {
    return countStandings(ctx.em, ctx.now());
  }

  @FieldResolver(() => SessionList, { description: 'Sessions, by date.' })
  sessions(
    @Ctx() ctx: RequestContext,
    @Args(() => ListPart) part: ListPart,
    @Arg('where', () => SessionsWhere, { nullable: true, description: 'Which sessions.' })
    where?: SessionsWhere | null,
    @Arg('newestFirst', () => Boolean, {
      defaultValue: false,
      description: 'Whether the latest comes first.',
    })
    newestFirst: boolean = false,
  ): Promise<SessionList> {
    return listSessions(ctx.em, where ?? {}, part, newestFirst);
  }
}

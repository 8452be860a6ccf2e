import { mayPrepareWorkspace, Refusal } from '@risalah/shared';
import { Ctx, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Person } from './person.entity.ts';
import { Programme } from './programme.entity.ts';
import { Region } from './region.entity.ts';

/** What sessions are prepared from. It has no row: its fields read what there is. */
@ObjectType({ description: 'What sessions are prepared from, for administrators.' })
export class Workspace {}

/** The workspace as administrators read it whole. */
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

  @FieldResolver(() => [Region], { description: 'Every region, by name.' })
  regions(@Ctx() ctx: RequestContext): Promise<Region[]> {
    return ctx.em.find(Region, {}, { populate: ['agencies'], orderBy: { name: 'asc', id: 'asc' } });
  }

  @FieldResolver(() => [Person], { description: 'Everyone, by name.' })
  people(@Ctx() ctx: RequestContext): Promise<Person[]> {
    return ctx.em.find(Person, {}, { populate: ['invitations'], orderBy: { name: 'asc', id: 'asc' } });
  }
}

import { Refusal } from '@risalah/shared';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import { admitToRegion } from '../record/regionSessions.ts';
import { Agency } from './agency.entity.ts';
import { Cycle } from './cycle.entity.ts';
import { Dimension } from './dimension.entity.ts';
import { Programme } from './programme.entity.ts';
import { Region } from './region.entity.ts';

/** Programmes: what everyone works within. */
@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, { description: 'One programme, for anyone signed in.' })
  async programme(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Identifier of the programme.' }) id: string,
  ): Promise<Programme> {
    await ctx.actor();
    const programme = await ctx.em.findOne(Programme, id);
    if (!programme) throw new Refusal('NOT_FOUND');
    return programme;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The logo at the head of its documents, a PNG in base64; null for none.',
  })
  async logo(@Ctx() ctx: RequestContext, @Root() programme: Programme): Promise<string | null> {
    await ctx.em.populate(programme, ['logo']);
    return programme.logo ? Buffer.from(programme.logo).toString('base64') : null;
  }

  @FieldResolver(() => [Dimension], { description: 'Its dimensions, in order.' })
  dimensions(@Root() programme: Programme): Promise<Dimension[]> {
    return programme.dimensions.loadItems();
  }

  @FieldResolver(() => [Cycle], { description: 'Its cycles, oldest first.' })
  cycles(@Root() programme: Programme): Promise<Cycle[]> {
    return programme.cycles.loadItems();
  }
}

/** Regions: who is evaluated. */
@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, {
    description: 'One region, for those seated in one of its sessions and administrators.',
  })
  async region(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Identifier of the region.' }) id: string,
  ): Promise<Region> {
    const actor = await ctx.actor();
    const region = await ctx.em.findOne(Region, id);
    if (!region) throw new Refusal('NOT_FOUND');
    await admitToRegion(ctx.em, actor, region.id);
    return region;
  }

  @FieldResolver(() => [Agency], { description: 'Its agencies, in order.' })
  agencies(@Root() region: Region): Promise<Agency[]> {
    return region.agencies.loadItems();
  }

  @FieldResolver(() => [EvaluationRecord], { description: 'Its records, newest cycle first, by dimension.' })
  records(@Ctx() ctx: RequestContext, @Root() region: Region): Promise<EvaluationRecord[]> {
    return ctx.em.find(
      EvaluationRecord,
      { region: region.id },
      {
        populate: ['region', 'cycle', 'dimension'],
        orderBy: { cycle: { year: 'desc', stage: 'desc' }, dimension: { position: 'asc' } },
      },
    );
  }
}

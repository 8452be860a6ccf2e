import { CycleOrder, Refusal } from '@risalah/shared';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Region } from '../workspace/region.entity.ts';
import { CycleRegionsWhere } from './cycleList.inputs.ts';
import { type ListedCycle, listRegions, summarise } from './cycleList.ts';
import { CycleOverview, CycleRegion, LateAgency } from './cycleOverview.types.ts';
import { CycleSummary } from './cycleSummary.types.ts';
import { countUnscheduled, readUnscheduled } from './unscheduled.ts';

const FIRST = 'How many at most; all when left out.';
const AFTER = 'How many are skipped.';
/** Indonesia has 552 provinces, cities and regencies. */
const MOST_UNSCHEDULED = 1_000;

/** The lists of a cycle, whole or in part, and what they come to. */
@Resolver(() => CycleOverview)
export class CycleListResolver {
  @FieldResolver(() => CycleSummary, { description: 'Its regions in a few figures.' })
  summary(@Ctx() ctx: RequestContext, @Root() overview: CycleOverview): CycleSummary {
    return summarise(listed(overview), overview.allLate, ctx.now().getTime());
  }

  @FieldResolver(() => [CycleRegion], {
    description: 'Its regions: all for administrators and its panels, else those of own sessions.',
  })
  regions(
    @Ctx() ctx: RequestContext,
    @Root() overview: CycleOverview,
    @Arg('where', () => CycleRegionsWhere, { defaultValue: {}, description: 'Which they are.' })
    where: CycleRegionsWhere,
    @Arg('order', () => CycleOrder, { defaultValue: CycleOrder.NAME, description: 'In which order.' })
    order: CycleOrder,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null,
    @Arg('after', () => Int, { defaultValue: 0, description: AFTER }) after: number,
  ): CycleRegion[] {
    return partOf(listRegions(listed(overview), where, order, ctx.now().getTime()), first, after);
  }

  @FieldResolver(() => Int, { description: 'How many of its regions fulfil all that is given.' })
  regionCount(
    @Ctx() ctx: RequestContext,
    @Root() overview: CycleOverview,
    @Arg('where', () => CycleRegionsWhere, { defaultValue: {}, description: 'Which they are.' })
    where: CycleRegionsWhere,
  ): number {
    return listRegions(listed(overview), where, CycleOrder.NAME, ctx.now().getTime()).length;
  }

  @FieldResolver(() => [LateAgency], { description: 'Who is late, the most first.' })
  late(
    @Root() overview: CycleOverview,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null,
    @Arg('after', () => Int, { defaultValue: 0, description: AFTER }) after: number,
  ): LateAgency[] {
    return partOf(overview.allLate, first, after);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many regions of the workspace have no session in it; null but for administrators.',
  })
  async unscheduledCount(
    @Ctx() ctx: RequestContext,
    @Root() { cycleId, allRegions }: CycleOverview,
  ): Promise<number | null> {
    return cycleId === null ? null : countUnscheduled(ctx.em, allRegions);
  }

  @FieldResolver(() => [Region], {
    nullable: true,
    description: 'Regions of the workspace without a session in it, by name; null but for administrators.',
  })
  async unscheduled(
    @Ctx() ctx: RequestContext,
    @Root() { cycleId }: CycleOverview,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most, from 1 to 1,000.' })
    first: number,
    @Arg('after', () => Int, { defaultValue: 0, description: AFTER }) after: number,
  ): Promise<Region[] | null> {
    if (first < 1 || first > MOST_UNSCHEDULED) throw new Refusal('BAD_INPUT', { field: 'first' });
    if (after < 0) throw new Refusal('BAD_INPUT', { field: 'after' });
    return cycleId === null ? null : readUnscheduled(ctx.em, cycleId, first, after);
  }
}

const listed = ({ allRegions, dimensions }: CycleOverview): ListedCycle => ({
  rows: allRegions,
  dimensionIds: dimensions.map(({ id }) => id),
});

function partOf<Row>(rows: Row[], first: number | null, after: number): Row[] {
  if ((first ?? 0) < 0) throw new Refusal('BAD_INPUT', { field: 'first' });
  if (after < 0) throw new Refusal('BAD_INPUT', { field: 'after' });
  return rows.slice(after, first === null || first === undefined ? undefined : after + first);
}

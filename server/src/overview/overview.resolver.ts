import type { EntityManager } from '@mikro-orm/core';
import type { Actor } from '@risalah/shared';
import { Refusal } from '@risalah/shared';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { loadActor } from '../access/loadActor.ts';
import type { RequestContext } from '../context.ts';
import { stateOf } from '../db/afterCommit.ts';
import { loaded } from '../db/loaded.ts';
import { admitToRegion } from '../record/regionSessions.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Programme } from '../workspace/programme.entity.ts';
import { Region } from '../workspace/region.entity.ts';
import { admitToCycle } from './admitToCycle.ts';
import { readCycleOverview } from './cycleOverview.ts';
import { CycleOverview } from './cycleOverview.types.ts';
import type { KeptFigures } from './figures.ts';
import { FollowUpsWhere } from './followUpList.inputs.ts';
import { listFollowUps } from './followUpList.ts';
import { FollowUpList } from './followUpList.types.ts';
import { CycleInShort, readCyclesInShort } from './programmeOverview.ts';
import { readRegionOverview } from './regionOverview.ts';
import { RegionOverview } from './regionOverview.types.ts';

/** A region through the cycles. */
@Resolver(() => Region)
export class RegionOverviewResolver {
  @FieldResolver(() => RegionOverview, { description: 'It through the cycles, for those who may read it.' })
  overview(@Ctx() ctx: RequestContext, @Root() region: Region): Promise<RegionOverview> {
    return atOneMoment(ctx, async (em, actor) => {
      await admitToRegion(em, actor, region.id);
      return readRegionOverview(em, actor, region.id);
    });
  }
}

/** A cycle as a whole. */
@Resolver(() => Cycle)
export class CycleOverviewResolver {
  @Query(() => Cycle, {
    description: 'One cycle, for administrators and those seated in one of its sessions.',
  })
  async cycle(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Identifier of the cycle.' }) id: string,
  ): Promise<Cycle> {
    return (await admitToCycle(ctx.em, await ctx.actor(), id)).cycle;
  }

  @FieldResolver(() => CycleOverview, { description: 'It as a whole, for those who may read it.' })
  overview(@Ctx() ctx: RequestContext, @Root() cycle: Cycle): Promise<CycleOverview> {
    return atOneMoment(ctx, (em, actor, kept) => readCycleOverview(em, actor, cycle.id, kept));
  }

  @FieldResolver(() => Programme, { description: 'The programme it belongs to.' })
  programme(@Root() cycle: Cycle): Promise<Programme> {
    return loaded(cycle.programme);
  }
}

/** The cycles of a programme in short. */
@Resolver(() => Programme)
export class ProgrammeOverviewResolver {
  @FieldResolver(() => [CycleInShort], { description: 'Its cycles in a few figures, newest first.' })
  cyclesInShort(@Ctx() ctx: RequestContext, @Root() programme: Programme): Promise<CycleInShort[]> {
    return atOneMoment(ctx, (em, actor, kept) =>
      readCyclesInShort(em, actor, programme.id, { now: ctx.now(), ...kept }),
    );
  }
}

/** Lists of what the figures count. */
@Resolver(() => FollowUpList)
export class FollowUpListResolver {
  @Query(() => FollowUpList, {
    description: 'The follow-ups that a figure counts, of a region or a cycle that the reader may read.',
  })
  followUps(
    @Ctx() ctx: RequestContext,
    @Arg('where', () => FollowUpsWhere, { description: 'Which they are.' }) where: FollowUpsWhere,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many at most, up to 500.' })
    first: number,
    @Arg('after', () => Int, { defaultValue: 0, description: 'How many are skipped.' }) after: number,
  ): Promise<FollowUpList> {
    return atOneMoment(ctx, (em, actor) => listFollowUps(em, actor, where, { first, after }));
  }
}

/** Reads figures in one transaction, so that they agree with one another and with the reader's seats. */
async function atOneMoment<Read>(
  { services, personId, narrowing }: RequestContext,
  read: (em: EntityManager, actor: Actor, kept: KeptFigures) => Promise<Read>,
): Promise<Read> {
  if (!personId) throw new Refusal('NOT_SIGNED_IN');
  const { figures } = services;
  // Before the transaction begins, so that what is read in it is at least as new.
  const state = await stateOf(services.fork(), null);
  return services.fork().transactional(
    async (em) => {
      const actor = await loadActor(em, personId, narrowing);
      if (!actor) throw new Refusal('NOT_SIGNED_IN');
      return read(em, actor, { figures, state });
    },
    { readOnly: true },
  );
}

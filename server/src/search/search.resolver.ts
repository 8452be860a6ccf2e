import { SearchKind } from '@risalah/shared';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Region } from '../workspace/region.entity.ts';
import { reachOf } from './reachOf.ts';
import { search } from './search.ts';
import { SearchFilters, SearchResults } from './search.types.ts';

/** Search over all that was asked, answered, said, minuted and promised. */
@Resolver()
export class SearchResolver {
  @Query(() => SearchResults, {
    description:
      'What the reader may read that holds every word typed, in whichever form it stands; "words in quotation marks" as they are written.',
  })
  search(
    @Ctx() ctx: RequestContext,
    @Arg('text', () => String, { description: 'What was typed; SEARCH_EMPTY when there is no word in it.' })
    text: string,
    @Arg('kinds', () => [SearchKind], { nullable: true, description: 'Only these kinds.' }) kinds:
      | SearchKind[]
      | null,
    @Arg('year', () => Int, { nullable: true, description: 'Only cycles of this calendar year.' }) year:
      | number
      | null,
    @Arg('dimensionId', () => ID, { nullable: true, description: 'Only this dimension.' }) dimensionId:
      | string
      | null,
    @Arg('regionId', () => ID, { nullable: true, description: 'Only this region.' }) regionId: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many; 50 at most.' }) first: number,
    @Arg('skip', () => Int, {
      defaultValue: 0,
      description: 'How many of them are passed over; 1,000 at most.',
    })
    skip: number,
  ): Promise<SearchResults> {
    return search(ctx, text, { kinds, year, dimensionId, regionId }, { first, skip });
  }

  @Query(() => SearchFilters, { description: 'What the reader can narrow a search to.' })
  async searchFilters(@Ctx() ctx: RequestContext): Promise<SearchFilters> {
    const reach = await reachOf(ctx.em, await ctx.actor());
    const regionIds = [...new Set(reach.map(({ regionId }) => regionId))];
    const programmes = [...new Set(reach.map(({ programmeId }) => programmeId))];
    return {
      regions: await ctx.em.find(Region, { id: { $in: regionIds } }, { orderBy: { name: 'asc' } }),
      years: [...new Set(reach.map(({ year }) => year))].sort((one, other) => other - one),
      dimensions: await ctx.em.find(
        Dimension,
        { programme: { $in: programmes } },
        { orderBy: { programme: { name: 'asc' }, position: 'asc' } },
      ),
    };
  }
}

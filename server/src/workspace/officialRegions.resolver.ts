import { mayPrepareWorkspace, Refusal } from '@risalah/shared';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { findListed, listedRegions } from './officialRegions.ts';
import { Region } from './region.entity.ts';

/** How many are told when nobody says how many. */
const USUAL = 20;
/** All that there are, and more. */
const MOST = 1_000;

/** A province, city or regency as the state lists it. */
@ObjectType({ description: 'A province, city or regency of Indonesia, with its official code.' })
export class OfficialRegion {
  @Field(() => String, { description: 'Official code of the Ministry of Home Affairs, such as "73.73".' })
  code!: string;

  @Field(() => String, { description: 'Official name, such as "Kota Palopo".' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The province it lies in; null for a province.' })
  province!: string | null;

  @Field(() => String, { description: 'IANA time zone that it goes by.' })
  timeZone!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The region of the workspace with that code, if there is one.',
  })
  regionId!: string | null;
}

/** The official list of regions, which the package `idn-area-data` brings. */
@Resolver()
export class OfficialRegionsResolver {
  @Query(() => [OfficialRegion], {
    description:
      'Provinces, cities and regencies by words of their name, province or code, the likeliest first (administrator).',
  })
  async officialRegions(
    @Ctx() ctx: RequestContext,
    @Arg('search', () => String, {
      description: 'Beginnings of words, or of a code; all regions when empty.',
    })
    search: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many at most: 20 if left out, 1000 at most.',
    })
    first?: number | null,
  ): Promise<OfficialRegion[]> {
    const verdict = mayPrepareWorkspace(await ctx.actor());
    if (!verdict.allowed) throw new Refusal(verdict.code);
    const wanted = first ?? USUAL;
    if (wanted < 1 || wanted > MOST) throw new Refusal('TOO_MANY', { field: 'first', limit: MOST });
    const found = findListed(await listedRegions(), search).slice(0, wanted);
    const known = await ctx.em.find(Region, { code: { $in: found.map(({ code }) => code) } });
    const ids = new Map(known.map(({ code, id }) => [code, id]));
    return found.map((region) => ({ ...region, regionId: ids.get(region.code) ?? null }));
  }
}

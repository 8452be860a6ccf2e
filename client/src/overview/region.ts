import type { RegionOverviewQuery } from '../generated/graphql.ts';

/** A region as its overview reads it. */
export type Region = RegionOverviewQuery['region'];

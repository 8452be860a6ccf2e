import type { SearchHitPartsFragment } from '../generated/graphql.ts';

/** Hits of one region in one cycle. */
export interface HitGroup {
  key: string;
  region: string;
  stage: string;
  year: number;
  hits: SearchHitPartsFragment[];
}

/** Hits by region and cycle; the group of the best hit first, and within each the best first. */
export function hitGroups(hits: readonly SearchHitPartsFragment[]): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const hit of hits) {
    const key = `${hit.region.id} ${hit.cycle.id}`;
    const { stage, year } = hit.cycle;
    const group = groups.get(key) ?? { key, region: hit.region.name, stage, year, hits: [] };
    group.hits.push(hit);
    groups.set(key, group);
  }
  return [...groups.values()];
}

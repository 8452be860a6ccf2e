import {
  CycleStanding,
  inBand,
  Missing,
  missingOf,
  SCORE_BANDS,
  type ScoreBand,
  standingIn,
} from '@risalah/shared';
import type { CycleOverviewQuery } from '../generated/graphql.ts';

type Overview = CycleOverviewQuery['cycle']['overview'];
/** A region in a cycle as its overview reads it. */
export type CycleRegion = Overview['regions'][number];

/** In which order regions are listed: by name, or the highest score or the most late first. */
export const Order = { NAME: 'name', SCORE: 'score', LATE: 'late' } as const;
export type Order = (typeof Order)[keyof typeof Order];

/** Which regions of a cycle are listed, as the address says it: all that fulfil everything. */
export interface CycleFilter {
  standing: CycleStanding | null;
  missing: Missing | 'ANY' | null;
  /** Whose total lies in this band. */
  band: ScoreBand | null;
  /** Identifier of a dimension in which they have a score. */
  scored: string | null;
  late: boolean;
  order: Order;
}

const oneOf = <Word extends string>(words: Record<string, Word>, word: string | null): Word | null =>
  Object.values(words).find((each) => each === word) ?? null;

/** Reads a filter from an address; what it does not know it leaves out. */
export function readFilter(search: URLSearchParams): CycleFilter {
  return {
    standing: oneOf(CycleStanding, search.get('standing')),
    missing: search.get('missing') === 'ANY' ? 'ANY' : oneOf(Missing, search.get('missing')),
    band: SCORE_BANDS.find((band) => String(band.from) === search.get('from')) ?? null,
    scored: search.get('scored'),
    late: search.get('late') === 'true',
    order: oneOf(Order, search.get('order')) ?? Order.NAME,
  };
}

/** The regions of a cycle that a filter lists at `now` (ms since 1970), in its order. */
export function listRegions(
  { regions, dimensions }: Pick<Overview, 'regions' | 'dimensions'>,
  filter: CycleFilter,
  now: number,
): CycleRegion[] {
  const { standing, missing, band, scored, late, order } = filter;
  const place = dimensions.findIndex(({ id }) => id === scored);
  const scoreOf = (region: CycleRegion): number | null =>
    scored === null ? region.total : (region.scores[place] ?? null);
  const isListed = (region: CycleRegion): boolean => {
    const lacks = missingOf(region, now);
    return (
      (standing === null || standingIn(region) === standing) &&
      (missing === null || (missing === 'ANY' ? lacks.length > 0 : lacks.includes(missing))) &&
      (band === null || (region.total !== null && inBand(region.total, band))) &&
      (scored === null || scoreOf(region) !== null) &&
      (!late || region.late > 0)
    );
  };
  const listed = regions.filter(isListed);
  if (order === Order.NAME) return listed;
  const rank = (region: CycleRegion): number => (order === Order.LATE ? region.late : (scoreOf(region) ?? 0));
  return listed.toSorted((a, b) => rank(b) - rank(a));
}

import { CycleOrder, CycleStanding, Missing, SCORE_BANDS, type ScoreBand } from '@risalah/shared';
import type { CycleOverviewQuery, CycleRegionsWhere } from '../generated/graphql.ts';

/** A region in a cycle as its overview reads it. */
export type CycleRegion = CycleOverviewQuery['cycle']['overview']['regions'][number];

/** In which order an address lists regions: by name, or the highest score or the most late first. */
export const ORDERS = { name: CycleOrder.NAME, score: CycleOrder.SCORE, late: CycleOrder.LATE } as const;
/** An order as an address names it. */
export type OrderName = keyof typeof ORDERS;

/** Which regions of a cycle are listed, as the address says it: all that fulfil everything. */
export interface CycleFilter {
  standing: CycleStanding | null;
  missing: Missing | 'ANY' | null;
  /** Whose total lies in this band. */
  band: ScoreBand | null;
  /** Identifier of a dimension in which they have a score. */
  scored: string | null;
  late: boolean;
  /** Whether they have a total. */
  totalled: boolean;
  /** Whether they have scores that are not to be seen yet. */
  hidden: boolean;
  order: OrderName;
  /** Whether all are listed, however many they are. */
  whole: boolean;
}

const oneOf = <Word extends string>(words: readonly Word[], word: string | null): Word | null =>
  words.find((each) => each === word) ?? null;

/** Reads a filter from an address; what it does not know it leaves out. */
export function readFilter(search: URLSearchParams): CycleFilter {
  return {
    standing: oneOf(Object.values(CycleStanding), search.get('standing')),
    missing: oneOf([...Object.values(Missing), 'ANY'], search.get('missing')),
    band: SCORE_BANDS.find((band) => String(band.from) === search.get('from')) ?? null,
    scored: search.get('scored'),
    late: search.get('late') === 'true',
    totalled: search.get('totalled') === 'true',
    hidden: search.get('hidden') === 'true',
    order: oneOf(Object.keys(ORDERS) as OrderName[], search.get('order')) ?? 'name',
    whole: search.get('whole') === 'true',
  };
}

/** What a filter asks the server for. */
export function whereOf({
  standing,
  missing,
  band,
  scored,
  late,
  totalled,
  hidden,
}: CycleFilter): CycleRegionsWhere {
  return {
    standing,
    missing: missing === 'ANY' ? null : missing,
    lacking: missing === 'ANY' ? true : null,
    from: band?.from ?? null,
    scoredId: scored,
    late: late ? true : null,
    totalled: totalled ? true : null,
    hidden: hidden ? true : null,
  };
}

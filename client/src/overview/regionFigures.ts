import { FollowUpState, type Hundredths, SessionState } from '@risalah/shared';
import type { RegionOverviewQuery } from '../generated/graphql.ts';

type Overview = RegionOverviewQuery['region']['overview'];
/** A region within one programme. */
export type RegionProgramme = Overview['programmes'][number];
/** A region in one cycle. */
export type RegionCycle = RegionProgramme['cycles'][number];
/** A record in figures. */
export type RegionRecord = RegionCycle['records'][number];

/** What the page of a region shows: a cycle, the one before it, and the programme they are of. */
export interface Shown {
  programme: RegionProgramme;
  cycle: RegionCycle;
  /** The cycle before that has any score; null when there is none. */
  before: RegionCycle | null;
}

const OPENED: readonly (SessionState | null)[] = [
  SessionState.LIVE,
  SessionState.PAUSED,
  SessionState.CLOSED,
  SessionState.FINAL,
];

/**
 * The cycle that a page shows: the one that is asked for, else the newest whose scores are complete, else the newest that has
 * any, that was opened, or that there is. Null without any.
 */
export function shownIn(overview: Overview, wanted: string | null): Shown | null {
  const all = overview.programmes.flatMap((programme) =>
    programme.cycles.map((cycle) => ({ programme, cycle })),
  );
  const newest = all.toSorted((a, b) => a.cycle.cycle.year - b.cycle.cycle.year);
  const last = (look: (cycle: RegionCycle) => boolean) => newest.findLast(({ cycle }) => look(cycle));
  const found =
    last(({ cycle }) => cycle.id === wanted) ??
    last(({ total }) => total !== null) ??
    last(({ soFar }) => soFar !== null) ??
    last(({ state }) => OPENED.includes(state)) ??
    newest.at(-1);
  if (!found) return null;
  const { programme, cycle } = found;
  const earlier = programme.cycles.slice(0, programme.cycles.indexOf(cycle));
  return { programme, cycle, before: earlier.findLast(({ soFar }) => soFar !== null) ?? null };
}

/** The record of a cycle in a dimension. */
export function recordOf(cycle: RegionCycle | null, dimensionId: string): RegionRecord | undefined {
  return cycle?.records.find((record) => record.dimensionId === dimensionId);
}

/** What a score changed by since the one before, in hundredths; null where there is nothing to compare. */
export function changeOf(
  now: Hundredths | null | undefined,
  before: Hundredths | null | undefined,
): number | null {
  return typeof now === 'number' && typeof before === 'number' ? now - before : null;
}

/** The last cycles up to one, at most so many, oldest first. */
export function lastCycles({ programme, cycle }: Shown, most: number): RegionCycle[] {
  const until = programme.cycles.indexOf(cycle) + 1;
  return programme.cycles.slice(0, until).slice(-most);
}

/** What a cycle called in: how much, by standing, and of which years. */
export interface CalledIn {
  all: number;
  standings: { standing: FollowUpState; count: number }[];
  /** Years of the cycles in which it was promised, in order. */
  years: number[];
}

const STANDINGS: FollowUpState[] = [
  FollowUpState.KEPT,
  FollowUpState.PARTLY,
  FollowUpState.CARRIED,
  FollowUpState.OPEN,
  FollowUpState.DROPPED,
];

/** Counts what a cycle called in. */
export function calledIn({ called }: Overview, { programme, cycle }: Shown): CalledIn {
  const own = called.filter(({ calledCycleId }) => calledCycleId === cycle.cycle.id);
  const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
  const years = own.map(
    ({ givenCycleId }) => programme.cycles.find((each) => each.cycle.id === givenCycleId)?.cycle.year ?? 0,
  );
  return {
    all: sum(own),
    standings: STANDINGS.map((standing) => ({
      standing,
      count: sum(own.filter((each) => each.standing === standing)),
    })).filter(({ count }) => count > 0),
    years: [...new Set(years)].sort((a, b) => a - b),
  };
}

/** What was promised in a cycle: all of it, or that of one dimension. */
export function givenIn({ given }: Overview, { cycle }: RegionCycle, dimensionId?: string) {
  return given.filter(
    (each) => each.cycleId === cycle.id && (dimensionId === undefined || each.dimensionId === dimensionId),
  );
}

/** Counts by a key, in the order of first appearance. */
export function countBy<Each extends { count: number }, Key>(
  counts: readonly Each[],
  keyOf: (each: Each) => Key,
): [Key, number][] {
  const sums = new Map<Key, number>();
  for (const each of counts) sums.set(keyOf(each), (sums.get(keyOf(each)) ?? 0) + each.count);
  return [...sums];
}

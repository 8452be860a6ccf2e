import { ORDERS, readFilter, whereOf } from '@risalah/client/src/overview/cycleFilter.ts';
import { followUpsAt } from '@risalah/client/src/overview/links.ts';
import { calledIn, type RegionCycle, shownIn } from '@risalah/client/src/overview/regionFigures.ts';
import { listRegions } from '@risalah/server/overview/cycleList';
import type { CycleRegion } from '@risalah/server/overview/cycleOverview.types';
import { describe, expect, it } from 'vitest';

const cycle = (year: number, parts: Partial<RegionCycle> = {}): RegionCycle => ({
  cycle: { id: String(year), year, stage: 'II', name: `Tahap II ${year}` },
  sessionId: `s${year}`,
  state: 'FINAL',
  scheduledFor: `${year}-11-19T01:00:00.000Z`,
  timeZone: 'Asia/Makassar',
  total: 300,
  soFar: 300,
  missingIds: [],
  hidden: 0,
  records: [],
  ...parts,
});
const none = { total: null, soFar: null };
const overview = (...cycles: RegionCycle[]) => ({
  programmes: [{ programmeId: 'p', name: 'Program', dimensions: [], cycles }],
  given: [],
  called: [],
});

describe('the cycle that the page of a region shows', () => {
  const cycles = [
    cycle(2022),
    cycle(2023),
    cycle(2024, { total: null, soFar: 340, missingIds: ['d'], state: 'LIVE' }),
    cycle(2025, { ...none, state: 'SCHEDULED' }),
  ];
  it('is the newest that is complete, beside the one before it', () => {
    const shown = shownIn(overview(...cycles), null);
    expect([shown?.cycle.cycle.year, shown?.before?.cycle.year]).toEqual([2023, 2022]);
  });

  it('is the one that is asked for, and never one that is not there', () => {
    expect(shownIn(overview(...cycles), '2025')?.cycle.cycle.year).toBe(2025);
    expect(shownIn(overview(...cycles), '2025')?.before?.cycle.year).toBe(2024);
    expect(shownIn(overview(...cycles), 'nowhere')?.cycle.cycle.year).toBe(2023);
  });

  it('is the newest with any score, that was opened, or that there is, where none is complete', () => {
    expect(shownIn(overview(...cycles.slice(2)), null)?.cycle.cycle.year).toBe(2024);
    const opened = overview(cycle(2023, none), cycle(2025, { ...none, state: 'SCHEDULED' }));
    expect(shownIn(opened, null)?.cycle.cycle.year).toBe(2023);
    expect(shownIn(overview(cycle(2025, { ...none, state: 'SCHEDULED' })), null)?.cycle.cycle.year).toBe(
      2025,
    );
    expect(shownIn(overview(), null)).toBeNull();
  });
});

it('adds up what a cycle called in by standing, and names the years it was promised in', () => {
  const counted = {
    ...overview(cycle(2022), cycle(2023), cycle(2024)),
    called: [
      { calledCycleId: '2024', givenCycleId: '2022', standing: 'OPEN' as const, count: 1, late: 1 },
      { calledCycleId: '2024', givenCycleId: '2023', standing: 'KEPT' as const, count: 3, late: 0 },
      { calledCycleId: '2024', givenCycleId: '2023', standing: 'OPEN' as const, count: 2, late: 2 },
      { calledCycleId: '2023', givenCycleId: '2022', standing: 'KEPT' as const, count: 9, late: 0 },
    ],
  };
  const shown = shownIn(counted, '2024');
  expect(shown && calledIn(counted, shown)).toEqual({
    all: 6,
    standings: [
      { standing: 'KEPT', count: 3 },
      { standing: 'OPEN', count: 3 },
    ],
    years: [2022, 2023],
  });
});

describe('the regions that a number of a cycle leads to', () => {
  const region = (name: string, parts: Partial<CycleRegion>): CycleRegion =>
    ({
      name,
      state: 'FINAL',
      scores: [300],
      total: 300,
      late: 0,
      chairs: 1,
      secretaries: 1,
      draft: 0,
      ready: 0,
      final: 1,
      unscored: 0,
      scheduledFor: new Date('2024-11-19T01:00:00.000Z'),
      ...parts,
    }) as CycleRegion;
  const regions = [
    region('A', { total: 349, scores: [500] }),
    region('B', {
      state: 'SCHEDULED',
      chairs: 0,
      total: null,
      scores: [null],
      scheduledFor: new Date('2999-01-01T00:00:00.000Z'),
    }),
    region('C', { total: 350, late: 2 }),
    region('D', { state: 'PAUSED', total: null, scores: [200] }),
  ];
  const list = (address: string) => {
    const filter = readFilter(new URLSearchParams(address));
    const cycle = { rows: regions, dimensionIds: ['d1'] };
    const listed = listRegions(cycle, whereOf(filter), ORDERS[filter.order], Date.now());
    return listed.map(({ name }) => name).join('');
  };

  it.each([
    ['', 'ABCD'],
    ['standing=LIVE', 'D'],
    ['standing=FINAL&late=true', 'C'],
    ['missing=CHAIR', 'B'],
    ['missing=ANY', 'B'],
    ['from=300', 'A'],
    ['from=350', 'C'],
    ['scored=d1', 'ACD'],
    ['scored=d1&order=score', 'ACD'],
    ['order=score', 'CABD'],
    ['order=late', 'CABD'],
    ['standing=NOTHING&from=7', 'ABCD'],
  ])('are those of its address: %s', (address, names) => {
    expect(list(address)).toBe(names);
  });
});

it('writes the address of a list of follow-ups with what is asked for only', () => {
  expect(followUpsAt({ region: 'r1', given: undefined, kind: 'BUDGET', late: true })).toBe(
    '/follow-ups?region=r1&kind=BUDGET&late=true',
  );
});

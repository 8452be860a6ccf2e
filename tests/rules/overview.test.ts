import {
  type CycleRow,
  inBand,
  missingOf,
  SCORE_BANDS,
  spreadOf,
  standingIn,
  summariseCycle,
} from '@risalah/shared';
import { describe, expect, it } from 'vitest';

const NOW = Date.parse('2024-11-19T02:00:00Z');
const row = (parts: Partial<CycleRow> = {}): CycleRow => ({
  state: 'SCHEDULED',
  scheduledFor: '2024-11-20T01:00:00Z',
  chairs: 1,
  secretaries: 1,
  draft: 6,
  ready: 0,
  final: 0,
  unscored: null,
  scores: [],
  total: null,
  ...parts,
});

describe('what a region lacks in a cycle', () => {
  it.each<[string, Partial<CycleRow>, string[]]>([
    ['nothing while its session is still to come with its panel', {}, []],
    ['its panel', { chairs: 0, secretaries: 0 }, ['CHAIR', 'SECRETARY']],
    ['its opening, once its time is past', { scheduledFor: '2024-11-19T01:59:00Z' }, ['OPENING']],
    ['nothing while it is under way', { state: 'LIVE', unscored: 6, chairs: 0 }, []],
    ['nothing while it is paused', { state: 'PAUSED', unscored: 6 }, []],
    ['minutes and scores once it is closed', { state: 'CLOSED', unscored: 2 }, ['MINUTES', 'SCORE']],
    [
      'to be final when all minutes are ready',
      { state: 'CLOSED', draft: 0, ready: 1, final: 5, unscored: 0 },
      ['FINAL'],
    ],
    ['scores only as far as may be known', { state: 'FINAL', draft: 0, final: 6, unscored: null }, []],
    ['a score that was never set', { state: 'FINAL', draft: 0, final: 6, unscored: 1 }, ['SCORE']],
    ['nothing when it was cancelled', { state: 'CANCELLED', chairs: 0 }, []],
  ])('is %s', (_what, parts, lacks) => {
    expect(missingOf(row(parts), NOW)).toEqual(lacks);
  });
});

describe('a cycle in short', () => {
  it('counts every region once by its standing, a paused one as under way', () => {
    const states = ['SCHEDULED', 'LIVE', 'PAUSED', 'CLOSED', 'FINAL', 'FINAL', 'CANCELLED'] as const;
    const summary = summariseCycle(
      states.map((state) => row({ state, draft: 0, final: 6 })),
      NOW,
    );
    expect(summary.standings).toEqual({ SCHEDULED: 1, LIVE: 2, CLOSED: 1, FINAL: 2, CANCELLED: 1 });
    expect(Object.values(summary.standings).reduce((a, b) => a + b)).toBe(summary.regions);
    expect(standingIn({ state: 'PAUSED' })).toBe('LIVE');
  });

  it('counts a region that lacks two things once among those that lack any', () => {
    const summary = summariseCycle([row({ chairs: 0, secretaries: 0 }), row()], NOW);
    expect([summary.lacking, summary.missing.CHAIR, summary.missing.SECRETARY]).toEqual([1, 1, 1]);
  });

  it('takes the mean of totals half up, and leaves out those that are not there', () => {
    expect(spreadOf([300, null, 301])).toEqual({ count: 2, lowest: 300, highest: 301, mean: 301 });
    expect(spreadOf([null])).toEqual({ count: 0, lowest: null, highest: null, mean: null });
  });

  it('has each score from 1.00 to 5.00 in one band and no more', () => {
    for (let score = 100; score <= 500; score += 1) {
      expect(SCORE_BANDS.filter((band) => inBand(score, band))).toHaveLength(1);
    }
    expect(SCORE_BANDS.findIndex((band) => inBand(349, band))).toBe(4);
    expect(SCORE_BANDS.findIndex((band) => inBand(350, band))).toBe(5);
  });
});

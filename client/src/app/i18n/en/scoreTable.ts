import type { scoreTable as indonesian } from '../id/scoreTable.ts';
import type { Translated } from '../Translated.ts';

/** Words of the five levels and of the table that tells a score by them. */
export const scoreTable: Translated<typeof indonesian> = {
  levels: {
    BASELINE: 'Baseline',
    OUTPUT: 'Output',
    OUTCOME: 'Outcome',
    IMPACT: 'Impact',
    QUICK_WIN: 'Quick Win',
  },
  level: 'Level',
  weight: 'Weight',
  reached: 'Reached, 1 to 5',
  share: 'Share',
  total: 'Score of the dimension',
  incomplete: 'incomplete',
  same: '{{value}}, unchanged',
  rose: '{{value}}, up {{by}}',
  fell: '{{value}}, down {{by}}',
};

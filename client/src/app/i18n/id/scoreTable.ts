import type { Level } from '@risalah/shared';

/** Words of the five levels and of the table that tells a score by them. */
export const scoreTable = {
  levels: {
    BASELINE: 'Baseline',
    OUTPUT: 'Output',
    OUTCOME: 'Outcome',
    IMPACT: 'Impact',
    QUICK_WIN: 'Quick Win',
  } satisfies Record<Level, string>,
  level: 'Tingkat',
  weight: 'Bobot',
  reached: 'Capaian 1 sampai 5',
  share: 'Sumbangan',
  total: 'Nilai dimensi',
  incomplete: 'tidak lengkap',
  same: '{{value}}, tetap',
  rose: '{{value}}, naik {{by}}',
  fell: '{{value}}, turun {{by}}',
};

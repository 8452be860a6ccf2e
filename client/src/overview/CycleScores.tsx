import { SCORE_BANDS, type ScoreBand } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { Figure } from '../charts/Figure.tsx';
import { Histogram } from '../charts/Histogram.tsx';
import { SheetTable } from '../charts/SheetTable.tsx';
import type { Sheet } from '../charts/sheet.ts';
import { EmptyState } from '../ui/index.ts';
import type { Cycle, CyclePartProps } from './cycle.ts';
import styles from './Overview.module.css';

/** How the totals lie, and the scores of each dimension. */
export function CycleScores({ cycle }: CyclePartProps) {
  const { t } = useTranslation('overview');
  const { number, score } = useFormat();
  const { totals, bands: counts, hiddenScores } = cycle.overview.summary;
  const bandName = ({ from, below }: ScoreBand) =>
    t('band', { from: score(from), to: score(below === 500 ? 500 : below - 1) });
  const bands = SCORE_BANDS.map((band, index) => ({
    band,
    count: counts[index] ?? 0,
    to: `?from=${band.from}#regions`,
  }));
  return (
    <div className={styles.columns}>
      <Figure
        heading={t('distribution')}
        note={
          totals.mean !== null && (
            <Link to="?totalled=true&order=score#regions">
              {t('meanOf', { count: totals.count, mean: score(totals.mean) })}
            </Link>
          )
        }
        sheet={
          totals.count > 0
            ? {
                title: t('sheets.distribution', { cycle: cycle.name }),
                columns: [
                  { head: t('score'), kind: 'text' },
                  { head: t('regions'), kind: 'count' },
                ],
                rows: bands.map(({ band, count, to }) => [{ value: bandName(band) }, { value: count, to }]),
              }
            : undefined
        }
      >
        {totals.count === 0 ? (
          <EmptyState>{t('noTotals')}</EmptyState>
        ) : (
          <Histogram
            bars={bands.map(({ band, count, to }) => ({
              id: String(band.from),
              count,
              figure:
                count > 0 ? (
                  <Link to={to} aria-label={t('bandCount', { count, band: bandName(band) })}>
                    {number(count)}
                  </Link>
                ) : (
                  '0'
                ),
              label: score(band.from),
            }))}
          />
        )}
        {hiddenScores > 0 && (
          <p className={styles.under}>
            <Link to="?hidden=true#regions">{t('hiddenScores', { count: hiddenScores })}</Link>
          </p>
        )}
      </Figure>
      <Figure heading={t('byDimension')}>
        <SheetTable sheet={useDimensionSheet(cycle)} />
      </Figure>
    </div>
  );
}

function useDimensionSheet(cycle: Cycle): Sheet {
  const { t } = useTranslation('overview');
  const { dimensions, summary } = cycle.overview;
  const ranked = (id: string) => `?scored=${id}&order=score#regions`;
  return {
    title: t('sheets.byDimension', { cycle: cycle.name }),
    columns: [
      { head: t('dimension'), kind: 'text' },
      { head: t('scoredRegions'), kind: 'count' },
      { head: t('lowest'), kind: 'score' },
      { head: t('mean'), kind: 'score' },
      { head: t('highest'), kind: 'score' },
    ],
    rows: dimensions.map(({ id, name }, index) => {
      const spread = summary.dimensions[index];
      return [
        { value: name },
        { value: spread?.count ?? 0, to: spread?.count ? `?scored=${id}#regions` : undefined },
        { value: spread?.lowest ?? null, to: ranked(id) },
        { value: spread?.mean ?? null, to: ranked(id) },
        { value: spread?.highest ?? null, to: ranked(id) },
      ];
    }),
  };
}

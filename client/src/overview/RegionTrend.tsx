import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { Figure } from '../charts/Figure.tsx';
import type { Sheet } from '../charts/sheet.ts';
import { TrendChart } from '../charts/TrendChart.tsx';
import { EmptyState } from '../ui/index.ts';
import { recordAt, regionAt } from './links.ts';
import type { Region } from './region.ts';
import { type RegionCycle, recordOf, type Shown } from './regionFigures.ts';

/** So many cycles are drawn; the table has them all. */
const DRAWN = 6;

/** The total of the region through the cycles of the programme. A cycle whose scores are not complete is not in the line. */
export function RegionTrend({ region, shown }: { region: Region; shown: Shown }) {
  const { t } = useTranslation('overview');
  const { score } = useFormat();
  const sheet = useMatrix(region, shown);
  const scored = shown.programme.cycles.filter(({ total }) => total !== null).slice(-DRAWN);
  const points = scored.map(({ cycle, total }) => ({
    id: cycle.id,
    score: total ?? 0,
    figure: (
      <Link
        to={regionAt(region.id, cycle.id)}
        aria-label={t('totalOf', { cycle: `${cycle.year} ${cycle.stage}`, score: score(total ?? 0) })}
      >
        {score(total ?? 0)}
      </Link>
    ),
    label: (
      <>
        <span>{cycle.year}</span>
        <span>{cycle.stage}</span>
      </>
    ),
  }));
  return (
    <Figure heading={t('trend')} sheet={sheet}>
      {points.length === 0 ? <EmptyState>{t('noTotals')}</EmptyState> : <TrendChart points={points} />}
    </Figure>
  );
}

/** Cycle by dimension, with the totals: every score that the page tells, leading to its record. */
function useMatrix(region: Region, { programme }: Shown): Sheet {
  const { t } = useTranslation('overview');
  const row = (each: RegionCycle) => [
    { value: `${each.cycle.year} ${each.cycle.stage}`, to: regionAt(region.id, each.cycle.id) },
    ...programme.dimensions.map(({ id }) => {
      const record = recordOf(each, id);
      return { value: record?.score ?? null, to: recordAt(record?.recordId) };
    }),
    { value: each.total, to: regionAt(region.id, each.cycle.id) },
  ];
  return {
    title: t('sheets.trend', { region: region.name }),
    columns: [
      { head: t('cycle'), kind: 'text' },
      ...programme.dimensions.map(({ name }) => ({ head: name, kind: 'score' as const })),
      { head: t('total'), kind: 'score' },
    ],
    rows: programme.cycles.map(row),
  };
}

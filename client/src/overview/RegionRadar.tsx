import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { Figure } from '../charts/Figure.tsx';
import { RadarChart } from '../charts/RadarChart.tsx';
import type { Sheet } from '../charts/sheet.ts';
import { EmptyState } from '../ui/index.ts';
import { Incomplete } from './Incomplete.tsx';
import { recordAt } from './links.ts';
import styles from './Overview.module.css';
import type { Region } from './region.ts';
import { changeOf, recordOf, type Shown } from './regionFigures.ts';
import { useChangeWords } from './useChangeWords.ts';

/** The dimensions of the shown cycle beside the one before. */
export function RegionRadar({ region, shown }: { region: Region; shown: Shown }) {
  const { t } = useTranslation('overview');
  const { programme, cycle, before } = shown;
  const sheet = useDimensionSheet(region, shown);
  const axes = programme.dimensions.map((dimension) => {
    const now = recordOf(cycle, dimension.id);
    const then = recordOf(before, dimension.id);
    return {
      id: dimension.id,
      mark: dimension.mark,
      position: dimension.position,
      now: now?.score ?? null,
      before: then?.score ?? null,
      label: (
        <AxisLabel
          name={dimension.name}
          score={now?.score ?? null}
          change={changeOf(now?.score, then?.score)}
          to={recordAt(now?.recordId)}
        />
      ),
    };
  });
  const none = axes.every((axis) => axis.now === null && axis.before === null);
  return (
    <Figure
      className={styles.half}
      heading={t('dimensionCount', { count: axes.length })}
      sheet={none ? undefined : sheet}
      note={
        <>
          <span className={styles.solid}>{`${cycle.cycle.year} ${cycle.cycle.stage}`}</span>
          {before && <span className={styles.dashed}>{`${before.cycle.year} ${before.cycle.stage}`}</span>}
          <span>{t('scale')}</span>
        </>
      }
    >
      {none ? <EmptyState>{t('noScores')}</EmptyState> : <RadarChart axes={axes} />}
      <Incomplete cycle={cycle} programme={programme} />
    </Figure>
  );
}

interface AxisLabelProps {
  name: string;
  score: number | null;
  change: number | null;
  to: string | undefined;
}

function AxisLabel({ name, score, change, to }: AxisLabelProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const changeWords = useChangeWords();
  const figure = score === null ? t('noScore') : format.score(score);
  return (
    <>
      <span className={styles.axis}>{name}</span>
      <span className={styles.figures}>
        {to ? (
          <Link to={to} aria-label={t('recordOf', { dimension: name, figure })}>
            {figure}
          </Link>
        ) : (
          figure
        )}
        {change !== null && `, ${changeWords(change)}`}
      </span>
    </>
  );
}

function useDimensionSheet(region: Region, { programme, cycle, before }: Shown): Sheet {
  const { t } = useTranslation('overview');
  const changeWords = useChangeWords();
  const nameOf = ({ cycle: own }: Shown['cycle']) => `${own.year} ${own.stage}`;
  return {
    title: t('sheets.dimensions', { region: region.name, cycle: nameOf(cycle) }),
    columns: [
      { head: t('dimension'), kind: 'text' },
      ...(before ? [{ head: nameOf(before), kind: 'score' as const }] : []),
      { head: nameOf(cycle), kind: 'score' },
      { head: t('change'), kind: 'text' },
    ],
    rows: programme.dimensions.map(({ id, name }) => {
      const now = recordOf(cycle, id);
      const then = recordOf(before, id);
      return [
        { value: name },
        ...(before ? [{ value: then?.score ?? null, to: recordAt(then?.recordId) }] : []),
        { value: now?.score ?? null, to: recordAt(now?.recordId) },
        { value: changeWords(changeOf(now?.score, then?.score)) },
      ];
    }),
  };
}

import { dimensionScore } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { joinClasses } from '../ui/index.ts';
import styles from './PanelScore.module.css';
import { type ScoreLine, scoreLines, sharedReason } from './panelScore.ts';
import type { LevelScore, LevelWeight } from './proceedingsView.ts';

/** Props of {@link ScoreTable}. */
export interface ScoreTableProps {
  levels: readonly LevelScore[];
  weights: readonly LevelWeight[];
  /** The cycle before, where the region had one and it may be seen. */
  before?: { year: number; score: number | null; levels: readonly LevelScore[] };
  /** Who gave it, in the last line: `empat penilai, ditetapkan Ketua`. */
  given?: string;
  /** Whether a remark that stands with every level alike is said elsewhere. */
  sharedElsewhere?: boolean;
}

/** Five levels, what each weighs and adds, and how it stood the year before. */
export function ScoreTable({ levels, weights, before, given, sharedElsewhere = false }: ScoreTableProps) {
  const { t } = useTranslation('scoreTable');
  const { score } = useFormat();
  const lines = scoreLines(levels, weights, before?.levels);
  const total = dimensionScore(levels, weights);
  const shared = sharedElsewhere ? sharedReason(levels) : null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('level')}</th>
          <th scope="col">{t('weight')}</th>
          <th scope="col">{t('reached')}</th>
          {before && <th scope="col">{before.year}</th>}
          <th scope="col" className={styles.figure}>
            {t('share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.level}>
            <th scope="row">{t(`levels.${line.level}`)}</th>
            <td>{line.percent}%</td>
            <td>
              <span className={styles.reached}>
                <Steps line={line} />
                {line.value}
              </span>
              {line.reason !== shared && <span className={styles.reason}>{line.reason}</span>}
            </td>
            {before && (
              <td className={line.before === line.value ? styles.quiet : styles.moved}>
                <Before line={line} />
              </td>
            )}
            <td className={styles.figure}>{score(line.share)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td>{lines.reduce((sum, line) => sum + line.percent, 0)}%</td>
          <td className={styles.quiet}>{given}</td>
          {before && <td className={styles.quiet}>{before.score === null ? '' : score(before.score)}</td>}
          <td className={joinClasses(styles.figure, styles.total)}>
            {total === null ? t('incomplete') : score(total)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Five steps, filled as far as reached; those gained since the year before stand out. The figure beside it says it. */
function Steps({ line }: { line: ScoreLine }) {
  return (
    <span className={styles.steps} aria-hidden="true">
      {[1, 2, 3, 4, 5].map((step) => {
        const gained = line.before !== null && step > line.before;
        const filled = gained ? styles.gained : styles.filled;
        return <span key={step} className={joinClasses(styles.step, step <= line.value && filled)} />;
      })}
    </span>
  );
}

function Before({ line }: { line: ScoreLine }) {
  const { t } = useTranslation('scoreTable');
  const { before, value } = line;
  if (before === null) return null;
  if (before === value) return t('same', { value: before });
  return t(value > before ? 'rose' : 'fell', { value: before, by: Math.abs(value - before) });
}

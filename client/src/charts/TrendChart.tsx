import type { ReactNode } from 'react';
import { joinClasses } from '../ui/index.ts';
import styles from './TrendChart.module.css';
import { HEIGHT, layOutTrend } from './trend.ts';
import { useWidth } from './useWidth.ts';

/** One point of a trend. */
export interface TrendPoint {
  id: string;
  /** In hundredths. */
  score: number;
  /** The figure, which stands over the point. */
  figure: ReactNode;
  /** What stands beneath the axis. */
  label: ReactNode;
}

/** One line through the cycles; the newest stands out. Figures and names are words of the page, so that they can lead on. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const [ref, width] = useWidth();
  const trend = layOutTrend(
    points.map((point) => point.score),
    width,
  );
  const last = points.length - 1;
  return (
    <div ref={ref} className={styles.trend}>
      {width > 0 && (
        <>
          <svg aria-hidden="true" className={styles.drawing} width={width} height={HEIGHT}>
            {trend.levels.map(({ level, y }) => (
              <g key={level}>
                <line className={styles.level} x1={28} x2={width} y1={y} y2={y} />
                <text className={styles.name} x={8} y={y + 4}>
                  {level}
                </text>
              </g>
            ))}
            <path className={styles.line} d={trend.path} />
            {trend.points.map(({ x, y }, index) => (
              <circle
                key={points[index]?.id}
                className={index === last ? styles.last : styles.point}
                cx={x}
                cy={y}
                r={index === last ? 6 : 4.5}
              />
            ))}
          </svg>
          <ol>
            {points.map(({ id, figure, label }, index) => (
              <li key={id} className={styles.words} style={{ left: trend.points[index]?.x }}>
                <span
                  className={joinClasses(styles.figure, index === last && styles.newest)}
                  style={{ top: (trend.points[index]?.y ?? 0) - 12 }}
                >
                  {figure}
                </span>
                <span className={styles.label} style={{ top: HEIGHT + 4 }}>
                  {label}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

import styles from './Sparkline.module.css';
import { layOutSpark } from './trend.ts';

const [WIDTH, HEIGHT] = [132, 28];

/** A small line through scores in hundredths, on the scale from 1 to 5. The figures stand in the same row or table. */
export function Sparkline({ scores }: { scores: readonly (number | null)[] }) {
  const { path, points } = layOutSpark(scores, WIDTH, HEIGHT);
  return (
    <svg
      aria-hidden="true"
      className={styles.spark}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <line className={styles.base} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      <path className={styles.line} d={path} />
      {points.map(({ x, y }, index) => (
        <circle
          key={x}
          className={index === points.length - 1 ? styles.last : styles.point}
          cx={x}
          cy={y}
          r={index === points.length - 1 ? 3.5 : 2.2}
        />
      ))}
    </svg>
  );
}

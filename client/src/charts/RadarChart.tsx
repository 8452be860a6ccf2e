import type { ReactNode } from 'react';
import { DimensionMark } from '../ui/index.ts';
import styles from './RadarChart.module.css';
import { angleOf, outline, pointOf, RADIUS, RINGS } from './radar.ts';

/** One axis of a radar. */
export interface RadarAxis {
  id: string;
  /** The mark at the end of its score. */
  mark: string;
  position: number;
  /** Scores in hundredths; null where there is none. */
  now: number | null;
  before: number | null;
  /** Name and figures, which stand at the axis. */
  label: ReactNode;
}

const SIZE = 2 * RADIUS + 26;
/** How far a label stands from the outermost ring, in px. */
const APART = 14;

/** A radar: the shown year filled, the one before dashed. Its words stand around it; on a phone beneath it, as a list. */
export function RadarChart({ axes }: { axes: readonly RadarAxis[] }) {
  const count = axes.length;
  const now = outline(axes.map((axis) => axis.now));
  const before = outline(axes.map((axis) => axis.before));
  const complete = axes.every((axis) => axis.now !== null);
  return (
    <div className={styles.radar}>
      <svg
        aria-hidden="true"
        className={styles.drawing}
        width={SIZE}
        height={SIZE}
        viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
      >
        {RINGS.map((level) => (
          <path
            key={level}
            className={level === 5 ? styles.rim : styles.ring}
            d={outline(axes.map(() => level * 100)) ?? ''}
          />
        ))}
        {axes.map(({ id }, place) => {
          const { x, y } = pointOf(500, place, count);
          return <line key={id} className={styles.ring} x2={x} y2={y} />;
        })}
        {RINGS.map((level) => (
          <text key={level} className={styles.level} x={6} y={-(level * RADIUS) / 5 + 4}>
            {level}
          </text>
        ))}
        {before && <path className={styles.before} d={before} />}
        {now && <path className={complete ? styles.filled : styles.now} d={now} />}
        {axes.map(({ id, mark, position, now: score }, place) => {
          if (score === null) return null;
          const { x, y } = pointOf(score, place, count);
          return (
            <g key={id} transform={`translate(${x - 6} ${y - 6})`}>
              <DimensionMark mark={mark} position={position} size={12} className={styles.mark} />
            </g>
          );
        })}
      </svg>
      <ul className={styles.labels}>
        {axes.map(({ id, mark, position, label }, place) => (
          <li key={id} className={styles.label} style={placeOf(place, count)}>
            <DimensionMark mark={mark} position={position} size={11} className={styles.listed} />
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where the words of an axis stand: centred above and below, else beside it. */
function placeOf(place: number, count: number): Record<string, string> {
  const angle = angleOf(place, count);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const across = Math.abs(sine) < 0.01 ? -50 : sine > 0 ? 0 : -100;
  const down = Math.abs(sine) < 0.01 ? (cosine > 0 ? -100 : 0) : -50;
  return {
    '--x': `${Math.round(sine * (RADIUS + APART))}px`,
    '--y': `${Math.round(-cosine * (RADIUS + APART))}px`,
    '--across': `${across}%`,
    '--down': `${down}%`,
    '--align': across === 0 ? 'left' : across === -100 ? 'right' : 'center',
  };
}

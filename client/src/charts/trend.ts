import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';

/** The geometry of a trend, in px from the upper left. */
export interface Trend {
  /** Levels at which a line is drawn across. */
  levels: { level: number; y: number }[];
  points: { x: number; y: number; score: number }[];
  path: string;
}

/** Height of the drawing without the names beneath, in px. */
export const HEIGHT = 150;
const LEFT = 46;
const RIGHT = 60;
const TOP = 26;

/** Lays out scores in hundredths, oldest first, in so many px. The scale begins and ends at whole levels. */
export function layOutTrend(scores: readonly number[], width: number): Trend {
  const lowest = Math.max(1, Math.floor(Math.min(...scores) / 100 - 0.25));
  const highest = Math.min(5, Math.max(lowest + 1, Math.ceil(Math.max(...scores) / 100 + 0.25)));
  const across = scalePoint(
    scores.map((_, index) => index),
    [LEFT + 24, Math.max(LEFT + 25, width - RIGHT)],
  );
  const down = scaleLinear([lowest * 100, highest * 100], [HEIGHT - 6, TOP]);
  const points = scores.map((score, index) => ({ x: across(index) ?? LEFT, y: down(score), score }));
  const levels = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
  return {
    levels: levels.map((level) => ({ level, y: down(level * 100) })),
    points,
    path:
      line<{ x: number; y: number }>(
        ({ x }) => x,
        ({ y }) => y,
      )(points) ?? '',
  };
}

/** The line of a sparkline in a box of so many px; a score that is missing leaves a gap. */
export function layOutSpark(
  scores: readonly (number | null)[],
  width: number,
  height: number,
): { path: string; points: { x: number; y: number }[] } {
  const across = scalePoint(
    scores.map((_, index) => index),
    [4, width - 4],
  );
  const down = scaleLinear([100, 500], [height - 4, 4]);
  const places = scores.map((score, index) =>
    score === null ? null : { x: across(index) ?? 0, y: down(score) },
  );
  const path = line<{ x: number; y: number } | null>(
    (place) => place?.x ?? 0,
    (place) => place?.y ?? 0,
  ).defined((place) => place !== null)(places);
  return { path: path ?? '', points: places.filter((place) => place !== null) };
}

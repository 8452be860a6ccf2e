import { scaleLinear } from 'd3-scale';
import { curveLinear, lineRadial } from 'd3-shape';

/** Radius of the outermost ring, in px. */
export const RADIUS = 142;
/** The rings, one for each level. */
export const RINGS = [1, 2, 3, 4, 5] as const;

const radius = scaleLinear([0, 500], [0, RADIUS]);

/** A point of the radar, in px from its centre; y grows downwards. */
export interface Point {
  x: number;
  y: number;
}

/** Angle of the axis of that place among so many, in radians clockwise from the top. */
export const angleOf = (place: number, count: number): number => (2 * Math.PI * place) / count;

/** Where a score in hundredths lies on the axis of that place. */
export function pointOf(score: number, place: number, count: number): Point {
  const angle = angleOf(place, count);
  const [x, y] = [Math.sin(angle) * radius(score), -Math.cos(angle) * radius(score)];
  // So that axes straight up and down are, whatever a sine leaves of nothing.
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}

/**
 * The line through scores in hundredths, one for each axis: closed where all are there, with gaps beside those that are not.
 * Null when no two neighbours are there to be joined.
 */
export function outline(scores: readonly (number | null)[]): string | null {
  const count = scores.length;
  const around = [...scores, scores[0] ?? null];
  const line = lineRadial<number | null>()
    .defined((score) => score !== null)
    .angle((_, place) => angleOf(place, count))
    .radius((score) => radius(score ?? 0))
    .curve(curveLinear);
  const joined = around.some((score, index) => index > 0 && score !== null && around[index - 1] !== null);
  return joined ? line(around) : null;
}

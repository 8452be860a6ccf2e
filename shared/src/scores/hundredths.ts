import type { Language } from '../states.ts';

/**
 * A score in hundredths: 350 is 3.50. Levels and weights are whole numbers, so the score of a dimension is a whole number
 * of hundredths, and nothing is ever a fraction in floating point.
 */
export type Hundredths = number;

/** A quotient of whole numbers from 0 up, to the nearest whole number; a half goes up. The divisor is above 0. */
export function divideHalfUp(dividend: number, divisor: number): number {
  const [over, under] = [BigInt(dividend), BigInt(divisor)];
  return Number((2n * over + under) / (2n * under));
}

/** A score as it is read: `3,50` in Indonesian, `3.50` in English and for machines; always two decimals. */
export function scoreText(score: Hundredths, language: Language = 'ID'): string {
  const digits = String(Math.abs(score)).padStart(3, '0');
  const point = language === 'ID' ? ',' : '.';
  return `${score < 0 ? '-' : ''}${digits.slice(0, -2)}${point}${digits.slice(-2)}`;
}

/** The mean of scores, to two decimals, half up; null of none. */
export function meanScore(scores: readonly Hundredths[]): Hundredths | null {
  if (scores.length === 0) return null;
  return divideHalfUp(
    scores.reduce((sum, score) => sum + score, 0),
    scores.length,
  );
}

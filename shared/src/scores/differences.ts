import { Level } from '../states.ts';
import type { LevelValue } from './dimensionScore.ts';
import { divideHalfUp } from './hundredths.ts';

/** One panel member's score of a dimension. */
export interface MemberScore {
  seatId: string;
  levels: readonly LevelValue[];
}

/** How far the members of a panel are apart on one level. */
export interface LevelDifference {
  level: Level;
  /** How many scored it. */
  members: number;
  lowest: number;
  highest: number;
  /** `highest` less `lowest`: 0 when all who scored agree. */
  apart: number;
  /** The middle value; between two, the half goes up to a whole level. A suggestion to the chair and no more. */
  median: number;
  /** Those who gave the lowest and the highest value; empty when all agree. */
  lowestSeatIds: readonly string[];
  highestSeatIds: readonly string[];
}

/** How far the members are apart on each level, in the order of the levels; a level nobody scored is left out. */
export function levelDifferences(scores: readonly MemberScore[]): readonly LevelDifference[] {
  return Object.values(Level).flatMap((level) => {
    const given = scores.flatMap(({ seatId, levels }) => {
      const value = levels.find((each) => each.level === level)?.value;
      return value === undefined ? [] : [{ seatId, value }];
    });
    if (given.length === 0) return [];
    const values = given.map(({ value }) => value).sort((a, b) => a - b);
    const [lowest, highest] = [values[0] ?? 0, values.at(-1) ?? 0];
    const who = (value: number) =>
      lowest === highest ? [] : given.filter((each) => each.value === value).map((each) => each.seatId);
    return [
      {
        level,
        members: given.length,
        lowest,
        highest,
        apart: highest - lowest,
        median: medianOf(values),
        lowestSeatIds: who(lowest),
        highestSeatIds: who(highest),
      },
    ];
  });
}

/** The middle of sorted whole numbers; between two, the half goes up. */
function medianOf(values: readonly number[]): number {
  const middle = Math.floor(values.length / 2);
  const upper = values[middle] ?? 0;
  return values.length % 2 === 1 ? upper : divideHalfUp((values[middle - 1] ?? 0) + upper, 2);
}

import { Level, StatementMoment } from '@risalah/shared';
import { scoreDimension } from '../score/scoreDimension.ts';
import { setPanelScore } from '../score/setPanelScore.ts';
import { recordArrival } from '../seat/recordArrival.ts';
import { enterDimension } from '../session/enterDimension.ts';
import { captureStatement } from '../statement/captureStatement.ts';
import { confirmStatement } from '../statement/confirmStatement.ts';
import type { DimensionKey } from './framework.ts';
import type { SeatedKey } from './people.ts';
import type { Line } from './script.ts';

/** The people arrive one after the other, the last of them at that minute. */
export function arrive(lastMinute: number, people: readonly SeatedKey[]): Line[] {
  return people.map((who, index) => ({
    minute: lastMinute - (people.length - 1 - index) / 2,
    play: (stage) => stage.act(who, recordArrival, { sessionId: stage.sessionId }),
  }));
}

/** The chair enters a dimension. */
export function enter(minute: number, dimension: DimensionKey): Line {
  return {
    minute,
    play: (stage) =>
      stage.act('chair', enterDimension, {
        sessionId: stage.sessionId,
        dimensionId: stage.dimension(dimension),
      }),
  };
}

/** What someone says that answers no question. */
export interface Saying {
  speaker: SeatedKey;
  text: string;
  captured: number;
  /** When the speaker confirms it; never, when left out. */
  confirmed?: number;
  /** The dimension it is said in; at the opening, when left out. */
  dimension?: DimensionKey;
}

/** A secretary captures what someone says, and the speaker confirms it. */
export function say(saying: Saying): Line[] {
  const { speaker, text, captured, confirmed, dimension } = saying;
  const capture: Line['play'] = async (stage) => {
    const statementId = await stage.act('secretary', captureStatement, {
      sessionId: stage.sessionId,
      moment: dimension ? StatementMoment.DIMENSION : StatementMoment.OPENING,
      dimensionId: dimension ? stage.dimension(dimension) : null,
      speakerSeatId: stage.seat(speaker),
      text,
    });
    stage.keep(saying, statementId);
  };
  const confirm: Line['play'] = (stage) =>
    stage.act(speaker, confirmStatement, { statementId: stage.kept(saying), revision: 1 });
  const lines: Line[] = [{ minute: captured, play: capture }];
  if (confirmed !== undefined) lines.push({ minute: confirmed, play: confirm });
  return lines;
}

/** What five levels are given, in their order: Baseline, Output, Outcome, Impact, Quick Win. */
export type FiveScores = readonly [number, number, number, number, number];

const LEVELS = [Level.BASELINE, Level.OUTPUT, Level.OUTCOME, Level.IMPACT, Level.QUICK_WIN];

const levelsOf = (scores: FiveScores) =>
  LEVELS.map((level, index) => ({ level, value: scores[index] ?? 1, reason: 'Angka contoh' }));

/** Members of the panel score a dimension, each for themselves. */
export function score(
  minute: number,
  dimension: DimensionKey,
  scores: Partial<Record<SeatedKey, FiveScores>>,
): Line[] {
  return Object.entries(scores).map(([who, five]) => ({
    minute,
    play: (stage) =>
      stage.act(who as SeatedKey, scoreDimension, {
        sessionId: stage.sessionId,
        dimensionId: stage.dimension(dimension),
        levels: levelsOf(five),
      }),
  }));
}

/** The chair sets the panel's score of a dimension. */
export function setScore(minute: number, dimension: DimensionKey, scores: FiveScores): Line {
  return {
    minute,
    play: (stage) =>
      stage.act('chair', setPanelScore, {
        sessionId: stage.sessionId,
        dimensionId: stage.dimension(dimension),
        levels: levelsOf(scores),
      }),
  };
}

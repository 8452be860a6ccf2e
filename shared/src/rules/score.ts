import { type Level, MinutesState, Role, SessionState } from '../states.ts';
import type { Actor, SessionFacts } from './facts.ts';
import { hasRole, isChair } from './roles.ts';
import { inState } from './session.ts';
import { provided, type Verdict } from './verdict.ts';

/** Each panel member scores each dimension, from opening until its minutes are FINAL. */
export function mayScoreDimension(actor: Actor, session: SessionFacts, minutesState: MinutesState): Verdict {
  return provided(
    [hasRole(actor, session.id, Role.CHAIR, Role.EVALUATOR), 'NOT_PANEL'],
    [inState(session, SessionState.LIVE, SessionState.PAUSED, SessionState.CLOSED), 'SESSION_NOT_OPEN'],
    [minutesState !== MinutesState.FINAL, 'PANEL_SCORE_FINAL'],
  );
}

/** The levels whose score has no reason yet; white space is none. */
export function unexplainedLevels(
  levels: readonly { level: Level; reason?: string | null }[],
): readonly Level[] {
  return levels.filter(({ reason }) => !reason?.trim()).map(({ level }) => level);
}

/** A panel member gives a reason for the score of each level. The panel's score may go without, since theirs stand behind it. */
export function explainsEveryLevel(levels: readonly { level: Level; reason?: string | null }[]): Verdict {
  return provided([unexplainedLevels(levels).length === 0, 'SCORE_REASON_REQUIRED']);
}

/** The chair sets the panel's score, from opening until the dimension's minutes are FINAL. */
export function maySetPanelScore(actor: Actor, session: SessionFacts, minutesState: MinutesState): Verdict {
  const scoring = provided([isChair(actor, session.id), 'NOT_CHAIR']);
  return scoring.allowed ? mayScoreDimension(actor, session, minutesState) : scoring;
}

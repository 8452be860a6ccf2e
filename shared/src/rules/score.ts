import { MinutesState, Role, SessionState } from '../states.ts';
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

/** The chair sets the panel's score, from opening until the dimension's minutes are FINAL. */
export function maySetPanelScore(actor: Actor, session: SessionFacts, minutesState: MinutesState): Verdict {
  const scoring = provided([isChair(actor, session.id), 'NOT_CHAIR']);
  return scoring.allowed ? mayScoreDimension(actor, session, minutesState) : scoring;
}

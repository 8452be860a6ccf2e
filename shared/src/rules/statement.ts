import { MinutesState, SessionState, StatementState } from '../states.ts';
import type { Actor, SessionFacts, StatementFacts } from './facts.ts';
import { isSecretary, seatsIn } from './roles.ts';
import { inState } from './session.ts';
import { provided, type Verdict } from './verdict.ts';

/** A secretary writes down what someone said, until the minutes of that dimension are READY. */
export function mayCaptureStatement(
  actor: Actor,
  session: SessionFacts,
  minutesState: MinutesState = MinutesState.DRAFT,
): Verdict {
  return provided(
    [isSecretary(actor, session.id), 'NOT_SECRETARY'],
    [inState(session, SessionState.LIVE, SessionState.PAUSED, SessionState.CLOSED), 'SESSION_NOT_OPEN'],
    [minutesState === MinutesState.DRAFT, 'MINUTES_LOCKED'],
  );
}

/** Whoever said it confirms it, or corrects it, until the minutes of that dimension are READY. */
export function mayConfirmStatement(actor: Actor, session: SessionFacts, statement: StatementFacts): Verdict {
  return provided(
    [seatsIn(actor, session.id).some((seat) => seat.id === statement.speakerSeatId), 'NOT_SPEAKER'],
    [inState(session, SessionState.LIVE, SessionState.PAUSED, SessionState.CLOSED), 'SESSION_NOT_OPEN'],
    [statement.minutesState === MinutesState.DRAFT, 'MINUTES_LOCKED'],
    [statement.state === StatementState.CAPTURED, 'STATEMENT_ALREADY_CONFIRMED'],
  );
}

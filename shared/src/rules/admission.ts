import { SessionState } from '../states.ts';
import type { Actor, SessionFacts } from './facts.ts';
import { isChair, isSecretary } from './roles.ts';
import { inState } from './session.ts';
import { provided, type Verdict } from './verdict.ts';

const toCome = (session: SessionFacts): boolean =>
  inState(session, SessionState.SCHEDULED, SessionState.LIVE, SessionState.PAUSED);

/** The chair lets observers in by the stage, until the session is closed; done again, another code takes the place of the first. */
export function mayAdmitObservers(actor: Actor, session: SessionFacts): Verdict {
  return provided([isChair(actor, session.id), 'NOT_CHAIR'], [toCome(session), 'SESSION_OVER']);
}

/** The chair stops letting observers in; who is in stays. */
export function mayEndAdmission(actor: Actor, session: SessionFacts): Verdict {
  return mayAdmitObservers(actor, session);
}

/** Whoever has the code of the stage comes in as an observer, and as nobody more, until the session is closed. */
export function mayEnterAsObserver(_actor: Actor, session: SessionFacts): Verdict {
  return provided([toCome(session), 'SESSION_OVER']);
}

/** The code by which observers come in: those who show the stage for the hall. */
export function maySeeObserverCode(actor: Actor, sessionId: string): boolean {
  return isChair(actor, sessionId) || isSecretary(actor, sessionId);
}

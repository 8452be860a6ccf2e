import { Role, SessionState } from '../states.ts';
import type { Actor, SessionFacts } from './facts.ts';
import { isChair, seatsIn } from './roles.ts';
import { provided, type Verdict } from './verdict.ts';

/** Whether the session's state is one of these. */
export function inState(session: SessionFacts, ...states: SessionState[]): boolean {
  return states.includes(session.state);
}

/** Anyone seated may be in the room and read what is theirs to see; an administrator may look after any session. */
export function mayEnterSession(actor: Actor, session: SessionFacts): Verdict {
  return provided([actor.administrator || seatsIn(actor, session.id).length > 0, 'NO_SEAT']);
}

const SPEAKS_UNASKED: readonly Role[] = [
  Role.EVALUATOR,
  Role.REGION_LEAD,
  Role.AGENCY_HEAD,
  Role.AGENCY_STAFF,
];

/** Panel members, the region's lead and its agencies may raise a hand to speak in an open session. It is motion, and gives nothing by itself. */
export function mayRaiseHand(actor: Actor, session: SessionFacts): Verdict {
  const speaks = seatsIn(actor, session.id).some(({ role }) => SPEAKS_UNASKED.includes(role));
  return provided(
    [speaks, 'NO_SEAT'],
    [inState(session, SessionState.LIVE, SessionState.PAUSED), 'SESSION_NOT_OPEN'],
  );
}

/** The chair of a live session gives the turn to speak to somebody who sits in it, and ends it. */
export function mayGiveTurn(actor: Actor, session: SessionFacts): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [inState(session, SessionState.LIVE), 'SESSION_NOT_LIVE'],
  );
}

/** An administrator schedules sessions. */
export function mayScheduleSession(actor: Actor): Verdict {
  return provided([actor.administrator, 'NOT_ADMINISTRATOR']);
}

/** An administrator cancels what has not been opened. */
export function mayCancelSession(actor: Actor, session: SessionFacts): Verdict {
  return provided(
    [actor.administrator, 'NOT_ADMINISTRATOR'],
    [inState(session, SessionState.SCHEDULED), 'SESSION_NOT_SCHEDULED'],
  );
}

/** The chair opens a scheduled session. */
export function mayOpenSession(actor: Actor, session: SessionFacts): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [inState(session, SessionState.SCHEDULED), 'SESSION_NOT_SCHEDULED'],
  );
}

/** The chair pauses a live session: clocks and asking stop, drafts and minutes go on. */
export function mayPauseSession(actor: Actor, session: SessionFacts): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [inState(session, SessionState.LIVE), 'SESSION_NOT_LIVE'],
  );
}

/** The chair resumes a paused session. */
export function mayResumeSession(actor: Actor, session: SessionFacts): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [inState(session, SessionState.PAUSED), 'SESSION_NOT_PAUSED'],
  );
}

/** The chair closes a session that is live or paused. */
export function mayCloseSession(actor: Actor, session: SessionFacts): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [inState(session, SessionState.LIVE, SessionState.PAUSED), 'SESSION_NOT_OPEN'],
  );
}

/** The chair moves a live session to another dimension. */
export function mayEnterDimension(actor: Actor, session: SessionFacts): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [inState(session, SessionState.LIVE), 'SESSION_NOT_LIVE'],
  );
}

/** Anyone seated is noted as present until the session is closed. */
export function mayRecordArrival(actor: Actor, session: SessionFacts): Verdict {
  return provided(
    [seatsIn(actor, session.id).length > 0, 'NO_SEAT'],
    [inState(session, SessionState.SCHEDULED, SessionState.LIVE, SessionState.PAUSED), 'SESSION_OVER'],
  );
}

/** Whoever is noted as present may leave; a departure is noted until the session is closed. */
export function mayRecordDeparture(actor: Actor, session: SessionFacts): Verdict {
  return mayRecordArrival(actor, session);
}

/** An administrator seats people until the session is over. */
export function mayGrantSeat(actor: Actor, session: SessionFacts): Verdict {
  return provided(
    [actor.administrator, 'NOT_ADMINISTRATOR'],
    [!inState(session, SessionState.FINAL, SessionState.CANCELLED), 'SESSION_OVER'],
  );
}

/** An administrator takes a seat away at any time: who reads is a matter of today, not of the meeting. */
export function mayRevokeSeat(actor: Actor): Verdict {
  return provided([actor.administrator, 'NOT_ADMINISTRATOR']);
}

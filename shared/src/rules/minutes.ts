import { CorrectionState, MinutesState, SessionState } from '../states.ts';
import type { Actor, CorrectionFacts, MinutesFacts, SessionFacts } from './facts.ts';
import { isChair, isSecretary, seatsIn } from './roles.ts';
import { inState } from './session.ts';
import { provided, type Verdict } from './verdict.ts';

const begun = (session: SessionFacts): boolean =>
  inState(session, SessionState.LIVE, SessionState.PAUSED, SessionState.CLOSED);

/** Secretaries and the chair write the minutes while they are DRAFT, from opening on. */
export function mayWriteMinutes(actor: Actor, session: SessionFacts, minutes: MinutesFacts): Verdict {
  return provided(
    [isChair(actor, session.id) || isSecretary(actor, session.id), 'NOT_CHAIR_OR_SECRETARY'],
    [begun(session), 'SESSION_NOT_OPEN'],
    [minutes.state === MinutesState.DRAFT, 'MINUTES_NOT_DRAFT'],
  );
}

/** A secretary declares the minutes of a dimension ready, once the panel is not in that dimension any more. */
export function mayReadyMinutes(
  actor: Actor,
  session: SessionFacts,
  minutes: MinutesFacts,
  dimensionId: string,
): Verdict {
  return provided(
    [isSecretary(actor, session.id), 'NOT_SECRETARY'],
    [begun(session), 'SESSION_NOT_OPEN'],
    [minutes.state === MinutesState.DRAFT, 'MINUTES_NOT_DRAFT'],
    [
      session.currentDimensionId !== dimensionId || inState(session, SessionState.CLOSED),
      'DIMENSION_ALREADY_CURRENT',
    ],
  );
}

/** The chair returns ready minutes, with a reason. */
export function mayReturnMinutes(actor: Actor, session: SessionFacts, minutes: MinutesFacts): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [minutes.state === MinutesState.READY, 'MINUTES_NOT_READY'],
  );
}

/** Whether the window for corrections is over at `now` (ms since 1970), by time or because all who spoke agreed. */
export function correctionsAreOver(minutes: MinutesFacts, now: number): boolean {
  if (minutes.correctionsUntil === null || now >= minutes.correctionsUntil) return true;
  return minutes.mustAgreeSeatIds.every((id) => minutes.agreedSeatIds.includes(id));
}

/** The chair makes minutes final in a closed session, after the window and once every correction is decided. */
export function mayFinaliseMinutes(
  actor: Actor,
  session: SessionFacts,
  minutes: MinutesFacts,
  now: number,
): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [inState(session, SessionState.CLOSED), 'SESSION_NOT_CLOSED'],
    [minutes.state === MinutesState.READY, 'MINUTES_NOT_READY'],
    [minutes.undecidedCorrections === 0, 'CORRECTIONS_UNDECIDED'],
    [correctionsAreOver(minutes, now), 'CORRECTION_WINDOW_OPEN'],
  );
}

/** Those who spoke agree to the minutes as they stand, so that FINAL need not wait for the window. */
export function mayAgreeToMinutes(actor: Actor, session: SessionFacts, minutes: MinutesFacts): Verdict {
  return provided(
    [seatsIn(actor, session.id).some((seat) => minutes.mustAgreeSeatIds.includes(seat.id)), 'NOT_SPEAKER'],
    [minutes.state === MinutesState.READY, 'MINUTES_NOT_READY'],
  );
}

/** Those who spoke propose corrections to their own words while the window is open. */
export function mayProposeCorrection(
  actor: Actor,
  session: SessionFacts,
  minutes: MinutesFacts,
  speakerSeatIds: readonly string[],
  now: number,
): Verdict {
  return provided(
    [seatsIn(actor, session.id).some((seat) => speakerSeatIds.includes(seat.id)), 'NOT_SPEAKER'],
    [minutes.state === MinutesState.READY, 'MINUTES_NOT_READY'],
    [minutes.correctionsUntil !== null && now < minutes.correctionsUntil, 'CORRECTION_WINDOW_CLOSED'],
  );
}

/** The chair decides on each proposed correction. */
export function mayDecideCorrection(
  actor: Actor,
  session: SessionFacts,
  minutes: MinutesFacts,
  correction: CorrectionFacts,
): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [minutes.state === MinutesState.READY, 'MINUTES_NOT_READY'],
    [correction.state === CorrectionState.PROPOSED, 'CORRECTION_ALREADY_DECIDED'],
  );
}

/** After FINAL, chair and secretaries add what came later; nothing before it changes. */
export function mayAddAddendum(actor: Actor, session: SessionFacts, minutes: MinutesFacts): Verdict {
  return provided(
    [isChair(actor, session.id) || isSecretary(actor, session.id), 'NOT_CHAIR_OR_SECRETARY'],
    [minutes.state === MinutesState.FINAL, 'MINUTES_NOT_FINAL'],
  );
}

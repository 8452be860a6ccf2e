import {
  type Actor,
  CorrectionState,
  isChair,
  type MinutesFacts,
  mayAgreeToMinutes,
  mayDecideCorrection,
  mayFinaliseMinutes,
  mayReadyMinutes,
  SessionState,
  seatsIn,
  WaitingKind,
} from '@risalah/shared';
import type { Minutes } from '../minutes/minutes.entity.ts';
import type { Session } from '../session/session.entity.ts';
import { dimensionOf } from './standing.ts';
import type { WaitingItem } from './waitingItem.ts';

/** Minutes that the actor has to review, to decide corrections on, or to bring to ready or final. */
export function waitingMinutes(actor: Actor, session: Session, now: Date): WaitingItem[] {
  return session.minutes.getItems().flatMap((minutes) => waitingIn(actor, session, minutes, now));
}

function waitingIn(actor: Actor, session: Session, minutes: Minutes, now: Date): WaitingItem[] {
  const facts = factsOf(minutes);
  const about = { session, minutes, dimension: dimensionOf(session, minutes.dimensionId) };
  const dueAt = minutes.correctionsUntil;
  const readyAt = minutes.readyAt ?? now;
  const items: WaitingItem[] = [];

  const agreed = seatsIn(actor, session.id).some((seat) => minutes.agreedSeatIds.includes(seat.id));
  const windowOpen = dueAt !== null && dueAt > now;
  if (windowOpen && !agreed && mayAgreeToMinutes(actor, session, facts).allowed) {
    items.push({ ...about, kind: WaitingKind.REVIEW_MINUTES, since: readyAt, dueAt });
  }
  for (const correction of minutes.corrections.getItems()) {
    if (!mayDecideCorrection(actor, session, facts, correction).allowed) continue;
    items.push({ ...about, correction, kind: WaitingKind.DECIDE_CORRECTION, since: correction.proposedAt });
  }
  const closed = session.state === SessionState.CLOSED;
  const toReady = closed && mayReadyMinutes(actor, session, facts, minutes.dimensionId).allowed;
  const toFinal =
    isChair(actor, session.id) && mayFinaliseMinutes(actor, session, facts, now.getTime()).allowed;
  if (toReady || toFinal) {
    const since = toFinal ? readyAt : (minutes.returnedAt ?? session.closedAt ?? now);
    items.push({ ...about, kind: WaitingKind.FINISH_MINUTES, since });
  }
  return items;
}

function factsOf(minutes: Minutes): MinutesFacts {
  const { state, mustAgreeSeatIds, agreedSeatIds } = minutes;
  const undecided = minutes.corrections.getItems().filter((each) => each.state === CorrectionState.PROPOSED);
  return {
    state,
    mustAgreeSeatIds,
    agreedSeatIds,
    correctionsUntil: minutes.correctionsUntil?.getTime() ?? null,
    undecidedCorrections: undecided.length,
  };
}

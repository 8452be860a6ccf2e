import { MinutesState, Role } from '../states.ts';
import type { Actor } from './facts.ts';
import { hasRole, isChair, isOfAgency, isOfSomeAgency, isPanel, isRegionLead, isSecretary } from './roles.ts';

/** The panel's queue. */
export function maySeeQueue(actor: Actor, sessionId: string): boolean {
  return isPanel(actor, sessionId);
}

/** A draft: only the agency that writes it. */
export function maySeeDraft(actor: Actor, sessionId: string, agencyId: string): boolean {
  return isOfAgency(actor, sessionId, agencyId);
}

/** Anyone seated reads asked questions, answers and statements; an administrator without a seat does not. */
export function maySeeProceedings(actor: Actor, sessionId: string): boolean {
  return actor.seats.some((seat) => seat.sessionId === sessionId);
}

/**
 * Decisions on an agency's answer, its follow-ups and the evidence asked of it: panel, the agency, the region lead
 * at once; everyone else seated from FINAL of that dimension.
 */
export function maySeeDecision(
  actor: Actor,
  sessionId: string,
  agencyId: string,
  minutesState: MinutesState,
): boolean {
  if (isPanel(actor, sessionId) || isRegionLead(actor, sessionId)) return true;
  if (isOfAgency(actor, sessionId, agencyId)) return true;
  return minutesState === MinutesState.FINAL && maySeeProceedings(actor, sessionId);
}

/** That a question is settled tells that all its answers were decided, so it is seen by those who see a decision on it. */
export function maySeeSettled(
  actor: Actor,
  sessionId: string,
  agencyIds: readonly string[],
  minutesState: MinutesState,
): boolean {
  return agencyIds.some((agencyId) => maySeeDecision(actor, sessionId, agencyId, minutesState));
}

/** A follow-up that a secretary proposed: the panel, until the chair takes it up. */
export function maySeeProposedFollowUp(actor: Actor, sessionId: string): boolean {
  return isPanel(actor, sessionId);
}

/** The text of minutes: DRAFT the panel, READY all but observers, FINAL everyone seated. */
export function maySeeMinutesText(actor: Actor, sessionId: string, state: MinutesState): boolean {
  if (isPanel(actor, sessionId)) return true;
  if (state === MinutesState.READY) return isRegionLead(actor, sessionId) || isOfSomeAgency(actor, sessionId);
  return state === MinutesState.FINAL && maySeeProceedings(actor, sessionId);
}

/** How the text of minutes stood at other times: the panel, since drafts are among them. */
export function maySeeMinutesVersions(actor: Actor, sessionId: string): boolean {
  return isPanel(actor, sessionId);
}

/** A correction that somebody proposed: the panel, and the seat that proposed it. */
export function maySeeCorrection(actor: Actor, sessionId: string, proposerSeatId: string): boolean {
  return isPanel(actor, sessionId) || actor.seats.some((seat) => seat.id === proposerSeatId);
}

/** A single score: whoever gave it, and the chair. */
export function maySeeScore(actor: Actor, sessionId: string, scorerSeatId: string): boolean {
  return isChair(actor, sessionId) || actor.seats.some((seat) => seat.id === scorerSeatId);
}

/** The panel's score: chair, evaluators and secretaries; everyone else seated from FINAL. */
export function maySeePanelScore(actor: Actor, sessionId: string, minutesState: MinutesState): boolean {
  return (
    isPanel(actor, sessionId) || (minutesState === MinutesState.FINAL && maySeeProceedings(actor, sessionId))
  );
}

/** Staff numbers (NIP): those who make the attendance list, and administrators who seat people. */
export function maySeeStaffNumbers(actor: Actor, sessionId: string): boolean {
  return actor.administrator || isSecretary(actor, sessionId) || hasRole(actor, sessionId, Role.CHAIR);
}

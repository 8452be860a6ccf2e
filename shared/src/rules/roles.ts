import { Role } from '../states.ts';
import type { Actor, SeatFacts } from './facts.ts';

/** The actor's seats in one session. */
export function seatsIn(actor: Actor, sessionId: string): readonly SeatFacts[] {
  return actor.seats.filter((seat) => seat.sessionId === sessionId);
}

/**
 * The actor with no more than an observer's seat in a session where they sit, and with none elsewhere: for a screen that a whole hall reads.
 * It is nobody's own seat, so that what is told to one person or seat is not told to it either.
 */
export function asObserver(actor: Actor, sessionId: string): Actor {
  const seated = seatsIn(actor, sessionId).length > 0;
  return {
    personId: '',
    administrator: false,
    seats: seated ? [{ id: '', sessionId, role: Role.OBSERVER }] : [],
  };
}

/** Whether the actor holds any of these roles in the session. */
export function hasRole(actor: Actor, sessionId: string, ...roles: Role[]): boolean {
  return actor.seats.some((seat) => seat.sessionId === sessionId && roles.includes(seat.role));
}

/** Roles of the panel: chair, evaluators and secretaries. */
export const PANEL_ROLES: readonly Role[] = [Role.CHAIR, Role.EVALUATOR, Role.SECRETARY];

/** Chair, evaluators and secretaries: those who see the queue and every decision. */
export function isPanel(actor: Actor, sessionId: string): boolean {
  return hasRole(actor, sessionId, ...PANEL_ROLES);
}

/** Chair. */
export function isChair(actor: Actor, sessionId: string): boolean {
  return hasRole(actor, sessionId, Role.CHAIR);
}

/** Secretary. */
export function isSecretary(actor: Actor, sessionId: string): boolean {
  return hasRole(actor, sessionId, Role.SECRETARY);
}

/** Mayor, sekda, or who stands in for them. */
export function isRegionLead(actor: Actor, sessionId: string): boolean {
  return hasRole(actor, sessionId, Role.REGION_LEAD);
}

/** Head or staff of that agency in the session. */
export function isOfAgency(actor: Actor, sessionId: string, agencyId: string): boolean {
  return seatsIn(actor, sessionId).some(
    (seat) =>
      seat.agencyId === agencyId && (seat.role === Role.AGENCY_HEAD || seat.role === Role.AGENCY_STAFF),
  );
}

/** Head of that agency in the session. */
export function isHeadOf(actor: Actor, sessionId: string, agencyId: string): boolean {
  return seatsIn(actor, sessionId).some(
    (seat) => seat.agencyId === agencyId && seat.role === Role.AGENCY_HEAD,
  );
}

/** Head or staff of any agency in the session. */
export function isOfSomeAgency(actor: Actor, sessionId: string): boolean {
  return hasRole(actor, sessionId, Role.AGENCY_HEAD, Role.AGENCY_STAFF);
}

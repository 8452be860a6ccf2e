import type { Actor } from './rules/facts.ts';
import { isPanel, isRegionLead, seatsIn } from './rules/roles.ts';
import { Role } from './states.ts';

/** One circle of an event's audience. */
export type Circle = 'EVERYONE' | 'PANEL' | 'LEAD' | `AGENCY:${string}` | `PERSON:${string}`;

/** Everyone with a seat in the session. */
export const EVERYONE: Circle = 'EVERYONE';
/** Chair, evaluators and secretaries. */
export const PANEL: Circle = 'PANEL';
/** The region lead. */
export const LEAD: Circle = 'LEAD';
/** Head and staff of one agency. */
export const agencyCircle = (agencyId: string): Circle => `AGENCY:${agencyId}`;
/** One person. */
export const personCircle = (personId: string): Circle => `PERSON:${personId}`;

/** The circles that an actor belongs to in a session; an event reaches whoever is in any circle of its audience. */
export function circlesOf(actor: Actor, sessionId: string): ReadonlySet<string> {
  const seats = seatsIn(actor, sessionId);
  const circles = new Set<string>();
  if (seats.length === 0) return circles;
  circles.add(EVERYONE).add(personCircle(actor.personId));
  if (isPanel(actor, sessionId)) circles.add(PANEL);
  if (isRegionLead(actor, sessionId)) circles.add(LEAD);
  for (const seat of seats) {
    const ofAgency = seat.role === Role.AGENCY_HEAD || seat.role === Role.AGENCY_STAFF;
    if (ofAgency && seat.agencyId) circles.add(agencyCircle(seat.agencyId));
  }
  return circles;
}

/** Whether an event with this audience reaches a reader in these circles. */
export function reaches(audience: readonly string[], circles: ReadonlySet<string>): boolean {
  return audience.some((circle) => circles.has(circle));
}

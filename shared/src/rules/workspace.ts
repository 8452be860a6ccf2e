import { InvitationStanding, SessionState } from '../states.ts';
import type { Actor, SessionFacts } from './facts.ts';
import { inState, mayGrantSeat } from './session.ts';
import { provided, type Verdict } from './verdict.ts';

/** An administrator prepares programmes, cycles, regions, agencies, people and invitations, and reads them whole. */
export function mayPrepareWorkspace(actor: Actor): Verdict {
  return provided([actor.administrator, 'NOT_ADMINISTRATOR']);
}

/** What of a person says how their way in stands: whether they have a password, and their newest link. */
export interface WayIn {
  canSignIn: boolean;
  invitation?: { good: boolean; acceptedAt?: unknown; revokedAt?: unknown } | null;
}

/** How a person's way in stands. */
export function standingOf({ canSignIn, invitation }: WayIn): InvitationStanding {
  if (canSignIn && invitation?.good) return InvitationStanding.RENEWING;
  if (canSignIn) return invitation?.acceptedAt ? InvitationStanding.USED : InvitationStanding.CAN_SIGN_IN;
  if (!invitation) return InvitationStanding.NONE;
  if (invitation.good) return InvitationStanding.GOOD;
  return invitation.revokedAt ? InvitationStanding.REVOKED : InvitationStanding.EXPIRED;
}

/** Everybody makes tokens for themselves, of seats that they hold; and takes back their own. */
export function mayMakeToken(actor: Actor, seatId: string | null): Verdict {
  return provided([seatId === null || actor.seats.some((seat) => seat.id === seatId), 'NO_SEAT']);
}

/** A token is taken back by whose it is, or by an administrator. */
export function mayRevokeToken(actor: Actor, ownerId: string): Verdict {
  return provided([actor.administrator || actor.personId === ownerId, 'NOT_ADMINISTRATOR']);
}

/** An administrator reads the audit; nobody writes it by hand. */
export function mayReadAudit(actor: Actor): Verdict {
  return mayPrepareWorkspace(actor);
}

/** An administrator moves a session to another time or place, until it is opened. */
export function mayRescheduleSession(actor: Actor, session: SessionFacts): Verdict {
  return provided(
    [actor.administrator, 'NOT_ADMINISTRATOR'],
    [inState(session, SessionState.SCHEDULED), 'SESSION_NOT_SCHEDULED'],
  );
}

/** An administrator seats those who sat in another session, where single seats may be granted. */
export function mayCopySeats(actor: Actor, session: SessionFacts): Verdict {
  return mayGrantSeat(actor, session);
}

/** The sum that the weights of a cycle's levels have, in per cent. */
export const WHOLE_WEIGHT = 100;

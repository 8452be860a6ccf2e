import type { EntityManager } from '@mikro-orm/core';
import type { Person } from '../workspace/person.entity.ts';
import { Invitation } from './invitation.entity.ts';
import { hashToken, newToken } from './tokens.ts';

/** How long the link of an invitation is good for, in ms: two weeks. */
const VALID_FOR = 14 * 86_400_000;

/** An invitation that was made, with the secret for its link, which is stored nowhere. */
export interface NewInvitation {
  invitation: Invitation;
  token: string;
}

/**
 * Invites a person to set a password, within the caller's transaction. Whoever calls this hands the secret on, or the
 * person has to be invited again.
 */
export function invite(em: EntityManager, person: Person, now: Date): NewInvitation {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + VALID_FOR);
  const invitation = em.create(
    Invitation,
    { person, tokenHash: hashToken(token), invitedAt: now, expiresAt },
    { persist: true },
  );
  return { invitation, token };
}

/** Whether the link still signs somebody in. */
export function isGood(invitation: Invitation, now: Date): boolean {
  return !invitation.acceptedAt && !invitation.revokedAt && invitation.expiresAt > now;
}

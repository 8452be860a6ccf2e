import type { EntityManager } from '@mikro-orm/core';
import type { Person } from '../workspace/person.entity.ts';
import { Invitation } from './invitation.entity.ts';
import { hashToken, newToken } from './tokens.ts';

/** How long the link of an invitation is good for, in ms: two weeks. */
const VALID_FOR = 14 * 86_400_000;

/**
 * Invites a person to set a password, within the caller's transaction. Returns the secret for the link, which is stored
 * nowhere: whoever calls this hands it on, or the person has to be invited again.
 */
export function invite(em: EntityManager, person: Person, now: Date): string {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + VALID_FOR);
  em.persist(em.create(Invitation, { person, tokenHash: hashToken(token), invitedAt: now, expiresAt }));
  return token;
}

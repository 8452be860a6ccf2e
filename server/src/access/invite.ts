import type { EntityManager } from '@mikro-orm/core';
import type { Person } from '../workspace/person.entity.ts';
import { Invitation } from './invitation.entity.ts';
import { hashToken, newToken } from './tokens.ts';

const DAY = 86_400_000;
/** How long the link of an invitation is good for, in ms: two weeks. */
const INVITATION_VALID_FOR = 14 * DAY;
/** How long a link for a forgotten password is good for, in ms: it opens an account that is in use, so it must not lie about. */
const RENEWAL_VALID_FOR = DAY;

/** An invitation that was made, with the secret for its link, which is stored nowhere. */
export interface NewInvitation {
  invitation: Invitation;
  token: string;
}

/**
 * Makes a link for each of these people, within the caller's transaction, in place of those made before: who can sign in
 * gets one to renew their password, everybody else an invitation. Whoever calls this hands the secrets on, or new links
 * have to be made.
 */
export async function makeLinks(
  em: EntityManager,
  people: readonly Person[],
  now: Date,
): Promise<NewInvitation[]> {
  const ids = people.map(({ id }) => id);
  const earlier = await em.find(Invitation, { person: { $in: ids }, acceptedAt: null, revokedAt: null });
  for (const each of earlier) each.revokedAt = now;
  return people.map((person) => {
    const token = newToken();
    const renewsPassword = person.passwordHash !== null;
    const validFor = renewsPassword ? RENEWAL_VALID_FOR : INVITATION_VALID_FOR;
    const expiresAt = new Date(now.getTime() + validFor);
    const invitation = em.create(
      Invitation,
      { person, tokenHash: hashToken(token), renewsPassword, invitedAt: now, expiresAt },
      { persist: true },
    );
    return { invitation, token };
  });
}

/** Whether the link still signs somebody in. */
export function isGood(invitation: Invitation, now: Date): boolean {
  return !invitation.acceptedAt && !invitation.revokedAt && invitation.expiresAt > now;
}

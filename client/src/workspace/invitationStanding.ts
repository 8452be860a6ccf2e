import type { Person } from './preparing.ts';

/** Where a person's way in stands, by their newest invitation. */
export type Standing = 'canSignIn' | 'used' | 'none' | 'good' | 'expired' | 'revoked';

/** Where a person's newest invitation stands. */
export function standingOf({ canSignIn, invitation }: Person): Standing {
  if (canSignIn) return invitation?.acceptedAt ? 'used' : 'canSignIn';
  if (!invitation) return 'none';
  if (invitation.good) return 'good';
  return invitation.revokedAt ? 'revoked' : 'expired';
}

/** Of these people those whose link was made on this page and can still be used. */
export function linkedAmong(people: readonly Person[], links: ReadonlyMap<string, string>): Person[] {
  return people.filter(({ id, canSignIn }) => links.has(id) && !canSignIn);
}

/** Every standing, in the order in which they are chosen from. */
export const STANDINGS: readonly Standing[] = ['none', 'good', 'expired', 'revoked', 'used', 'canSignIn'];

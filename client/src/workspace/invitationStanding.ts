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

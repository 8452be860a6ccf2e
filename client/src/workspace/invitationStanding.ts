import type { Person } from './preparing.ts';

/** Where a person's way in stands, by their newest link; `renewing` while one for a forgotten password waits. */
export type Standing = 'canSignIn' | 'used' | 'renewing' | 'none' | 'good' | 'expired' | 'revoked';

/** Where a person's newest link stands. */
export function standingOf({ canSignIn, invitation }: Person): Standing {
  if (canSignIn && invitation?.good) return 'renewing';
  if (canSignIn) return invitation?.acceptedAt ? 'used' : 'canSignIn';
  if (!invitation) return 'none';
  if (invitation.good) return 'good';
  return invitation.revokedAt ? 'revoked' : 'expired';
}

/** Of these people those whose link was made on this page and can still be used. */
export function linkedAmong(people: readonly Person[], links: ReadonlyMap<string, string>): Person[] {
  return people.filter(
    (person) => links.has(person.id) && !['used', 'canSignIn'].includes(standingOf(person)),
  );
}

/** Every standing, in the order in which they are chosen from. */
export const STANDINGS: readonly Standing[] = [
  'none',
  'good',
  'expired',
  'revoked',
  'used',
  'canSignIn',
  'renewing',
];

import { linkedAmong, standingOf } from '@risalah/client/src/workspace/invitationStanding.ts';
import type { Person } from '@risalah/client/src/workspace/preparing.ts';
import { describe, expect, it } from 'vitest';

const AT = '2025-11-01T00:00:00.000Z';

/** Somebody whose newest invitation is as said; nobody who was ever invited, when nothing is said. */
const invited = (change: Partial<NonNullable<Person['invitation']>> | null, canSignIn = false): Person =>
  ({
    id: 'p1',
    canSignIn,
    invitation: change && {
      id: 'i1',
      good: false,
      expiresAt: AT,
      acceptedAt: null,
      revokedAt: null,
      ...change,
    },
  }) as Person;

describe('an invitation', () => {
  it.each([
    ['none', invited(null)],
    ['good', invited({ good: true })],
    ['expired', invited({})],
    ['revoked', invited({ revokedAt: AT })],
    ['used', invited({ acceptedAt: AT }, true)],
    // A password may be set without one, by the command that makes the first administrator.
    ['canSignIn', invited(null, true)],
    ['renewing', invited({ good: true }, true)],
    ['canSignIn', invited({ revokedAt: AT }, true)],
  ])('[W6] that is %s is shown so', (standing, person) => {
    expect(standingOf(person)).toBe(standing);
  });

  it('[W6] is listed with its link until it was used', () => {
    const links = new Map([['p1', 'https://risalah.test/sign-in?invitation=x']]);
    expect(linkedAmong([invited({ good: true })], links)).toHaveLength(1);
    expect(linkedAmong([invited({ acceptedAt: AT }, true)], links)).toHaveLength(0);
    expect(linkedAmong([invited({ good: true }, true)], links)).toHaveLength(1);
    expect(linkedAmong([invited({ good: true })], new Map())).toHaveLength(0);
  });
});

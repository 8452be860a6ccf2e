import { unusedLinks } from '@risalah/client/src/workspace/invitationStanding.ts';
import type { Person } from '@risalah/client/src/workspace/preparing.ts';
import { standingOf } from '@risalah/shared';
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
    ['NONE', invited(null)],
    ['GOOD', invited({ good: true })],
    ['EXPIRED', invited({})],
    ['REVOKED', invited({ revokedAt: AT })],
    ['USED', invited({ acceptedAt: AT }, true)],
    // A password may be set without one, by the command that makes the first administrator.
    ['CAN_SIGN_IN', invited(null, true)],
    ['RENEWING', invited({ good: true }, true)],
    ['CAN_SIGN_IN', invited({ revokedAt: AT }, true)],
  ])('[W6] that is %s is shown so', (standing, person) => {
    expect(standingOf(person)).toBe(standing);
  });

  it('[W6] is listed with its link until it was used', () => {
    const links = new Map([['p1', { name: 'a', email: 'a@b.test', link: 'https://r.test/sign-in?x' }]]);
    expect(unusedLinks(links, [invited({ good: true })]).size).toBe(1);
    expect(unusedLinks(links, [invited({ acceptedAt: AT }, true)]).size).toBe(0);
    expect(unusedLinks(links, [invited({ good: true }, true)]).size).toBe(1);
    // Of somebody on another page nothing is known that would take it away.
    expect(unusedLinks(links, []).size).toBe(1);
    expect(unusedLinks(new Map(), [invited({ good: true })]).size).toBe(0);
  });
});

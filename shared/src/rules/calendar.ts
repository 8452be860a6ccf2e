import type { Actor } from './facts.ts';
import { ALLOWED, provided, type Verdict } from './verdict.ts';

/** Anybody who can sign in makes an address at which calendars read their own sessions. */
export function mayMakeCalendarFeed(_actor: Actor): Verdict {
  return ALLOWED;
}

/** Everyone takes back their own address, and hears nothing of anybody else's. */
export function mayRevokeCalendarFeed(actor: Actor, feed: { personId: string }): Verdict {
  return provided([feed.personId === actor.personId, 'NOT_FOUND']);
}

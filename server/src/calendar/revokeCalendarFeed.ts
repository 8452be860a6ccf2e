import { AuditKind, mayRevokeCalendarFeed } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { findToChange } from '../workspace/findToChange.ts';
import { CalendarFeed } from './calendarFeed.entity.ts';
import type { RevokeCalendarFeedInput } from './calendarFeed.inputs.ts';

/** Takes an address back, so that calendars read nothing at it any more. Somebody else's is NOT_FOUND. */
export function revokeCalendarFeed(ctx: ActContext, input: RevokeCalendarFeedInput): Promise<string> {
  const act = { operation: 'revokeCalendarFeed', input, audited: AuditKind.TOKEN_REVOKED };
  return performWorkspaceAct(ctx, act, async ({ em, actor, now, require }) => {
    const feed = await findToChange(em, CalendarFeed, input.feedId);
    require(mayRevokeCalendarFeed(actor, { personId: feed.person.id }));
    feed.revokedAt ??= now;
    return feed;
  });
}

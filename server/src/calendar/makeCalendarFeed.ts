import { AuditKind, mayMakeCalendarFeed } from '@risalah/shared';
import { hashToken, newToken } from '../access/tokens.ts';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { CalendarFeed } from './calendarFeed.entity.ts';
import type { MakeCalendarFeedInput } from './calendarFeed.inputs.ts';

/** The address that was made, and the secret in it; null when this mutation was sent before. */
export interface MadeFeed {
  feedId: string;
  token: string | null;
}

/** Makes an address at which calendars read one's own sessions; it takes the place of the one before, which ends. */
export async function makeCalendarFeed(ctx: ActContext, input: MakeCalendarFeedInput): Promise<MadeFeed> {
  let token: string | null = null;
  const act = { operation: 'makeCalendarFeed', input, audited: AuditKind.TOKEN_MADE };
  const feedId = await performWorkspaceAct(ctx, act, async ({ em, actor, now, require }) => {
    require(mayMakeCalendarFeed(actor));
    const earlier = await em.find(CalendarFeed, { person: actor.personId, revokedAt: null });
    for (const each of earlier) each.revokedAt = now;
    token = newToken();
    return em.create(
      CalendarFeed,
      { person: actor.personId, tokenHash: hashToken(token), madeAt: now },
      { persist: true },
    );
  });
  return { feedId, token };
}

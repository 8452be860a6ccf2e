import type { EntityManager } from '@mikro-orm/core';
import { type Actor, LIMITS, Refusal, SessionState } from '@risalah/shared';
import { among, readRows, type Sql, sql } from '../db/rows.ts';

/** For so long a session that nobody opened still comes before those of later days. */
const OVERDUE = 24 * 3_600_000;

/**
 * Ids of the sessions that somebody has at hand: all of theirs under way, and at most so many of those to come and of those that are
 * over, the nearest to now. One statement, however many there are. Refuses more than a list gives at once.
 */
export async function sessionsAtHand(
  em: EntityManager,
  actor: Actor,
  nearest: number,
  now: Date,
): Promise<string[]> {
  if (nearest < 0 || nearest > LIMITS.listedAtOnce)
    throw new Refusal('TOO_MANY', { field: 'nearest', limit: LIMITS.listedAtOnce });
  const own = actor.administrator
    ? sql`1 = 1`
    : sql`s.id in ${among(actor.seats.map((seat) => seat.sessionId))}`;
  const standing = (...states: SessionState[]): Sql => sql`${own} and s.state in ${among(states)}`;
  const { LIVE, PAUSED, SCHEDULED, CLOSED, FINAL, CANCELLED } = SessionState;
  const rows = await readRows<{ id: string }>(
    em,
    sql`select s.id from session s where ${standing(LIVE, PAUSED)}
      union all select id from (select s.id from session s where ${standing(SCHEDULED)}
        order by case when s.scheduled_for < ${now.getTime() - OVERDUE} then 1 else 0 end, s.scheduled_for, s.id
        limit ${nearest}) coming
      union all select id from (select s.id from session s where ${standing(CLOSED, FINAL, CANCELLED)}
        order by coalesce(s.opened_at, s.scheduled_for) desc, s.id desc limit ${nearest}) past`,
  );
  return rows.map(({ id }) => id);
}

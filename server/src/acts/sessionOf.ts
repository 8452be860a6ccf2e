import type { EntityManager } from '@mikro-orm/core';
import { Refusal } from '@risalah/shared';
import { gathering } from '../db/gathering.ts';
import { among, readRows } from '../db/rows.ts';

/**
 * Makes the look-up of the session that things of one kind belong to; refuses with NOT_FOUND. What a thing belongs to never changes, so
 * it may be asked before the session is locked. `select` gives `id` and `session_id` of all of them.
 */
export function sessionOf(select: string): (id: string) => (em: EntityManager) => Promise<string> {
  const findSession = gathering(async (em, ids) => {
    const { text, values } = among(ids);
    const rows = await readRows<{ id: string; session_id: string }>(em, {
      text: `select id, session_id from (${select}) as found where id in ${text}`,
      values,
    });
    return new Map(rows.map((row) => [row.id, row.session_id]));
  });
  return (id) => async (em) => {
    const sessionId = await findSession(em, id);
    if (sessionId === null) throw new Refusal('NOT_FOUND');
    return sessionId;
  };
}

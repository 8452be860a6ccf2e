import type { EntityManager } from '@mikro-orm/core';
import { plainTextOf } from '@risalah/shared';
import { documentOf } from '@risalah/shared/minutes-sync';
import type { Minutes } from '../minutes.entity.ts';
import { MinutesUpdate } from './minutesUpdate.entity.ts';
import { askedQuestions, markersOf } from './startOf.ts';
import type { StoredDocument } from './storedDocument.ts';

/**
 * Writes into the row of the minutes what was written together since it was last done: the text that searches, readers and
 * READY read, who wrote, and a new revision. Nothing happens when nothing was written. The caller holds the session's lock.
 */
export async function projectText(
  em: EntityManager,
  minutes: Minutes,
  stored: StoredDocument,
): Promise<boolean> {
  // The newest change may be of this transaction.
  await em.flush();
  const place = { minutesId: minutes.id, epoch: stored.epoch };
  const rows = await em.find(
    MinutesUpdate,
    { ...place, n: { $gt: minutes.textUpTo } },
    { orderBy: { n: 'asc' }, fields: ['bySeatId', 'at'] },
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return false;
  const document = documentOf(stored.ydoc);
  minutes.document = document;
  minutes.text = plainTextOf(document, markersOf(await askedQuestions(em, minutes.sessionId)));
  minutes.textUpTo = stored.n;
  minutes.savedAt = last.at;
  minutes.savedBySeatId = last.bySeatId;
  minutes.writtenBySeatIds = [
    ...new Set([...minutes.writtenBySeatIds, ...rows.map(({ bySeatId }) => bySeatId)]),
  ];
  minutes.writtenSince ??= first.at;
  minutes.revision += 1;
  minutes.untold += 1;
  return true;
}

import type { EntityManager } from '@mikro-orm/core';
import * as Y from 'yjs';
import { MinutesSnapshot } from './minutesSnapshot.entity.ts';
import { MinutesUpdate } from './minutesUpdate.entity.ts';
import type { StoredDocument } from './storedDocument.ts';

/**
 * Makes one snapshot of all changes that `stored` holds and takes them out, in the transaction of the caller, who holds
 * the session's lock and has projected the text, which is what tells who wrote. Changes that it does not hold stay.
 */
export async function compact(
  em: EntityManager,
  minutesId: string,
  stored: StoredDocument,
  at: Date,
): Promise<void> {
  const { ydoc, epoch, n } = stored;
  await em.flush();
  const snapshot = await em.findOneOrFail(MinutesSnapshot, { minutesId, epoch });
  stored.loose = 0;
  if (snapshot.upTo >= n) return;
  // Through a document that forgets what was taken out.
  const kept = new Y.Doc();
  Y.applyUpdate(kept, Y.encodeStateAsUpdate(ydoc));
  snapshot.state = Buffer.from(Y.encodeStateAsUpdate(kept));
  snapshot.upTo = n;
  snapshot.at = at;
  await em.nativeDelete(MinutesUpdate, { minutesId, epoch, n: { $lte: n } });
}

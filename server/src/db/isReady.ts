import type { EntityManager } from '@mikro-orm/core';

/** How long a database may take to answer before the server counts as not ready, in ms. */
const PATIENCE = 2_000;

/**
 * Whether the database takes writes: it is asked to begin one, which a lock of somebody else, a full or read-only disk and a
 * closed file refuse, and which is rolled back.
 */
export async function isReady(em: EntityManager): Promise<boolean> {
  const asked = em
    .transactional(async (inner) => {
      // The same value again: it takes the lock and the journal of a write, and changes nothing.
      await inner
        .getConnection()
        .execute('update lineage set id = id', [], 'run', inner.getTransactionContext());
      throw ROLLED_BACK;
    })
    .catch((error: unknown) => error === ROLLED_BACK);
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE).unref();
  });
  return (await Promise.race([asked, late])) as boolean;
}

const ROLLED_BACK = new Error('rolled back');

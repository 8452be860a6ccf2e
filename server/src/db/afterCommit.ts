import type { EntityManager } from '@mikro-orm/core';
import { afterCommit as afterCommitOf } from './sqlite/sqliteConnection.ts';

/**
 * Does something once the transaction of an `em` is stored, and never if it is not. What several transactions of one
 * session do then comes in the order in which they held its lock, and before anybody is told that theirs is stored.
 */
export function afterCommit(em: EntityManager, work: () => void): void {
  afterCommitOf(em.getTransactionContext(), work);
}

import type { EntityManager } from '@mikro-orm/core';
import {
  afterCommit as afterCommitOf,
  concernsOnly as concernsOnlyOf,
  type SqliteConnection,
} from './sqlite/sqliteConnection.ts';

/**
 * Does something once the transaction of an `em` is stored, and never if it is not. What several transactions of one
 * session do then comes in the order in which they held its lock, and before anybody is told that theirs is stored.
 */
export function afterCommit(em: EntityManager, work: () => void): void {
  afterCommitOf(em.getTransactionContext(), work);
}

/** Says that the transaction of an `em` concerns nothing but one region; what was read of others may be shared on. */
export function concernsOnly(em: EntityManager, regionId: string): void {
  concernsOnlyOf(em.getTransactionContext(), regionId);
}

/** What stands of a region, or of everything when it is null: another text after every transaction that may have changed something of it. */
export function stateOf(em: EntityManager, regionId: string | null): Promise<string> {
  return (em.getConnection() as unknown as SqliteConnection).stateOf(regionId);
}

import type { EntityManager } from '@mikro-orm/core';
import { newId } from '@risalah/server/db/columns';
import { Person } from '@risalah/server/workspace/person.entity';

/** Puts so many people straight into the table, with names that sort by their number; nobody of them was invited. */
export async function fillPeople(em: EntityManager, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ id: newId(), name: `Orang ${String(index).padStart(5, '0')}`, email: `orang${index}@banyak.test` },
    ...{ administrator: false, language: 'ID' as const, revision: 1 },
  }));
  // SQLite takes 32,766 values in one statement.
  for (let at = 0; at < count; at += 500) await em.insertMany(Person, rows.slice(at, at + 500));
}

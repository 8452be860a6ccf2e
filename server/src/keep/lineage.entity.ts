import { Entity, type EntityManager, PrimaryKey, Property } from '@mikro-orm/core';
import { idColumn, momentColumn, newId } from '../db/columns.ts';

/**
 * Which telling of the events a database continues. A restored backup gives numbers again that readers may have seen with
 * other events, so it begins a lineage of its own, and who comes back with another one starts from a snapshot.
 */
@Entity({ tableName: 'lineage' })
export class Lineage {
  @PrimaryKey({ ...idColumn })
  id: string = newId();

  /** When it began: the first start, or the restoring. */
  @Property({ ...momentColumn })
  since!: Date;
}

/** The lineage of a database, begun where there is none yet. */
export async function lineageOf(em: EntityManager, now: Date): Promise<string> {
  const [known] = await em.find(Lineage, {}, { orderBy: { id: 'desc' }, limit: 1 });
  if (known) return known.id;
  const begun = em.create(Lineage, { since: now });
  await em.persist(begun).flush();
  return begun.id;
}

/** Begins a new lineage, after a backup was restored. */
export async function beginLineage(em: EntityManager, now: Date): Promise<void> {
  await em.persist(em.create(Lineage, { since: now })).flush();
}

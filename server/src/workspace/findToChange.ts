import { type EntityManager, type EntityName, LockMode } from '@mikro-orm/core';
import { Refusal } from '@risalah/shared';

/** The row of that id, locked until the act is done, so that two edits in one moment meet; or NOT_FOUND. */
export async function findToChange<T extends object>(
  em: EntityManager,
  entity: EntityName<T>,
  id: string,
): Promise<T> {
  const found = await em.findOne(entity, id as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!found) throw new Refusal('NOT_FOUND');
  return found as T;
}

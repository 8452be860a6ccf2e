import type { EntityName } from '@mikro-orm/core';
import { Refusal } from '@risalah/shared';
import type { ActContext } from './actContext.ts';

/**
 * The object as it is stored now, read by an `em` of its own. A mutation that is sent again answers with this too, so
 * the answer is always what the person may see at present.
 */
export async function reread<T extends object>(
  ctx: ActContext,
  entity: EntityName<T>,
  id: string,
  populate: readonly string[] = [],
): Promise<T> {
  const found = await ctx.em.fork().findOne(entity, id as never, { populate: populate as never });
  if (!found) throw new Refusal('NOT_FOUND');
  return found as T;
}

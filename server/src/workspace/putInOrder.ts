import type { EntityManager } from '@mikro-orm/core';
import { Refusal } from '@risalah/shared';

interface Placed {
  position: number;
}

/**
 * Gives a row its place, from 1, among those it is counted with, and counts them anew. No two rows may share a place at
 * any moment, so those that move stand on negative ones in between. A place beyond the end is the last.
 */
export async function putInOrder<Row extends Placed>(
  em: EntityManager,
  others: readonly Row[],
  row: Row,
  position: number | null | undefined,
): Promise<void> {
  if (position === null || position === undefined) return;
  if (position < 1) throw new Refusal('BAD_INPUT', { field: 'position' });
  const order = others.filter((each) => each !== row).sort((a, b) => a.position - b.position);
  order.splice(position - 1, 0, row);
  const moved = [...order.entries()].filter(([index, each]) => each.position !== index + 1);
  if (moved.length === 0) return;
  for (const [index, each] of moved) each.position = -(index + 1);
  await em.flush();
  for (const [index, each] of moved) each.position = index + 1;
}

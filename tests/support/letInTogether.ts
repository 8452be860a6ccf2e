import type { EntityManager } from '@mikro-orm/core';
import { among, readRows, sql } from '@risalah/server/db/rows';
import { expect, vi } from 'vitest';
import type { TestApp } from './testApp.ts';

const WAITING = { timeout: 30_000, interval: 5 };

/**
 * Has acts come while somebody has the connection for themselves, so that they are let in at the same moment, beside a transaction of
 * somebody else's. That one ends once all of `mutationIds` are written, which happens to acts only that go beside others to their
 * end. Resolves with what was answered to each.
 */
export async function letInTogether<Answered>(
  app: TestApp,
  mutationIds: readonly string[],
  send: () => Promise<Answered>[],
): Promise<Answered[]> {
  const [alone, beside] = [app.em(), app.em()];
  await alone.begin();
  const began = vi.spyOn(app.app.orm.em.getConnection(), 'begin');
  const letIn = beside.begin({ alongside: ['somebody else'] } as object);
  const answered = send();
  const come = () => began.mock.calls.filter(([how]) => how && 'alongside' in how && how.alongside).length;
  const all = await comes(() => expect(come()).toBe(answered.length + 1));
  began.mockRestore();
  const gone = alone.rollback();
  await letIn;
  const seen =
    all && (await comes(async () => expect(await written(beside, mutationIds)).toEqual(mutationIds)));
  await beside.rollback();
  await gone;
  const told = await Promise.all(answered);
  if (!seen) throw new Error(`Not carried out beside another: ${JSON.stringify(told)}`);
  return told;
}

/** Whether what is expected comes true while it is waited for. */
function comes(expected: () => unknown): Promise<boolean> {
  return vi.waitFor(expected, WAITING).then(
    () => true,
    () => false,
  );
}

/** Which of some ids have a receipt, as a transaction sees it. */
async function written(em: EntityManager, mutationIds: readonly string[]): Promise<string[]> {
  const rows = await readRows<{ mutation_id: string }>(
    em,
    sql`select mutation_id from mutation_receipt where mutation_id in ${among(mutationIds)}`,
  );
  return mutationIds.filter((id) => rows.some(({ mutation_id }) => mutation_id === id));
}

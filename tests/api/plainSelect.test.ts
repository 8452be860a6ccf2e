import { plainSelect } from '@risalah/server/db/sqlite/plainSelect';
import { Question } from '@risalah/server/question/question.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Role } from '@risalah/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, type Stage, setStage } from '../support/stage.ts';
import { startApp } from '../support/testApp.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage(await startApp());
  await open(stage);
});

afterAll(() => stage.app.stop());

const select = (entity: { name: string }, where: object, options: Record<string, unknown> = {}) => {
  const { orm } = stage.app.app;
  return plainSelect(orm.em.getPlatform(), orm.getMetadata().get(entity.name), where, options);
};

/** What the ORM finds by its query builder. */
const byBuilder = (where: object, order: object) => {
  const { orm } = stage.app.app;
  return orm.em.fork().createQueryBuilder(Seat).where(where).orderBy(order).getResultList();
};

describe('a search for rows by columns', () => {
  it.each([
    [{ role: Role.CHAIR }],
    [{ role: { $in: [Role.CHAIR, Role.SECRETARY] } }],
    [{ role: { $in: [] } }],
    [{ agencyId: null, role: Role.EVALUATOR }],
    [{}],
  ])('finds by %j what the query builder finds, in the order asked for', async (where) => {
    for (const order of [{ id: 'asc' }, { name: 'desc', id: 'desc' }]) {
      expect(select(Seat, where, { orderBy: order })).not.toBeNull();
      const plain = await stage.app.em().find(Seat, where as never, { orderBy: order as never });
      expect(plain.map(({ id }) => id)).toEqual((await byBuilder(where, order)).map(({ id }) => id));
    }
  });

  it.each([
    [{ role: { $ne: Role.CHAIR } }, {}],
    [{ role: { $in: [null] } }, {}],
    [{ session: { state: 'LIVE' } }, {}],
    [{ $or: [{ role: Role.CHAIR }] }, {}],
    [{ revokedAt: new Date() }, {}],
    [{ nothing: 'x' }, {}],
    [{ role: Role.CHAIR }, { fields: ['id'] }],
    [{ role: Role.CHAIR }, { offset: 2 }],
    [{ role: Role.CHAIR }, { orderBy: { session: { id: 'asc' } } }],
    [{ role: Role.CHAIR }, { orderBy: { id: 'asc nulls last' } }],
  ])('is left to the query builder where it says more: %j %j', (where, options) => {
    expect(select(Seat, where, options)).toBeNull();
  });

  it('is left to the query builder for values that are not stored as they are', () => {
    expect(select(Question, { addressees: 'x' })).toBeNull();
  });
});

import { describeError } from '@risalah/server/log';
import { Person } from '@risalah/server/workspace/person.entity';
import { describe, expect, it } from 'vitest';
import { anApp } from '../support/testApp.ts';

describe('the log', () => {
  it('says what the database refused without what people wrote', async () => {
    const em = (await anApp()).em();
    const person = { name: 'Kata yang\ntidak boleh dicatat - SQLITE_FULL', email: 'satu@uji.test' };
    await em.persist(em.create(Person, person)).flush();
    const twin = em.fork();
    const refused = await twin
      .persist(twin.create(Person, person))
      .flush()
      .catch((error: unknown) => error);
    const told = describeError(refused);
    expect(told).toMatchObject({ type: 'UniqueConstraintViolationException', code: 'SQLITE_CONSTRAINT' });
    expect(told.message).toMatch(/^SQLITE_CONSTRAINT/);
    expect(JSON.stringify(told)).not.toContain('tidak boleh');
    expect(told.stack).toMatch(/^\s+at /);
  });

  it('says no more of what the database refused of a statement that was written by hand', async () => {
    // The builder of statements beneath the mapper puts them before what the database said.
    const knex = (await anApp()).app.orm.em.getKnex();
    const statement = "insert into person (name) values ('Kata yang\ntidak boleh dicatat - SQLITE_FULL')";
    const refused: unknown = await knex.raw(statement).catch((error: unknown) => error);
    expect(String(refused)).toContain('tidak boleh dicatat');
    const told = describeError(refused);
    expect(told.message).toMatch(/^SQLITE_CONSTRAINT: NOT NULL constraint failed: person\.\w+$/);
    expect(JSON.stringify(told)).not.toContain('tidak boleh');
  });
});

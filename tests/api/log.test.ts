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

  it('leaves out the statement that a driver puts before its reason, with what people wrote in it', () => {
    const statement = "insert into `person` (`name`) values ('Kata yang\ntidak boleh dicatat - SQLITE_FULL')";
    const told = describeError(new Error(`${statement} - SQLITE_CONSTRAINT: UNIQUE constraint failed`));
    expect(told.message).toBe('SQLITE_CONSTRAINT: UNIQUE constraint failed');
    expect(JSON.stringify(told)).not.toContain('tidak boleh');
  });
});

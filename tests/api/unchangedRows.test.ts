import { expect, it } from 'vitest';
import { ask, open, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

it('an act writes only what it changes, however many moments are in the rows that it has read', async () => {
  const stage = await setStage(await anApp());
  await open(stage);
  const updates: string[] = [];
  const knex = stage.app.app.orm.em.getConnection().getKnex();
  knex.on('query', ({ sql }: { sql: string }) => {
    if (sql.startsWith('update')) updates.push(sql);
  });
  await ask(stage);
  expect(updates).toHaveLength(1);
  expect(updates[0]).toMatch(
    /^update `session` set `last_event_number` = \S+, `last_question_number` = \S+ where/,
  );
});

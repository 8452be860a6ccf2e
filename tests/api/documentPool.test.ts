import { loadActor } from '@risalah/server/access/loadActor';
import { collectDocument } from '@risalah/server/document/collectDocument';
import { createDocumentPool } from '@risalah/server/document/documentPool';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { open, type Stage, setStage } from '../support/stage.ts';
import { startApp, type TestApp } from '../support/testApp.ts';

let app: TestApp;
let stage: Stage;
beforeAll(async () => {
  app = await startApp();
  stage = await setStage(app);
  await open(stage);
});
afterAll(() => app.stop());

async function collected() {
  const em = app.em();
  const actor = await loadActor(em, stage.personIds.chair);
  if (!actor) throw new Error('the chair is nobody');
  const order = { sessionId: stage.sessionId, dimensionId: null, depth: 'RISALAH', language: 'ID' } as const;
  return collectDocument(em, actor, order, { origin: app.url, now: new Date() });
}

it('[D6] refuses what would wait too long, and makes what it took', async () => {
  const pool = createDocumentPool({ queue: 1 });
  const content = await collected();
  const all = await Promise.allSettled(Array.from({ length: 12 }, () => pool.make(content, 'PDF')));
  await pool.stop();
  const refused = all.filter((each) => each.status === 'rejected').map(({ reason }) => reason.code);
  expect(new Set(refused)).toEqual(new Set(['DOCUMENTS_BUSY']));
  expect(all.length - refused.length).toBeGreaterThanOrEqual(1);
});

it('[D6] gives up what takes too long with DOCUMENT_FAILED, and makes the next', async () => {
  const content = await collected();
  const hasty = createDocumentPool({ longest: 1 });
  await expect(hasty.make(content, 'PDF')).rejects.toMatchObject({ code: 'DOCUMENT_FAILED' });
  await hasty.stop();
  const pool = createDocumentPool();
  expect((await pool.make(content, 'MD')).length).toBeGreaterThan(100);
  await pool.stop();
});

it('[D6] ends the work when whoever waited has gone', async () => {
  const pool = createDocumentPool();
  const gone = new AbortController();
  const making = pool.make(await collected(), 'PDF', { signal: gone.signal });
  gone.abort();
  await expect(making).rejects.toThrow();
  expect(pool.waiting).toBe(0);
  await pool.stop();
});

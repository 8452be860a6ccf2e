import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Person } from '@risalah/server/workspace/person.entity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handIn, planOf, workbook } from '../support/importing.ts';
import { act, type Stage, setStage } from '../support/stage.ts';
import { startApp, type TestApp } from '../support/testApp.ts';

const ROWS = 10_000;

let app: TestApp;
let stage: Stage;

beforeAll(async () => {
  app = await startApp();
  stage = await setStage(app);
});
afterAll(() => app.stop());

/** How long the event loop was held at the longest while something was done, in ms, and how often /healthz answered meanwhile. */
async function heldDuring(
  work: () => Promise<unknown>,
): Promise<{ held: number; whole: number; answers: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let answers = 0;
  let done = false;
  const asking = (async () => {
    while (!done) {
      const { status } = await fetch(`${app.url}/healthz`);
      if (status === 200) answers += 1;
    }
  })();
  const begun = performance.now();
  delay.enable();
  await work();
  delay.disable();
  const whole = performance.now() - begun;
  done = true;
  await asking;
  return { held: delay.max / 1e6, whole, answers };
}

it('[J13] ten thousand rows are read, planned, stored and undone while the server goes on answering', async () => {
  const people = Array.from({ length: ROWS }, (_, index) => [
    `Orang ${index}`,
    `orang${index}@uji.test`,
    'Indonesia',
  ]);
  const file = workbook({ Orang: [['Nama', 'Email', 'Bahasa'], ...people] });
  let importId = '';
  let planHash = '';
  const steps = {
    handIn: async () => {
      importId = await handIn(stage.as.admin, file);
    },
    plan: async () => {
      const plan = await planOf(stage.as.admin, importId);
      planHash = plan.hash;
      expect(plan.counts).toEqual([{ kind: 'PERSON', state: 'NEW', count: ROWS }]);
    },
    carryOut: () => act(stage, 'admin', 'carryOutImport', { importId, planHash }),
    undo: () => act(stage, 'admin', 'undoImport', { importId }),
  };
  const before = await app.em().count(Person, {});
  const measured: Record<string, { held: number; whole: number; answers: number }> = {};
  for (const [name, step] of Object.entries(steps)) {
    measured[name] = await heldDuring(step);
    if (name === 'carryOut') expect(await app.em().count(Person, {})).toBe(before + ROWS);
  }
  expect(await app.em().count(Person, {})).toBe(before);
  for (const [name, { held, whole, answers }] of Object.entries(measured)) {
    const told = `${name}: held ${held.toFixed(0)} of ${whole.toFixed(0)} ms, ${answers} answers meanwhile`;
    if (process.env.SHOW_DELAYS) console.log(told);
    // Were it done in one go, the loop would be held for nearly the whole of it; a busy machine holds it a little too.
    expect(held, told).toBeLessThan(whole * 0.8);
    expect(answers, told).toBeGreaterThan(1);
  }
});

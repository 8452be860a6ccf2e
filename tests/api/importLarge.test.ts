import { Person } from '@risalah/server/workspace/person.entity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handIn, type ImportFile, planOf, workbook } from '../support/importing.ts';
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

/** A workbook of ten thousand people. */
function people(name: string): ImportFile {
  const rows = Array.from({ length: ROWS }, (_, index) => [
    `${name} ${index}`,
    `orang${index}@uji.test`,
    'Indonesia',
  ]);
  return workbook({ Orang: [['Nama', 'Email', 'Bahasa'], ...rows] });
}

/** What a step took of the processor: in the longest turn of the event loop, and in all threads together, in ms. */
interface Taken {
  longestTurn: number;
  whole: number;
}

/**
 * What something takes of the processor while it is done. Time on a clock would count what else the machine is doing;
 * this does not.
 */
async function takenBy(work: () => Promise<unknown>): Promise<Taken> {
  const ofThread = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let longestTurn = 0;
  let last = ofThread();
  let timer: NodeJS.Timeout;
  const turn = () => {
    const now = ofThread();
    longestTurn = Math.max(longestTurn, now - last);
    last = now;
    timer = setTimeout(turn, 0);
  };
  timer = setTimeout(turn, 0);
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  longestTurn = Math.max(longestTurn, ofThread() - last);
  clearTimeout(timer);
  return { longestTurn, whole: (user + system) / 1_000 };
}

/** How often /healthz answered while something was done. */
async function answersDuring(work: () => Promise<unknown>): Promise<number> {
  let answers = 0;
  let done = false;
  const asking = (async () => {
    while (!done) {
      const { status } = await fetch(`${app.url}/healthz`);
      if (status === 200 && !done) answers += 1;
    }
  })();
  await work();
  done = true;
  await asking;
  return answers;
}

it('[J13] ten thousand rows are read, planned, stored and undone while the server goes on answering', async () => {
  let file = people('Orang');
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
  for (const [name, step] of Object.entries(steps)) {
    expect(await answersDuring(step), name).toBeGreaterThan(1);
    if (name === 'carryOut') expect(await app.em().count(Person, {})).toBe(before + ROWS);
  }
  expect(await app.em().count(Person, {})).toBe(before);
  // Once more with nobody asking, whose answers would be counted too; another file, since one that was just read is kept.
  file = people('Anggota');
  for (const [name, step] of Object.entries(steps)) {
    const { longestTurn, whole } = await takenBy(step);
    const told = `${name}: ${longestTurn.toFixed(0)} of ${whole.toFixed(0)} ms in one turn`;
    if (process.env.SHOW_DELAYS) console.log(told);
    // Were it done in one go, one turn would take nearly the whole of it.
    expect(longestTurn, told).toBeLessThan(whole * 0.5);
  }
});

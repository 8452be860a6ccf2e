import { Contestant } from './fanout/contest.ts';
import { SIDES } from './fanout/side.ts';
import { conclude } from './support/conclude.ts';
import { round } from './support/numbers.ts';
import { readOptions } from './support/options.ts';
import { printTable } from './support/table.ts';

/** Readers who are there before anything is measured, so that what a process needs once is not put down to the others. */
const BEFORE = 200;

const options = readOptions({
  sizes: [2_000],
  seconds: 0,
  rounds: 1,
  sides: ['raw', 'graphql-ws', 'risalah'],
});

/** What one more idle reader takes in the server's process, in kB. */
interface Taken {
  resident: number;
  heap: number;
}

async function measure(name: string, readers: number): Promise<Taken> {
  const contestant = await Contestant.start(name, BEFORE + readers, BEFORE);
  try {
    const before = await contestant.memory();
    await contestant.open(BEFORE, BEFORE + readers);
    const after = await contestant.memory();
    const each = (of: (usage: NodeJS.MemoryUsage) => number) => (of(after) - of(before)) / readers / 1024;
    return {
      resident: each(({ rss }) => rss),
      heap: each(({ heapUsed, external }) => heapUsed + external),
    };
  } finally {
    await contestant.end();
  }
}

const [readers = 0] = options.sizes;
const taken = new Map<string, Taken>();
for (const name of options.sides) taken.set(name, await measure(name, readers));
const headings = [`${readers} idle readers`, 'kB resident each', 'kB of heap each'];
const rows = [...taken].map(([name, { resident, heap }]) => [
  SIDES[name]?.title ?? name,
  round(resident, 1),
  round(heap, 1),
]);
printTable(headings, rows);
const of = (name: string, what: keyof Taken): number => taken.get(name)?.[what] ?? Number.NaN;
conclude(
  {
    bench: 'memory',
    title: 'Memory of one more idle reader in the server, in kB',
    bars: [...taken].map(([name, { resident }]) => ({
      label: SIDES[name]?.title ?? name,
      value: resident,
      ours: name === 'risalah',
    })),
    tables: [{ caption: 'What one more idle reader takes', headings, rows }],
    numbers: {
      readers,
      kb_each: round(of('risalah', 'resident'), 1),
      ratio_to_raw: round(of('risalah', 'resident') / of('raw', 'resident')),
      ratio_to_graphql_ws: round(of('risalah', 'resident') / of('graphql-ws', 'resident')),
      heap_ratio_to_graphql_ws: round(of('risalah', 'heap') / of('graphql-ws', 'heap')),
    },
  },
  options.docs,
);
process.exit(0);

import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { startHelper } from './support/child.ts';
import { conclude } from './support/conclude.ts';
import { median, percentile, round } from './support/numbers.ts';
import { readOptions } from './support/options.ts';
import { printProfile } from './support/profile.ts';
import type { Chair } from './support/seatChairs.ts';
import { printTable } from './support/table.ts';
import { askOverHttp } from './write/askOverHttp.ts';

const options = readOptions({ sizes: [1, 8, 32], seconds: 3, rounds: 3, sides: [] });
const most = Math.max(...options.sizes);

const bare = startHelper('write/serve.ts', ['bare']);
const server = startHelper('write/serve.ts', ['risalah']);
const { port, chairs } = await server.ask<{ port: number; chairs: Chair[] }>({ do: 'risalah', chairs: most });

const rows: (string | number)[][] = [];
let last = { ratio: Number.NaN, rate: Number.NaN, floor: Number.NaN, p99: Number.NaN, cpu: Number.NaN };
const cpu = (): Promise<number> => server.ask<number>({ do: 'cpu' });
for (const count of options.sizes) {
  await bare.ask({ do: 'bare', chairs: count });
  const asking = chairs.slice(0, count);
  await askOverHttp(port, asking, Math.min(1, options.seconds));
  const floors: number[] = [];
  const rates: number[] = [];
  const delays: number[] = [];
  const before = await cpu();
  for (let turn = 0; turn < options.rounds; turn += 1) {
    floors.push(await bare.ask<number>({ do: 'ask', seconds: options.seconds }));
    const asked = await askOverHttp(port, asking, options.seconds);
    rates.push(asked.rate);
    delays.push(...asked.delays);
  }
  last = {
    ratio: round(median(rates.map((rate, index) => rate / (floors[index] ?? Number.NaN)))),
    rate: Math.round(median(rates)),
    floor: Math.round(median(floors)),
    p99: round(percentile(delays, 0.99), 1),
    // What is left to compare on a machine that is not idle.
    cpu: round(((await cpu()) - before) / 1000 / delays.length),
  };
  const { floor, rate, ratio, p99 } = last;
  rows.push([count, floor, rate, ratio, round(percentile(delays, 0.5), 1), p99, last.cpu]);
}
if (options.profile) {
  const file = join(options.profile, 'write.cpuprofile');
  await server.ask({ do: 'beginProfile' });
  const { delays } = await askOverHttp(port, chairs, options.seconds);
  printProfile(await server.ask<Profiler.Profile>({ do: 'endProfile', file }), delays.length, 'question');
}
const headings = ['chairs', 'bare SQL/s', 'Risalah/s', 'ratio', 'p50 ms', 'p99 ms', 'CPU ms each'];
printTable(headings, rows);
const chairsAtOnce = options.sizes.at(-1);
conclude(
  {
    bench: 'write',
    title: `Acknowledged questions a second of ${chairsAtOnce} chairs at once`,
    bars: [
      { label: 'bare SQL transaction', value: last.floor, ours: false },
      { label: 'Risalah over HTTP', value: last.rate, ours: true },
    ],
    tables: [{ caption: 'Questions of so many chairs, each in a session of their own', headings, rows }],
    numbers: {
      chairs: chairsAtOnce,
      questions_per_second: last.rate,
      bare_sql_per_second: last.floor,
      ratio_to_sql: last.ratio,
      p99_ms: last.p99,
      cpu_ms_each_question: last.cpu,
    },
  },
  options.docs,
);
await Promise.all([bare.end(), server.end()]);
process.exit(0);

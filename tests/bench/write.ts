import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { startHelper } from './support/child.ts';
import { conclude } from './support/conclude.ts';
import { median, percentile, round } from './support/numbers.ts';
import { readOptions } from './support/options.ts';
import { printProfile } from './support/profile.ts';
import { printTable } from './support/table.ts';
import { answerOverHttp, askOverHttp } from './write/askOverHttp.ts';
import type { Served } from './write/serve.ts';

const options = readOptions({ sizes: [1, 8, 32], seconds: 3, rounds: 3, sides: [] });
const most = Math.max(...options.sizes);

const bare = startHelper('write/serve.ts', ['bare']);
const server = startHelper('write/serve.ts', ['risalah']);
const { port, chairs, heads } = await server.ask<Served>({ do: 'risalah', chairs: most });

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
const answers: (string | number)[][] = [];
for (const count of options.sizes) {
  const answering = heads.slice(0, count);
  await answerOverHttp(port, answering, Math.min(1, options.seconds));
  const before = await cpu();
  const { rate, delays } = await answerOverHttp(port, answering, options.seconds * options.rounds);
  const each = round(((await cpu()) - before) / 1000 / delays.length);
  const [p50, p99] = [0.5, 0.99].map((share) => round(percentile(delays, share), 1));
  answers.push([count, Math.round(rate), p50 ?? '', p99 ?? '', each]);
}
const ofAnswers = ['heads', 'Risalah/s', 'p50 ms', 'p99 ms', 'CPU ms each'];
printTable(ofAnswers, answers);
const chairsAtOnce = options.sizes.at(-1);
conclude(
  {
    bench: 'write',
    title: `Acknowledged questions a second of ${chairsAtOnce} chairs at once`,
    bars: [
      { label: 'bare SQL transaction', value: last.floor, ours: false },
      { label: 'Risalah over HTTP', value: last.rate, ours: true },
    ],
    tables: [
      { caption: 'Questions of so many chairs, each in a session of their own', headings, rows },
      {
        caption: 'Answers of so many heads, each in a session of their own',
        headings: ofAnswers,
        rows: answers,
      },
    ],
    numbers: {
      chairs: chairsAtOnce,
      questions_per_second: last.rate,
      bare_sql_per_second: last.floor,
      ratio_to_sql: last.ratio,
      p99_ms: last.p99,
      cpu_ms_each_question: last.cpu,
      answers_per_second: answers.at(-1)?.[1],
      cpu_ms_each_answer: answers.at(-1)?.[4],
    },
  },
  options.docs,
);
await Promise.all([bare.end(), server.end()]);
process.exit(0);

import { type Entered, enterRoom } from './join/enterRoom.ts';
import { startHelper } from './support/child.ts';
import { conclude } from './support/conclude.ts';
import { median, percentile, round } from './support/numbers.ts';
import { readOptions } from './support/options.ts';
import type { Chair } from './support/seatChairs.ts';
import { printTable } from './support/table.ts';

const { sizes, rounds, docs } = readOptions({ sizes: [50, 500, 5_000], seconds: 0, rounds: 40, sides: [] });

const server = startHelper('join/serve.ts');
const { port, chairs } = await server.ask<{ port: number; chairs: Chair[] }>({ do: 'start', sizes });
const entered: Entered[][] = sizes.map(() => []);
// The first few find a cold server.
const COLD = 5;
for (let turn = 0; turn < rounds + COLD; turn += 1)
  for (const [index, chair] of chairs.entries()) {
    const each = await enterRoom(port, chair);
    if (turn >= COLD) entered[index]?.push(each);
  }
await server.end();

const times = entered.map((each) => median(each.map(({ ms }) => ms)));
const bytes = entered.map((each) => median(each.map((one) => one.bytes)));
const headings = ['events', 'kB', 'p50 ms', 'p99 ms'];
const rows = sizes.map((size, index) => {
  const each = (entered[index] ?? []).map(({ ms }) => ms);
  return [
    size,
    round((bytes[index] ?? 0) / 1024, 1),
    round(times[index] ?? 0, 1),
    round(percentile(each, 0.99), 1),
  ];
});
printTable(headings, rows);
const spread = (values: number[]): number => round(Math.max(...values) / Math.min(...values));
conclude(
  {
    bench: 'join',
    title: 'Milliseconds until a live room is usable, by events in its session',
    bars: sizes.map((size, index) => ({ label: `${size} events`, value: times[index] ?? 0, ours: true })),
    tables: [{ caption: 'Entering a live room', headings, rows }],
    numbers: {
      sizes,
      ms: times.map((time) => round(time, 1)),
      bytes,
      time_spread: spread(times),
      bytes_spread: spread(bytes),
    },
  },
  docs,
);
process.exit(0);

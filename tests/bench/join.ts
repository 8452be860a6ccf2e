import { loadavg } from 'node:os';
import { type Entered, enterRoom } from './join/enterRoom.ts';
import { startHelper } from './support/child.ts';
import { median, percentile, round } from './support/numbers.ts';
import { readOptions } from './support/options.ts';
import type { Chair } from './support/seatChairs.ts';
import { printTable } from './support/table.ts';

const { sizes, rounds } = readOptions({ sizes: [50, 500, 5_000], seconds: 0, rounds: 40, sides: [] });

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
printTable(
  ['events', 'kB', 'p50 ms', 'p99 ms'],
  sizes.map((size, index) => [
    size,
    round((bytes[index] ?? 0) / 1024, 1),
    round(times[index] ?? 0, 1),
    round(
      percentile(
        (entered[index] ?? []).map(({ ms }) => ms),
        0.99,
      ),
      1,
    ),
  ]),
);
const spread = (values: number[]): number => round(Math.max(...values) / Math.min(...values));
console.log(
  JSON.stringify({
    bench: 'join',
    sizes,
    load: round(loadavg()[0] ?? 0, 1),
    ms: times.map((time) => round(time, 1)),
    bytes,
    time_spread: spread(times),
    bytes_spread: spread(bytes),
  }),
);
process.exit(0);

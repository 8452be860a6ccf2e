import { loadavg } from 'node:os';
import { join } from 'node:path';
import { Contestant, type Delays, type Pace } from './fanout/contest.ts';
import { SIDES } from './fanout/side.ts';
import { conclude, type Table } from './support/conclude.ts';
import { median, round } from './support/numbers.ts';
import { readOptions } from './support/options.ts';
import { printTable } from './support/table.ts';

/** The rate of the open loop, in events a second: a lively session has one in some seconds. */
const PER_SECOND = 20;
/** The number of readers that the targets are for. */
const TARGET = 1_000;

const options = readOptions({ sizes: [100, 500, 1_000, 2_000], seconds: 3, rounds: 3, sides: [] });
const names = options.sides.length > 0 ? options.sides : Object.keys(SIDES);

/** What was measured of one side. */
interface Measured {
  /** The closed loop, in each round. */
  paces: Pace[];
  delays: Delays;
}

/** Measures all sides with so many readers, one after the other in each round, so that all meet the same weather. */
async function measure(size: number): Promise<Map<string, Measured>> {
  const contestants: Contestant[] = [];
  const measured = new Map<string, Measured>();
  try {
    for (const name of names) contestants.push(await Contestant.start(name, size));
    const paces = new Map<string, Pace[]>(names.map((name) => [name, []]));
    for (const contestant of contestants) await contestant.closedLoop(Math.min(1, options.seconds));
    for (let count = 0; count < options.rounds; count += 1)
      for (const contestant of contestants)
        paces.get(contestant.name)?.push(await contestant.closedLoop(options.seconds));
    const { profile } = options;
    if (profile)
      for (const contestant of contestants) {
        console.log(`\n${contestant.name}`);
        await contestant.profile(options.seconds, join(profile, `fanout-${contestant.name}.cpuprofile`));
      }
    for (const contestant of contestants) {
      const delays = await contestant.openLoop(options.seconds, PER_SECOND);
      measured.set(contestant.name, { paces: paces.get(contestant.name) ?? [], delays });
    }
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.end()));
  }
  return measured;
}

/** The median over the rounds of what the first side has in terms of the second. NaN when either was not measured. */
function compare(measured: Map<string, Measured>, of: keyof Pace, side: string, to: string): number {
  const base = measured.get(to)?.paces ?? [];
  const paces = measured.get(side)?.paces ?? [];
  return round(median(paces.map((pace, index) => pace[of] / (base[index]?.[of] ?? Number.NaN))));
}

const HEADINGS = [
  '',
  'deliveries/s',
  'to raw',
  'CPU µs each',
  'p50 ms',
  'p99 ms',
  'held p99',
  'held max',
  'all arrived',
];
const results = new Map<number, Map<string, Measured>>();
const tables: Table[] = [];
for (const size of options.sizes) {
  const measured = await measure(size);
  results.set(size, measured);
  const caption = `${size} readers, ${PER_SECOND} events a second in the open loop; load ${round(loadavg()[0] ?? 0, 1)}`;
  const rows = [...measured].map(([name, { paces, delays }]) => [
    SIDES[name]?.title ?? name,
    Math.round(median(paces.map(({ rate }) => rate))).toLocaleString('en'),
    compare(measured, 'rate', name, 'raw'),
    round(median(paces.map(({ cpuUs }) => cpuUs))),
    round(delays.p50, 1),
    round(delays.p99, 1),
    round(delays.heldP99, 1),
    round(delays.heldMax, 1),
    delays.complete ? 'yes' : 'no',
  ]);
  console.log(`\n${caption}`);
  printTable(HEADINGS, rows);
  tables.push({ caption, headings: HEADINGS, rows });
}

const size = results.has(TARGET) ? TARGET : (options.sizes.at(-1) ?? 0);
const measured = results.get(size) ?? new Map<string, Measured>();
conclude(
  {
    bench: 'fanout',
    title: `Deliveries a second to ${size} readers, as a share of a prepared frame over raw ws`,
    bars: [...measured.keys()].map((name) => ({
      label: SIDES[name]?.title ?? name,
      value: compare(measured, 'rate', name, 'raw'),
      ours: name.startsWith('risalah'),
    })),
    tables,
    numbers: {
      readers: size,
      seconds: options.seconds,
      rounds: options.rounds,
      ratio_to_raw: compare(measured, 'rate', 'risalah', 'raw'),
      ratio_to_raw_uuid: compare(measured, 'rate', 'risalah-uuid', 'raw'),
      ratio_to_raw_stored: compare(measured, 'rate', 'risalah-write', 'raw'),
      over_socket_io: compare(measured, 'rate', 'risalah', 'socket.io'),
      over_graphql_ws: compare(measured, 'rate', 'risalah', 'graphql-ws'),
      over_mercurius: compare(measured, 'rate', 'risalah', 'mercurius'),
      over_yoga: compare(measured, 'rate', 'risalah', 'yoga'),
      cpu_to_raw: compare(measured, 'cpuUs', 'raw', 'risalah'),
      cpu_over_socket_io: compare(measured, 'cpuUs', 'socket.io', 'risalah'),
      cpu_over_graphql_ws: compare(measured, 'cpuUs', 'graphql-ws', 'risalah'),
      cpu_over_mercurius: compare(measured, 'cpuUs', 'mercurius', 'risalah'),
      cpu_over_yoga: compare(measured, 'cpuUs', 'yoga', 'risalah'),
      open_p50_ms: round(measured.get('risalah')?.delays.p50 ?? Number.NaN, 1),
      open_p99_ms: round(measured.get('risalah')?.delays.p99 ?? Number.NaN, 1),
      held_max_ms: round(measured.get('risalah')?.delays.heldMax ?? Number.NaN, 1),
    },
  },
  options.docs,
);
process.exit(0);

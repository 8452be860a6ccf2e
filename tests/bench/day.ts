import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { between, readHistogram, shareWithin } from './day/histogram.ts';
import { tellTime } from './day/probe.ts';
import type { Room } from './day/serve.ts';
import { startHelper } from './support/child.ts';
import { sharedNow } from './support/clock.ts';
import { conclude } from './support/conclude.ts';
import { percentile, round } from './support/numbers.ts';
import { printTable } from './support/table.ts';
import { askOnce } from './write/askOverHttp.ts';

// A day of work of 20 sessions with 60 people each, pressed into ten minutes: about 40,000 events. `--minutes` makes it
// shorter at the same pace, `--pace` slower or faster (events a second).
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    minutes: { type: 'string', default: '10' },
    sessions: { type: 'string', default: '20' },
    people: { type: 'string', default: '60' },
    pace: { type: 'string', default: '66.7' },
    docs: { type: 'boolean', default: false },
  },
});
const [minutes, sessions, people, pace] = [values.minutes, values.sessions, values.people, values.pace].map(
  Number,
) as [number, number, number, number];
/** Bounds at which the two sights of the delays are compared, in ms. */
const BOUNDS = [10, 50, 200, 1_000];
const PATIENCE = 60_000;

interface Heard {
  deliveries: number;
  complete: number;
  lost: number;
  delays: number[];
  late: number[];
  ends: string[];
}
interface Memory {
  rss: number;
  heap: number;
}

const server = startHelper('day/serve.ts');
const listeners = startHelper('day/listen.ts');
const { port, rooms } = await server.ask<{ port: number; rooms: Room[] }>({ do: 'start', sessions, people });
await listeners.ask({ do: 'open', port, rooms });
await wait(1_000);
await listeners.ask({ do: 'reset' });
const stopTelling = tellTime(await listeners.ask<number>({ do: 'probe' }));
const before = await readHistogram(port, 'risalah_event_delivery_seconds');

const events = Math.round(minutes * 60 * pace);
const memory: Memory[] = [];
const refused: unknown[] = [];
let again = 0;
const asking = new Set<Promise<unknown>>();
const cpuBefore = await server.ask<NodeJS.CpuUsage>({ do: 'cpu' });
const began = sharedNow();
for (let index = 0; index < events; index += 1) {
  const left = began + (index * 1000) / pace - sharedNow();
  if (left > 0) await wait(left);
  const room = rooms[index % rooms.length];
  if (!room) throw new Error('No session was opened.');
  const asked: Promise<unknown> = askOnce(port, room, () => (again += 1))
    .catch((error: unknown) => refused.push(error))
    .finally(() => asking.delete(asked));
  asking.add(asked);
  if ((index + 1) % Math.ceil(events / 4) === 0) memory.push(await server.ask<Memory>({ do: 'memory' }));
}
await Promise.all(asking);
const seconds = (sharedNow() - began) / 1000;

const wanted = events - refused.length;
const deadline = sharedNow() + PATIENCE;
let heard = await listeners.ask<Heard>({ do: 'heard', people });
while (heard.complete < wanted && sharedNow() < deadline) {
  await wait(200);
  heard = await listeners.ask<Heard>({ do: 'heard', people });
}
const cpuAfter = await server.ask<NodeJS.CpuUsage>({ do: 'cpu' });
memory.push(await server.ask<Memory>({ do: 'memory' }));
const own = between(before, await readHistogram(port, 'risalah_event_delivery_seconds'));
stopTelling();
await Promise.all([server.end(), listeners.end()]);

const { delays, late } = heard;
// The product knows when it wrote an event, not when a busy client gets round to reading it: how late that client hears of anything
// at all is told by a bare socket beside.
const readAtOnce = delays.map((delay, index) => delay - (late[index] ?? 0));
const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;
const within = (values: readonly number[], bound: number): number =>
  round(values.filter((value) => value <= bound).length / values.length, 3);
const headings = [
  'last reader within',
  'its own histogram',
  'an independent client',
  'less how late it hears at all',
];
const rows = BOUNDS.map((bound) => [
  `${bound} ms`,
  round(shareWithin(own, bound / 1000), 3),
  within(delays, bound),
  within(readAtOnce, bound),
]);
const apart = BOUNDS.map((bound) => Math.abs(shareWithin(own, bound / 1000) - within(readAtOnce, bound)));
printTable(headings, rows);
const megabytes = (bytes: number): number => round(bytes / 1024 / 1024, 1);
if (refused.length > 0) console.error(refused[0]);
if (heard.ends.length > 0) console.error(heard.ends[0]);
conclude(
  {
    bench: 'day',
    title: 'Heap of the server after each quarter of the day and at its end, in MB',
    bars: memory.map(({ heap }, index) => ({
      label: index < 4 ? `quarter ${index + 1}` : 'the end',
      value: megabytes(heap),
      ours: true,
    })),
    tables: [{ caption: 'Share of events that their last reader had in time', headings, rows }],
    numbers: {
      ...{ sessions, people, minutes, events, pace },
      seconds: round(seconds, 1),
      refused: refused.length,
      sent_again: again,
      deliveries: heard.deliveries,
      lost: heard.lost + (wanted - heard.complete),
      ended: heard.ends.length,
      p50_ms: percentile(delays, 0.5),
      p99_ms: percentile(delays, 0.99),
      mean_ms: round(mean(delays), 1),
      late_mean_ms: round(mean(late), 1),
      late_p99_ms: round(percentile(late, 0.99), 1),
      own_events: own.count,
      own_mean_ms: round((own.sum / own.count) * 1000, 1),
      furthest_apart: round(Math.max(...apart), 3),
      cpu_ms_each_event: round(
        (cpuAfter.user + cpuAfter.system - cpuBefore.user - cpuBefore.system) / 1000 / wanted,
      ),
      heap_mb: memory.map(({ heap }) => megabytes(heap)),
      rss_mb: memory.map(({ rss }) => megabytes(rss)),
    },
  },
  values.docs,
);
process.exit(0);

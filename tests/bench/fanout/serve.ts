import { type AddressInfo, createServer } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { answerWith } from '../support/child.ts';
import { sharedNow } from '../support/clock.ts';
import { type Listening, SIDES, type Side } from './side.ts';

/** How long the last events of a measurement may take to arrive, in ms. */
const PATIENCE = 20_000;

/** Where a side listens, for its readers and for what they acknowledge. */
export type Served = Listening & { controlPort: number };

let side: Side;
/** Events that every reader has. */
let acknowledged = 0;
let wake = (): void => undefined;

/** Waits until all readers have so many events; false when that takes too long. */
async function until(count: number, patience = PATIENCE): Promise<boolean> {
  const deadline = sharedNow() + patience;
  while (acknowledged < count) {
    if (sharedNow() > deadline) return false;
    const timer = wait(100);
    await Promise.race([timer, new Promise<void>((resolve) => (wake = resolve))]);
  }
  return true;
}

/** Listens for the readers' process, which sends one byte for each event that all its readers have. */
async function listenForReaders(): Promise<number> {
  const control = createServer((socket) => {
    socket.setNoDelay(true);
    socket.on('data', (bytes) => {
      acknowledged += bytes.length;
      wake();
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve));
  return (control.address() as AddressInfo).port;
}

answerWith({
  start: async ({ name, readers }: { name: string; readers: number }): Promise<Served> => {
    const found = SIDES[name];
    if (!found) throw new Error(`There is no side '${name}'.`);
    side = await found.load();
    return { ...(await side.start(readers)), controlPort: await listenForReaders() };
  },
  publish: () => side.publish(),
  /** As many events as the readers take, a few under way at a time. */
  closed: async ({ seconds, underWay }: { seconds: number; underWay: number }) => {
    acknowledged = 0;
    let published = 0;
    const began = sharedNow();
    const cpu = process.cpuUsage();
    while (sharedNow() - began < seconds * 1000) {
      await side.publish();
      published += 1;
      if (!(await until(published - underWay + 1))) break;
    }
    await until(published);
    const ms = sharedNow() - began;
    const { user, system } = process.cpuUsage(cpu);
    return { events: acknowledged, ms, cpuUs: user + system };
  },
  /** Events at fixed moments, whether the readers keep up or not. */
  open: async ({ seconds, perSecond }: { seconds: number; perSecond: number }) => {
    acknowledged = 0;
    const held = monitorEventLoopDelay({ resolution: 1 });
    const due: number[] = [];
    const began = sharedNow() + 50;
    held.enable();
    for (let count = 0; count < seconds * perSecond; count += 1) {
      const moment = began + (count * 1000) / perSecond;
      const left = moment - sharedNow();
      if (left > 0) await wait(left);
      // From when it was due and not from when this process got round to it: being late is part of the delay.
      due.push(moment);
      await side.publish();
    }
    const complete = await until(due.length);
    held.disable();
    return { due, complete, heldMs: { p99: held.percentile(99) / 1e6, max: held.max / 1e6 } };
  },
  memory: async () => {
    for (let round = 0; round < 3; round += 1) {
      await globalThis.gc?.({ type: 'major', execution: 'async', flavor: 'last-resort' });
      await wait(100);
    }
    return process.memoryUsage();
  },
});

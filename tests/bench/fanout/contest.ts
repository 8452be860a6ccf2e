import { setTimeout as wait } from 'node:timers/promises';
import { type Helper, startHelper } from '../support/child.ts';
import { percentile } from '../support/numbers.ts';
import { printProfile } from '../support/profile.ts';
import type { Served } from './serve.ts';

/** Events that are under way at a time in the closed loop: enough to keep both processes busy, and no more. */
const UNDER_WAY = 2;

interface State {
  awake: number;
  total: number;
  lost: number;
  why?: string;
}

/** How fast a side is. */
export interface Pace {
  /** Deliveries a second. */
  rate: number;
  /** Time that the server's processor spent on each, in µs: what is left to compare on a machine that is not idle. */
  cpuUs: number;
}

/** How long an event took until the last reader had it, in ms, and how long the server held its event loop. */
export interface Delays {
  p50: number;
  p99: number;
  /** Whether every event arrived at all. */
  complete: boolean;
  heldP99: number;
  heldMax: number;
}

/** One side with its readers: a process that serves, and one that reads. */
export class Contestant {
  readonly name: string;
  private readonly size: number;
  private readonly server: Helper;
  private readonly readers: Helper;

  private constructor(name: string, size: number, server: Helper, readers: Helper) {
    this.name = name;
    this.size = size;
    this.server = server;
    this.readers = readers;
  }

  /** Starts a side and waits until each of its first readers, all when left out, has been told something. */
  static async start(name: string, size: number, first = size): Promise<Contestant> {
    const server = startHelper('fanout/serve.ts', [name]);
    const readers = startHelper('fanout/readers.ts', [name]);
    const contestant = new Contestant(name, size, server, readers);
    try {
      const served = await server.ask<Served>({ do: 'start', name, readers: size });
      await readers.ask({ do: 'meet', name, size, served });
      await contestant.open(0, first);
    } catch (error) {
      await contestant.end();
      throw error;
    }
    return contestant;
  }

  /** Opens some of the readers, and waits until each has been told something. */
  async open(from: number, to: number): Promise<void> {
    await this.readers.ask({ do: 'open', name: this.name, from, to });
    await this.wakeUp(to);
  }

  /** The memory of the server's process, once what nobody needs was collected. */
  memory(): Promise<NodeJS.MemoryUsage> {
    return this.server.ask({ do: 'memory' });
  }

  /** Where the server's time goes while events go out as fast as they can: a file, and a table for each delivery. */
  async profile(seconds: number, file: string): Promise<void> {
    await this.readers.ask({ do: 'reset', name: this.name });
    await this.server.ask({ do: 'beginProfile' });
    const { events } = await this.server.ask<{ events: number }>({
      do: 'closed',
      seconds,
      underWay: UNDER_WAY,
    });
    printProfile(await this.server.ask({ do: 'endProfile', file }), events * this.size, 'delivery');
  }

  /** How fast events go out when the next one follows as soon as the readers have one. */
  async closedLoop(seconds: number): Promise<Pace> {
    await this.readers.ask({ do: 'reset', name: this.name });
    const { events, ms, cpuUs } = await this.server.ask<{ events: number; ms: number; cpuUs: number }>({
      do: 'closed',
      seconds,
      underWay: UNDER_WAY,
    });
    await this.checkReaders();
    const deliveries = events * this.size;
    return { rate: (deliveries * 1000) / ms, cpuUs: cpuUs / deliveries };
  }

  /** Delays at so many events a second. */
  async openLoop(seconds: number, perSecond: number): Promise<Delays> {
    await this.readers.ask({ do: 'reset', name: this.name });
    const { due, complete, heldMs } = await this.server.ask<{
      due: number[];
      complete: boolean;
      heldMs: { p99: number; max: number };
    }>({ do: 'open', seconds, perSecond });
    const times = await this.readers.ask<number[]>({ do: 'times', name: this.name });
    const delays = times.map((time, index) => time - (due[index] ?? Number.NaN));
    return {
      p50: percentile(delays, 0.5),
      p99: percentile(delays, 0.99),
      complete,
      heldP99: heldMs.p99,
      heldMax: heldMs.max,
    };
  }

  async end(): Promise<void> {
    await Promise.all([this.server.end(), this.readers.end()]);
  }

  private async wakeUp(count: number): Promise<void> {
    for (let tries = 0; (await this.checkReaders()).awake < count; tries += 1) {
      if (tries > 300) throw new Error(`The readers of ${this.name} hear nothing.`);
      await this.server.ask({ do: 'publish' });
      await wait(100);
    }
    // What was published last is still on its way.
    for (let total = -1; ; ) {
      const state = await this.checkReaders();
      if (state.total === total) return;
      total = state.total;
      await wait(200);
    }
  }

  private async checkReaders(): Promise<State> {
    const state = await this.readers.ask<State>({ do: 'state', name: this.name });
    if (state.lost > 0) throw new Error(`${this.name} lost ${state.lost} readers: ${state.why}`);
    return state;
  }
}

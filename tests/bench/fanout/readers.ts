import { connect, type Socket } from 'node:net';
import { answerWith } from '../support/child.ts';
import { sharedNow } from '../support/clock.ts';
import type { Served } from './serve.ts';
import { openReader } from './wireReader.ts';

/** Connections are made this many at a time, so that no server has to refuse one. */
const AT_ONCE = 50;
/** Events that can be counted in one measurement. */
const MOST_EVENTS = 1_000_000;

/** The readers of one side. */
class Crowd {
  private readonly size: number;
  private readonly served: Served;
  private readonly control: Socket;
  private readonly counts: Int32Array;
  private readonly having = new Int32Array(MOST_EVENTS);
  private readonly completeAt: number[] = [];
  private counting = false;
  lost: string[] = [];

  constructor(size: number, served: Served) {
    this.size = size;
    this.served = served;
    this.control = connect({ port: served.controlPort, host: '127.0.0.1', noDelay: true });
    this.counts = new Int32Array(size);
  }

  /** Opens the socket of one reader. */
  open(reader: number): Promise<unknown> {
    return openReader(
      this.served,
      this.served.cookies?.[reader],
      () => this.got(reader),
      (why) => this.lost.push(why),
    );
  }

  private got(reader: number): void {
    const event = this.counts[reader] ?? 0;
    this.counts[reader] = event + 1;
    const having = (this.having[event] ?? 0) + 1;
    this.having[event] = having;
    if (having < this.size || !this.counting) return;
    this.completeAt.push(sharedNow());
    this.control.write('.');
  }

  /** How many have got something. */
  get awake(): number {
    return this.counts.reduce((count, events) => count + (events > 0 ? 1 : 0), 0);
  }

  /** How many events arrived altogether. */
  get total(): number {
    return this.counts.reduce((sum, events) => sum + events, 0);
  }

  /** Begins to count anew; from now on what all have is acknowledged. */
  reset(): void {
    this.counts.fill(0);
    this.having.fill(0);
    this.completeAt.length = 0;
    this.counting = true;
  }

  /** When the last reader had each event, in the ms of all processes. */
  takeTimes(): number[] {
    return [...this.completeAt];
  }
}

const crowds = new Map<string, Crowd>();

function crowdOf(name: string): Crowd {
  const crowd = crowds.get(name);
  if (!crowd) throw new Error(`'${name}' has no readers.`);
  return crowd;
}

answerWith({
  meet: ({ name, size, served }: { name: string; size: number; served: Served }) => {
    crowds.set(name, new Crowd(size, served));
  },
  open: async ({ name, from, to }: { name: string; from: number; to: number }) => {
    const crowd = crowdOf(name);
    for (let first = from; first < to; first += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, to - first) }, (_, index) => first + index);
      await Promise.all(numbers.map((number) => crowd.open(number)));
    }
  },
  state: ({ name }: { name: string }) => {
    const { awake, total, lost } = crowdOf(name);
    return { awake, total, lost: lost.length, why: lost[0] };
  },
  reset: ({ name }: { name: string }) => crowdOf(name).reset(),
  times: ({ name }: { name: string }) => crowdOf(name).takeTimes(),
});

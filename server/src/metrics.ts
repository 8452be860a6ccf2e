import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Services } from './context.ts';

/** What the process counts while it works, for Prometheus. */
export interface Metrics {
  /** Notes that an event was written to its readers, `ms` after it happened. */
  delivered: (ms: number) => void;
  /** Notes that somebody caught up, and how many events they were given for it. */
  replayed: (events: number) => void;
  /** Notes that a client sent a mutation out of its outbox again. */
  retried: () => void;
  /** Notes that an operation or a connection was refused since there were too many. */
  limited: (what: 'operations' | 'sockets' | 'frames') => void;
  registry: Registry;
}

/** Buckets of the delivery latency, in seconds: most events take some ms. */
const LATENCIES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
/** Buckets of the sizes of replays, in events. */
const SIZES = [0, 1, 10, 50, 100, 500, 1_000, 5_000, 10_000];

/** Counters of one server. Nothing in them names a person, a session or what was written. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const latency = new Histogram({
    name: 'risalah_event_delivery_seconds',
    help: 'From the moment that an event is stored under to its writing to all readers of one document.',
    buckets: LATENCIES,
    registers,
  });
  const replays = new Histogram({
    name: 'risalah_replay_events',
    help: 'Events that one reader was given to catch up.',
    buckets: SIZES,
    registers,
  });
  const retries = new Counter({
    name: 'risalah_outbox_retries_total',
    help: 'Mutations that a client sent out of its outbox again.',
    registers,
  });
  const limits = new Counter({
    name: 'risalah_limited_total',
    help: 'What was refused since there was too much of it.',
    labelNames: ['what'],
    registers,
  });
  return {
    registry,
    delivered: (ms) => latency.observe(Math.max(0, ms) / 1000),
    replayed: (events) => replays.observe(events),
    retried: () => retries.inc(),
    limited: (what) => limits.inc({ what }),
  };
}

/** Adds what is looked up when Prometheus asks: subscribers, connections, and e-mails by how far they have come. */
export function watchServices({ metrics, feed, liveConnections, fork }: Services): void {
  const registers = [metrics.registry];
  new Gauge({ name: 'risalah_up', help: 'Whether the process serves.', registers }).set(1);
  new Gauge({
    name: 'risalah_event_subscribers',
    help: 'Sessions whose events are followed in this process.',
    registers,
    collect() {
      this.set(feed.size);
    },
  });
  new Gauge({
    name: 'risalah_live_connections',
    help: 'Open sockets of signed-in readers.',
    registers,
    collect() {
      this.set(liveConnections.size);
    },
  });
  new Gauge({
    name: 'risalah_mails',
    help: 'E-mails by how far they have come.',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      const rows = await fork()
        .getConnection()
        .execute<{ state: string; count: number }[]>(
          'select state, count(*) as count from mail group by state',
        );
      for (const { state, count } of rows) this.set({ state }, count);
    },
  });
}

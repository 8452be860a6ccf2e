import { Histogram, Registry } from 'prom-client';

/** Bounds of the histogram, in seconds: fine where a delivery should be, coarse where it is late. */
const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** How long events take from when they happened to the socket of the last reader, as the process itself sees it. */
export class Deliveries {
  private readonly registry = new Registry();
  private readonly latency = new Histogram({
    name: 'risalah_delivery_seconds',
    help: 'From when an event happened until it was handed to the socket of its last reader.',
    buckets: BUCKETS,
    registers: [this.registry],
  });

  /** Notes that an event of `at` was handed to its last reader `now`. */
  delivered(at: Date, now: Date): void {
    this.latency.observe(Math.max(0, now.getTime() - at.getTime()) / 1000);
  }

  /** In the text format of Prometheus. */
  text(): Promise<string> {
    return this.registry.metrics();
  }
}

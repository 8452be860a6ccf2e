/** A histogram of Prometheus: how many were no longer than each bound, in seconds. */
export interface Histogram {
  buckets: { bound: number; count: number }[];
  sum: number;
  count: number;
}

/** Reads a histogram out of what `/metrics` says. */
export async function readHistogram(port: number, name: string): Promise<Histogram> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const buckets = [...text.matchAll(new RegExp(`^${name}_bucket\\{le="([^"]+)"\\} (\\d+)`, 'gm'))].map(
    ([, bound, count]) => ({
      bound: bound === '+Inf' ? Number.POSITIVE_INFINITY : Number(bound),
      count: Number(count),
    }),
  );
  const read = (what: string): number =>
    Number(new RegExp(`^${name}_${what} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN);
  return { buckets, sum: read('sum'), count: read('count') };
}

/** What came between two readings. */
export function between(before: Histogram, after: Histogram): Histogram {
  return {
    buckets: after.buckets.map(({ bound, count }, index) => ({
      bound,
      count: count - (before.buckets[index]?.count ?? 0),
    })),
    sum: after.sum - before.sum,
    count: after.count - before.count,
  };
}

/** The share of all that took no longer than a bound, in seconds. */
export function shareWithin({ buckets, count }: Histogram, bound: number): number {
  return (buckets.find((bucket) => bucket.bound === bound)?.count ?? 0) / count;
}

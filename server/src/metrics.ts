import type { Services } from './context.ts';

/** What the process tells Prometheus about itself, in its text format. */
export async function metricsText(services: Services): Promise<string> {
  const rows: [name: string, help: string, value: number][] = [
    ['risalah_up', 'Whether the process serves.', 1],
    ['risalah_uptime_seconds', 'Seconds since the process started.', process.uptime()],
    ['risalah_memory_bytes', 'Resident memory of the process.', process.memoryUsage.rss()],
    ['risalah_event_readers', 'Readers of session events.', services.feed.size],
    ['risalah_live_connections', 'Open sockets of signed-in readers.', services.liveConnections.size],
  ];
  const gauges = rows
    .map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('');
  return `${gauges}${await services.deliveries.text()}`;
}

import type { Services } from '../context.ts';

/** Whether a person may open one more socket. */
export function mayConnect({ config, liveConnections, metrics }: Services, personId: string): boolean {
  const { paces } = config;
  if (!paces || liveConnections.countOf(personId) < paces.sockets) return true;
  metrics.limited('sockets');
  return false;
}

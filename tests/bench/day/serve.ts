import { setTimeout as wait } from 'node:timers/promises';
import { answerWith } from '../support/child.ts';
import { type Chair, seatChairs } from '../support/seatChairs.ts';
import { seatReaders } from '../support/seatReaders.ts';
import { startServer } from '../support/startServer.ts';

/** A session of the day: who asks in it, and who listens. */
export interface Room extends Chair {
  readers: string[];
}

answerWith({
  start: async ({ sessions, people }: { sessions: number; people: number }) => {
    const stage = await startServer();
    const rooms: Room[] = [];
    for (const chair of await seatChairs(stage, sessions)) {
      const { sessionId } = chair;
      rooms.push({ ...chair, readers: await seatReaders({ ...stage, sessionId }, people) });
    }
    return { port: stage.port, rooms };
  },
  /** What the process holds after everything was let go that can be, in bytes. */
  memory: async () => {
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc?.();
      await wait(50);
    }
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, heap: heapUsed + external };
  },
  cpu: () => process.cpuUsage(),
});

import type { ServerProcess } from './serverProcess.ts';
import { sleep, upTo } from './sleep.ts';

/** How the killing goes. */
export interface Killing {
  kills: number;
  /** Over how long it is spread, in ms, as far as starting again leaves time for it. */
  ms: number;
  /** Told how many are done. */
  after: (done: number) => void;
}

/** One in so many kills comes while the server is still starting. */
const WHILE_STARTING = 8;
/** Up to how long it lives at the least, in ms. */
const SHORT_LIFE = 3_000;
/** One life in so many is a long one: what takes many steps, as closing and sealing do, falls among the kills then, too. */
const LONG_LIVES = 8;
/** Up to how long a long one is, in ms. */
const LONG_LIFE = 15_000;
/** A server that starts is killed within so many ms. */
const STARTING = 1_500;

/** Kills a server at random moments and starts it again each time; leaves it running. */
export async function killAtRandom(server: ServerProcess, { kills, ms, after }: Killing): Promise<void> {
  const end = Date.now() + ms;
  while (server.kills < kills) {
    const left = Math.max(0, end - Date.now());
    // On average the rest of the time is spent evenly; a moment after it answered is as likely as long after. Where starting
    // takes all of the time, it still lives for a while, or nothing would be under way when it is killed.
    const even = (2 * left) / (kills - server.kills);
    const longest = Math.random() < 1 / LONG_LIVES ? LONG_LIFE : SHORT_LIFE;
    await sleep(50 + upTo(Math.max(longest, even)));
    await server.kill();
    if (server.kills < kills && Math.random() < 1 / WHILE_STARTING) {
      server.spawn();
      await sleep(upTo(STARTING));
      await server.kill();
    }
    await sleep(upTo(200));
    await server.start();
    after(server.kills);
  }
}

import { answerWith } from '../support/child.ts';
import { sharedNow } from '../support/clock.ts';
import { type Chair, seatChairs } from '../support/seatChairs.ts';
import { type Head, seatHeads } from '../support/seatHeads.ts';
import { startServer } from '../support/startServer.ts';
import { type BareSql, openBareSql } from './bareSql.ts';

/** A server with chairs who ask, and in the session of each a head who answers. */
export interface Served {
  port: number;
  chairs: Chair[];
  heads: Head[];
}

let bare: BareSql;
let seats = 0;

answerWith({
  bare: async ({ chairs }: { chairs: number }) => {
    seats = chairs;
    bare = await openBareSql(chairs);
  },
  /** Questions a second of the bare transaction. */
  ask: async ({ seconds }: { seconds: number }) => {
    const began = sharedNow();
    let asked = 0;
    await Promise.all(
      Array.from({ length: seats }, async (_, chair) => {
        while (sharedNow() - began < seconds * 1000) {
          await bare.ask(chair);
          asked += 1;
        }
      }),
    );
    return (asked * 1000) / (sharedNow() - began);
  },
  /** Processor time that this process took so far, threads of the database driver included, in µs. */
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
  risalah: async ({ chairs: count }: { chairs: number }): Promise<Served> => {
    const stage = await startServer();
    const chairs = await seatChairs(stage, count);
    return { port: stage.port, chairs, heads: await seatHeads(stage, chairs) };
  },
});

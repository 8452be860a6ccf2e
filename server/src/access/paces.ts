import { Refusal } from '@risalah/shared';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How much one person may ask of the server; who is not signed in counts by their address. */
export interface Paces {
  /** Operations in ten seconds, over HTTP and sockets together. */
  operations: number;
  /** Sockets of both kinds that are open at once. */
  sockets: number;
}

/** Far more than a room needs: the busiest page sends about ten operations when it opens, and a shared screen has two sockets. */
export const USUAL_PACES: Paces = { operations: 1_000, sockets: 60 };

/** Counts the operations of each person. */
export interface OperationPace {
  /** Counts one; refuses with TOO_MANY_REQUESTS and the seconds to wait once there were too many. */
  count: (who: string) => Promise<void>;
}

/** A pace for operations; without bounds it counts nothing. */
export function createOperationPace(paces: Paces | undefined): OperationPace {
  if (!paces) return { count: async () => undefined };
  const limiter = new RateLimiterMemory({ points: paces.operations, duration: 10 });
  return {
    async count(who) {
      try {
        await limiter.consume(who);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new Refusal('TOO_MANY_REQUESTS', { seconds: Math.ceil(error.msBeforeNext / 1000) });
      }
    },
  };
}

import { Refusal } from '@risalah/shared';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How many fingerprints may be asked about from one address in a minute: a hall behind one address stays far below. */
const A_MINUTE = 60;

/** Counts what is asked from each address. */
export interface Pace {
  /** Counts one question; refuses with TOO_MANY_REQUESTS and the seconds to wait once there were too many. */
  count(address: string): Promise<void>;
}

/** A pace for questions that anybody may ask, so that nobody keeps the server busy with them. */
export function createPace(): Pace {
  const limiter = new RateLimiterMemory({ points: A_MINUTE, duration: 60 });
  return {
    async count(address) {
      try {
        await limiter.consume(address);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new Refusal('TOO_MANY_REQUESTS', { seconds: Math.ceil(error.msBeforeNext / 1000) });
      }
    },
  };
}

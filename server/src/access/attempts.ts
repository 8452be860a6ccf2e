import { Refusal } from '@risalah/shared';
import { OneAtATime } from '../oneAtATime.ts';

/** An attempt is forgotten when none has followed for this long, in ms. */
const REMEMBERED_FOR = 15 * 60_000;
/** The longest pause between two attempts, in ms. */
const LONGEST_PAUSE = 60_000;
/** More keys than this are not kept: the oldest are forgotten first. */
const MOST_KEYS = 10_000;

/** What attempts are counted under, and how many are taken before they are slowed down. */
interface Count {
  key: string;
  free: number;
}

/**
 * Attempts to sign in, which are slowed down: of one person from one address, since passwords are guessed; of one
 * person from anywhere; and of one address, since each costs the server a hash. A region's people sit behind one
 * address, so that one is generous. Past the free ones the pause doubles with every attempt, up to a minute.
 */
export class Attempts {
  private readonly made = new Map<string, { count: number; last: number }>();
  private readonly lines = new OneAtATime();
  private readonly now: () => Date;

  constructor(now: () => Date) {
    this.now = now;
  }

  /**
   * Counts an attempt before it is made, so that many at once are slowed down too; refuses with TOO_MANY_ATTEMPTS and the
   * seconds to wait, and then counts nothing. Call what it returns when the attempt was right.
   */
  begin(email: string, address: string): () => void {
    const counts: Count[] = [
      { key: `${address} ${email}`, free: 5 },
      { key: `email ${email}`, free: 30 },
      { key: `address ${address}`, free: 60 },
    ];
    const now = this.now().getTime();
    const wait = Math.max(...counts.map((count) => this.wait(count, now)));
    if (wait > 0) throw new Refusal('TOO_MANY_ATTEMPTS', { seconds: Math.ceil(wait / 1000) });
    for (const { key } of counts) this.count(key, now);
    return () => {
      for (const { key } of counts) this.takeBack(key);
      this.made.delete(`${address} ${email}`);
    };
  }

  /**
   * Makes the attempts of one address one after the other, where many who are right come at once: each is over before the next is
   * counted, so that none is taken for wrong because others are still under way. Rejects as the attempt does.
   */
  inLine<Result>(address: string, attempt: () => Promise<Result>): Promise<Result> {
    return this.lines.hold(address, attempt);
  }

  private wait({ key, free }: Count, now: number): number {
    const made = this.made.get(key);
    if (!made || made.count < free || now - made.last > REMEMBERED_FOR) return 0;
    const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** (made.count - free));
    return made.last + pause - now;
  }

  private count(key: string, now: number): void {
    const made = this.made.get(key);
    const count = made && now - made.last <= REMEMBERED_FOR ? made.count + 1 : 1;
    // Deleted first, so that the map keeps the order of use.
    this.made.delete(key);
    this.made.set(key, { count, last: now });
    if (this.made.size <= MOST_KEYS) return;
    for (const oldest of this.made.keys()) {
      this.made.delete(oldest);
      return;
    }
  }

  private takeBack(key: string): void {
    const made = this.made.get(key);
    if (made) made.count -= 1;
  }
}

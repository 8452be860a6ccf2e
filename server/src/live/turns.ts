/** How long the event loop may be held before everybody else gets a turn, in ms. */
const LONGEST_TURN = 5;

/**
 * Shares the event loop between all that write to many. One turn of the loop is shared by everybody who asks, so that
 * twenty sessions do not hold it twenty times as long as one.
 */
export class Turns {
  private began: number | null = null;
  private armed = false;
  private readonly waiting: Array<() => void> = [];

  /** Whether this turn has lasted long enough; the caller then waits for the `next` one. */
  get over(): boolean {
    if (this.began !== null) return performance.now() - this.began > LONGEST_TURN;
    this.begin();
    return false;
  }

  /** Resolves in a later turn, after whatever came in meanwhile. Those who wait get a turn each, in order. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.arm();
    });
  }

  private begin(): void {
    this.began = performance.now();
    this.arm();
  }

  private arm(): void {
    if (this.armed) return;
    this.armed = true;
    setImmediate(() => {
      this.armed = false;
      this.began = null;
      const resume = this.waiting.shift();
      if (!resume) return;
      this.begin();
      resume();
    });
  }
}

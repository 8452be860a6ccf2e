/** How many things somebody may do: `atOnce`, and again `perSecond` more each second. */
export interface Rate {
  perSecond: number;
  atOnce: number;
}

/** Counts what somebody does against a rate. */
export class Bucket {
  private readonly rate: Rate;
  private left: number;
  private countedAt = performance.now();

  constructor(rate: Rate) {
    this.rate = rate;
    this.left = rate.atOnce;
  }

  /** Whether one more is allowed now; counts it if so. */
  take(): boolean {
    const now = performance.now();
    this.left = Math.min(this.rate.atOnce, this.left + ((now - this.countedAt) / 1000) * this.rate.perSecond);
    this.countedAt = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}

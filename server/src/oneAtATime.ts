/** Work that names the same thing is done one after the other, in the order in which it was asked for. */
export class OneAtATime {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Does the work once everybody before is done with what it names; settles as the work does. */
  async hold<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const mine = (this.last.get(name) ?? Promise.resolve()).then(work);
    // The next one comes whether this one succeeds or not.
    const done = mine.catch(() => undefined);
    this.last.set(name, done);
    try {
      return await mine;
    } finally {
      if (this.last.get(name) === done) this.last.delete(name);
    }
  }
}

/**
 * Who deals with the bytes of a hash has them alone until done, so that nothing is swept away between the storing of bytes and the row
 * that names them.
 */
export class Claims {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Does the work once everybody before is done with these bytes. */
  async hold<Result>(sha256: string, work: () => Promise<Result>): Promise<Result> {
    const mine = (this.last.get(sha256) ?? Promise.resolve()).then(work);
    // The next one comes whether this one succeeds or not.
    const done = mine.catch(() => undefined);
    this.last.set(sha256, done);
    try {
      return await mine;
    } finally {
      if (this.last.get(sha256) === done) this.last.delete(sha256);
    }
  }
}

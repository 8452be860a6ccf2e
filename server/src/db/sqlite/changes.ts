/**
 * Counts what was stored, so that what was read can be shared until something else is stored. A transaction that says which
 * region it concerns leaves what was read of other regions as it is; one that does not may have changed anything.
 */
export class Changes {
  private all = 0;
  private everything = 0;
  private readonly ofRegion = new Map<string, number>();

  /** Notes a transaction that was stored. */
  note(regionId: string | null): void {
    this.all += 1;
    if (regionId === null) this.everything += 1;
    else this.ofRegion.set(regionId, this.count(regionId) + 1);
  }

  /** Says another thing after every transaction that may have changed something of a region; of anything when it is null. */
  stateOf(regionId: string | null): string {
    if (regionId === null) return `${this.all}`;
    return `${this.everything} ${this.count(regionId)}`;
  }

  private count(regionId: string): number {
    return this.ofRegion.get(regionId) ?? 0;
  }
}

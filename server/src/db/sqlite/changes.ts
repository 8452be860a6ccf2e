/**
 * Counts what was stored, so that what was read can be shared until something else is stored. A transaction that says which
 * region it concerns leaves what was read of other regions as it is; one that does not may have changed anything.
 */
export class Changes {
  private everything = 0;
  private readonly ofRegion = new Map<string, number>();

  /** Notes a transaction that was stored. */
  note(regionId: string | null): void {
    if (regionId === null) this.everything += 1;
    else this.ofRegion.set(regionId, this.count(regionId) + 1);
  }

  /** Says another thing after every transaction that may have changed something of a region. */
  stateOf(regionId: string): string {
    return `${this.everything} ${this.count(regionId)}`;
  }

  private count(regionId: string): number {
    return this.ofRegion.get(regionId) ?? 0;
  }
}

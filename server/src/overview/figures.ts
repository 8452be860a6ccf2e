import { StampShelf } from './stamps.ts';

/** How many views are kept: a view is one page as the seats of one kind of reader show it. */
const MOST_VIEWS = 32;

interface Kept {
  stamp: string;
  value: unknown;
}

/**
 * Figures of regions, kept in memory and counted anew only for those regions in which something happened since. Each is kept
 * with the stamp it was counted at, which is read from the database for every page, so an old figure is never shown, by whichever
 * process the fact was stored.
 */
export class Figures {
  /** What tells whether they still hold. */
  readonly stamps = new StampShelf();
  private readonly views = new Map<string, Map<string, Kept>>();

  /**
   * The figures of the regions in `stamps`, by region. `count` is asked for those that are not kept, or kept with another stamp;
   * a region that it leaves out has none. `view` names what is counted and for whom.
   */
  async of<Value>(
    view: string,
    stamps: ReadonlyMap<string, string>,
    count: (regionIds: string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Map<string, Value>> {
    const kept = this.views.get(view) ?? new Map<string, Kept>();
    const stale = [...stamps].filter(([id, stamp]) => kept.get(id)?.stamp !== stamp).map(([id]) => id);
    const counted = stale.length > 0 ? await count(stale) : new Map<string, Value>();
    for (const id of stale) kept.set(id, { stamp: stamps.get(id) ?? '', value: counted.get(id) });
    this.keep(view, kept);
    const figures = new Map<string, Value>();
    for (const id of stamps.keys()) {
      const value = kept.get(id)?.value as Value | undefined;
      if (value !== undefined) figures.set(id, value);
    }
    return figures;
  }

  /** The view that was asked for longest ago makes room for a new one. */
  private keep(view: string, kept: Map<string, Kept>): void {
    this.views.delete(view);
    this.views.set(view, kept);
    const [oldest] = this.views.keys();
    if (this.views.size > MOST_VIEWS && oldest !== undefined) this.views.delete(oldest);
  }
}

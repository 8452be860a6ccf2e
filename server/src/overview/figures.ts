import { type RegionStamps, StampShelf } from './stamps.ts';

/** How many views are kept: a view is one page as the seats of one kind of reader show it. */
const MOST_VIEWS = 32;

interface Kept {
  stamp: string;
  value: unknown;
}

interface View {
  regions: Map<string, Kept>;
  /** What was given out last. */
  figures: Map<string, unknown> | null;
  /** Of which regions that was. */
  asked: RegionStamps | null;
}

/** Figures that were counted before, and what the database was at before the transaction began that reads them. */
export interface KeptFigures {
  figures: Figures;
  state: string;
}

/**
 * Figures of regions, kept in memory and counted anew only for those regions in which something happened since. Each is kept
 * with the stamp it was counted at, which is read from the database for every page, so an old figure is never shown, by whichever
 * process the fact was stored.
 */
export class Figures {
  /** What tells whether they still hold. */
  readonly stamps = new StampShelf();
  private readonly views = new Map<string, View>();

  /**
   * The figures of the regions in `stamps`, by region. `count` is asked for those that are not kept, or kept with another stamp;
   * a region that it leaves out has none. `view` names what is counted and for whom. While nothing happened it gives out the
   * same map, so that who makes more of it can keep that too; nobody changes it.
   */
  async of<Value>(
    view: string,
    stamps: RegionStamps,
    count: (regionIds: string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<ReadonlyMap<string, Value>> {
    const kept = this.views.get(view) ?? { regions: new Map<string, Kept>(), figures: null, asked: null };
    this.keep(view, kept);
    if (kept.figures && kept.asked === stamps) return kept.figures as Map<string, Value>;
    const { regions } = kept;
    const stale = [...stamps].filter(([id, stamp]) => regions.get(id)?.stamp !== stamp).map(([id]) => id);
    const counted = stale.length > 0 ? await count(stale) : new Map<string, Value>();
    for (const id of stale) regions.set(id, { stamp: stamps.get(id) ?? '', value: counted.get(id) });
    // A region that is no longer asked for would otherwise be taken for one that has no figures.
    for (const id of regions.keys()) if (!stamps.has(id)) regions.delete(id);
    const same = stale.length === 0 && kept.asked?.size === stamps.size;
    kept.asked = stamps;
    if (!same || !kept.figures) {
      kept.figures = new Map<string, unknown>();
      for (const id of stamps.keys()) {
        const value = regions.get(id)?.value;
        if (value !== undefined) kept.figures.set(id, value);
      }
    }
    return kept.figures as Map<string, Value>;
  }

  /** The view that was asked for longest ago makes room for a new one. */
  private keep(view: string, kept: View): void {
    this.views.delete(view);
    this.views.set(view, kept);
    const [oldest] = this.views.keys();
    if (this.views.size > MOST_VIEWS && oldest !== undefined) this.views.delete(oldest);
  }
}

import { createStore, del, entries, get, set } from 'idb-keyval';

/** Something that somebody submitted on this device; ids are UUIDv7, so that they are in the order written. */
interface Submitted {
  id: string;
  personId: string;
}

/** Where what somebody submitted outlives a reload. */
export interface Shelf<Kept extends Submitted> {
  /** What is a person's, oldest first. */
  load: (personId: string) => Promise<Kept[]>;
  /** Whether something is still there: another window of this browser may have sent it. */
  has: (id: string) => Promise<boolean>;
  keep: (kept: Kept) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

/** A shelf in IndexedDB. Where the browser keeps none, things live as long as the page. */
export function shelfIn<Kept extends Submitted>(database: string): Shelf<Kept> {
  const store = createStore(database, 'entries');
  const orElse = async <Value>(work: Promise<Value>, otherwise: Value): Promise<Value> => {
    try {
      return await work;
    } catch (reason) {
      console.warn(`${database} cannot be kept on this device`, reason);
      return otherwise;
    }
  };
  return {
    load: async (personId) => {
      const kept = await orElse(entries<string, Kept>(store), []);
      return kept
        .map(([, each]) => each)
        .filter((each) => each.personId === personId)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    has: async (id) => (await orElse(get(id, store), undefined)) !== undefined,
    keep: (kept) => orElse(set(kept.id, kept, store), undefined),
    remove: (id) => orElse(del(id, store), undefined),
  };
}

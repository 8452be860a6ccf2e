import { createStore, del, entries, set } from 'idb-keyval';
import type { Refused } from '../app/outcome.ts';

/** What somebody submitted and the server has not taken yet. */
export interface OutboxEntry {
  /** The mutationId it is sent with; a UUIDv7, so ids are in the order written. */
  id: string;
  personId: string;
  /** What it is about, for example `answer:<id>`, so that the place of the act finds it. */
  about: string;
  /** The act that was submitted, `SubmitAnswer`; a list says it in the language of its reader. */
  operation: string;
  /** What it is about, in words that are the same in every language: `12a`, a name. */
  label: string;
  /** The words somebody typed, kept until the server has them. */
  text: string;
  /** The mutation's text, so that it can be sent after a reload. */
  document: string;
  input: Record<string, unknown>;
  /** When it was submitted, in ms since 1970 by this device. */
  at: number;
  /** Until when it may be sent by itself, in ms of this device; null for what stays true however late it comes. */
  until: number | null;
  state: 'WAITING' | 'SENDING' | 'REFUSED';
  refusal: Refused | null;
  /** Whether the line kept it here: it was tried and got no answer, or something before it was. */
  held: boolean;
}

/** Whether the server has not taken an entry and somebody should know: it was refused, or waits for the line. */
export function isUnsent({ state, held }: OutboxEntry): boolean {
  return state === 'REFUSED' || held;
}

/** Where entries outlive a reload. */
export interface OutboxShelf {
  /** A person's entries, oldest first. */
  load: (personId: string) => Promise<OutboxEntry[]>;
  keep: (entry: OutboxEntry) => Promise<void>;
  remove: (id: string) => Promise<void>;
}

/** A shelf in IndexedDB. Where the browser keeps none, entries live as long as the page. */
export function indexedShelf(): OutboxShelf {
  const store = createStore('risalah-outbox', 'entries');
  const orElse = async <Value>(work: Promise<Value>, otherwise: Value): Promise<Value> => {
    try {
      return await work;
    } catch (reason) {
      console.warn('The outbox cannot be kept on this device', reason);
      return otherwise;
    }
  };
  return {
    load: async (personId) => {
      const kept = await orElse(entries<string, OutboxEntry>(store), []);
      return kept
        .map(([, entry]) => entry)
        .filter((entry) => entry.personId === personId)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    keep: (entry) => orElse(set(entry.id, entry, store), undefined),
    remove: (id) => orElse(del(id, store), undefined),
  };
}

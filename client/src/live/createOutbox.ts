import { NETWORK, type Outcome, type Refused } from '../app/outcome.ts';
import { backOff } from './connection.ts';
import { mutationId } from './mutationId.ts';
import type { OutboxEntry, OutboxShelf } from './outboxShelf.ts';

/** How an entry is named, and the words in it. */
export interface Naming extends Pick<OutboxEntry, 'about' | 'operation' | 'label' | 'text'> {
  /** The id to send it with, where somebody wants to find it again; made here otherwise. */
  id?: string;
  /** For how long it may be sent by itself, in ms: for what is meant for the moment. For ever when left out. */
  lasts?: number;
}

/** The code of an entry that was meant for a moment which passed before the line was back. It is told by no server. */
export const MOMENT_PASSED = 'MOMENT_PASSED';

/** Keeps what a person submits until the server has it, and sends it in order. */
export interface Outbox {
  /** Takes up what this person left; returns how to stop. */
  open: (personId: string) => () => void;
  /** Keeps it, then sends it. Settles once the server took or refused it, which while offline is later. */
  submit: (document: string, input: Record<string, unknown>, naming: Naming) => Promise<Outcome<unknown>>;
  /** Sends a refused entry again, with another input and words when they are given. */
  resend: (
    id: string,
    changed?: { input: Record<string, unknown>; text: string },
  ) => Promise<Outcome<unknown>>;
  /** Lets a refused or waiting entry go. */
  dismiss: (id: string) => Promise<void>;
  /** Sends what waits, now. */
  flush: () => Promise<void>;
  /** Oldest first. */
  entries: () => readonly OutboxEntry[];
  listen: (listener: () => void) => () => void;
  /** Calls back with what the server returned for each entry it took. */
  whenDelivered: (listener: (data: unknown) => void) => () => void;
}

/** Refusals that say nothing about the entry: it waits, and is sent again. */
const NOT_NOW: ReadonlySet<string> = new Set([
  NETWORK,
  'NOT_SIGNED_IN',
  'NOT_STORED',
  'FOREIGN_ORIGIN',
  'TOO_MANY_REQUESTS',
]);

/** Sends a mutation; `attempt` counts from 1, and tells the server how often clients have to try. */
type Send = (
  document: string,
  variables: { input: Record<string, unknown> },
  attempt: number,
) => Promise<Outcome<unknown>>;

/** An outbox over a shelf. */
export function createOutbox(shelf: OutboxShelf, send: Send): Outbox {
  let person: string | null = null;
  let entries: readonly OutboxEntry[] = [];
  let sending: Promise<void> | null = null;
  let attempt = 0;
  /** Whether the newest try got no answer. */
  let stuck = false;
  let wanted = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Map<string, (outcome: Outcome<unknown>) => void>();
  /** Entries that are on their way to the shelf. None is sent before it is there, or a crash between the two would lose it. */
  const keeping = new Map<string, Promise<void>>();
  /** Entries that somebody let go, while the shelf still has them; none of them is sent any more. */
  const leaving = new Set<string>();
  const listeners = new Set<() => void>();
  const deliveries = new Set<(data: unknown) => void>();

  const become = (next: readonly OutboxEntry[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };
  const change = (id: string, parts: Partial<OutboxEntry>) =>
    become(entries.map((entry) => (entry.id === id ? { ...entry, ...parts } : entry)));
  const drop = async (id: string) => {
    become(entries.filter((entry) => entry.id !== id));
    await shelf.remove(id);
  };
  /** What is gone from the screen is gone from the device too: a page that is left in between would bring it back. */
  const letGo = async (id: string) => {
    leaving.add(id);
    try {
      await shelf.remove(id);
    } finally {
      leaving.delete(id);
      become(entries.filter((entry) => entry.id !== id));
    }
  };
  const settled = (id: string) =>
    new Promise<Outcome<unknown>>((resolve) => {
      waiting.set(id, resolve);
    });
  const settle = (id: string, outcome: Outcome<unknown>) => {
    waiting.get(id)?.(outcome);
    waiting.delete(id);
  };
  const hold = () => {
    stuck = true;
    become(
      entries.map((entry) => (entry.state === 'REFUSED' || entry.held ? entry : { ...entry, held: true })),
    );
  };
  const refuse = async (entry: OutboxEntry, refusal: Refused) => {
    change(entry.id, { state: 'REFUSED', refusal });
    await shelf.keep({ ...entry, state: 'REFUSED', refusal });
  };

  async function sendOne(entry: OutboxEntry): Promise<boolean> {
    if (entry.until !== null && Date.now() > entry.until) {
      const refusal = { code: MOMENT_PASSED, message: '', extensions: {} };
      await refuse(entry, refusal);
      settle(entry.id, { ok: false, refusal });
      return true;
    }
    change(entry.id, { state: 'SENDING' });
    const came = await send(entry.document, { input: { ...entry.input, mutationId: entry.id } }, attempt + 1);
    if (came.ok || !NOT_NOW.has(came.refusal.code)) stuck = false;
    if (came.ok) {
      for (const deliver of deliveries) deliver(came.data);
      const gone = drop(entry.id);
      // Whoever waits for it goes on in the same moment as the room that shows it.
      settle(entry.id, came);
      await gone;
    } else if (NOT_NOW.has(came.refusal.code)) {
      change(entry.id, { state: 'WAITING' });
      hold();
      return false;
    } else {
      await refuse(entry, came.refusal);
    }
    settle(entry.id, came);
    return true;
  }

  async function sendAll() {
    for (;;) {
      const next = entries.find(({ id, state }) => state === 'WAITING' && !leaving.has(id));
      if (!next || person !== next.personId) return;
      await keeping.get(next.id);
      // Meanwhile it may have been let go, or the person may have left.
      if (!entries.includes(next) || leaving.has(next.id)) continue;
      if (!(await sendOne(next))) {
        retryTimer = setTimeout(flush, backOff(attempt, Math.random()));
        attempt += 1;
        return;
      }
      attempt = 0;
    }
  }

  function flush(): Promise<void> {
    clearTimeout(retryTimer);
    // What came while a round was about to end is sent in another, or it would lie there until something else comes.
    wanted = true;
    sending ??= rounds().finally(() => {
      sending = null;
    });
    return sending;
  }

  async function rounds() {
    while (wanted) {
      wanted = false;
      await sendAll();
    }
  }

  async function put(entry: OutboxEntry): Promise<Outcome<unknown>> {
    const outcome = settled(entry.id);
    become([...entries.filter((earlier) => earlier.id !== entry.id), entry]);
    keeping.set(
      entry.id,
      shelf.keep(entry).finally(() => keeping.delete(entry.id)),
    );
    await keeping.get(entry.id);
    void flush();
    return outcome;
  }

  return {
    open: (personId) => {
      person = personId;
      attempt = 0;
      stuck = false;
      void shelf.load(personId).then((kept) => {
        if (person !== personId) return;
        const here = new Set(entries.map((entry) => entry.id));
        const found = kept.filter((entry) => !here.has(entry.id));
        become([...found, ...entries.filter((entry) => entry.personId === personId)]);
        return flush();
      });
      return () => {
        person = null;
        clearTimeout(retryTimer);
        become([]);
      };
    },
    submit: async (document, input, naming) => {
      if (person === null) {
        return { ok: false, refusal: { code: 'NOT_SIGNED_IN', message: '', extensions: {} } };
      }
      const at = Date.now();
      const { id = mutationId(), lasts, ...named } = naming;
      return put({
        ...{ id, personId: person, ...named, document, input, at },
        ...{ until: lasts === undefined ? null : at + lasts, state: 'WAITING', refusal: null, held: stuck },
      });
    },
    resend: async (id, changed) => {
      const entry = entries.find((earlier) => earlier.id === id);
      if (!entry) return { ok: false, refusal: { code: 'NOT_FOUND', message: '', extensions: {} } };
      // Who asks for it once more means it now.
      const again = { ...entry, state: 'WAITING' as const, refusal: null, until: null, held: stuck };
      if (!changed) return put(again);
      // What was said changed, so it is another act and needs another id; the old one goes once the new one is kept.
      const outcome = put({ ...again, ...changed, id: mutationId() });
      await drop(id);
      return outcome;
    },
    dismiss: letGo,
    flush,
    entries: () => entries,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    whenDelivered: (listener) => {
      deliveries.add(listener);
      return () => deliveries.delete(listener);
    },
  };
}

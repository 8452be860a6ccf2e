import type { EntityManager } from '@mikro-orm/core';

/** What stands under each of some keys; what stands under none is left out. */
type Read<Found> = (em: EntityManager, keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>;

/**
 * Makes a look-up by a key of one that finds many: who comes while a statement is under way waits for it, and is then found by one
 * statement together with all who wait. A statement that has begun is never joined, so everybody sees what was stored before they
 * asked. Within a transaction everybody looks for themselves.
 */
export function gathering<Found>(
  read: Read<Found>,
): (em: EntityManager, key: string) => Promise<Found | null> {
  const queues = new WeakMap<object, Queue<Found>>();
  return async (em, key) => {
    if (em.isInTransaction()) return (await read(em, [key])).get(key) ?? null;
    const connection = em.getConnection();
    let queue = queues.get(connection);
    if (!queue) {
      // An `em` of its own, which is in no transaction later either.
      const own = em.fork();
      queue = new Queue((keys) => read(own, keys));
      queues.set(connection, queue);
    }
    return queue.find(key);
  };
}

/** Those who wait for the next statement. */
interface Waiting<Found> {
  keys: Set<string>;
  found: Promise<ReadonlyMap<string, Found>>;
}

class Queue<Found> {
  private readonly read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>;
  private underWay: Promise<unknown> = Promise.resolve();
  private waiting: Waiting<Found> | null = null;

  constructor(read: Queue<Found>['read']) {
    this.read = read;
  }

  async find(key: string): Promise<Found | null> {
    this.waiting ??= this.begin();
    const { keys, found } = this.waiting;
    keys.add(key);
    return (await found).get(key) ?? null;
  }

  private begin(): Waiting<Found> {
    const keys = new Set<string>();
    const found = this.underWay.then(() => {
      this.waiting = null;
      const reading = this.read(filledUp([...keys]));
      this.underWay = reading.catch(() => undefined);
      return reading;
    });
    return { keys, found };
  }
}

/** The keys, the last repeated up to a power of two, so that few statements have to be prepared. */
function filledUp(keys: readonly string[]): string[] {
  const count = 2 ** Math.ceil(Math.log2(keys.length));
  return Array.from({ length: count }, (_, index) => keys[Math.min(index, keys.length - 1)] as string);
}

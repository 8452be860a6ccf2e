import type { Outcome, RawDatabase, Value } from './rawDatabase.ts';
import type { ReadsTogether } from './readsTogether.ts';

/** How much may wait to be written, in UTF-16 code units of SQL. */
const MOST_WAITING = 256 * 1024;

/** Transactions that one commit makes durable. */
export class Batch {
  readonly began = performance.now();
  size = 0;
  /** Those that ended well, in order. */
  readonly turns: WriteTurn[] = [];
  readonly stored: Promise<void>;
  settle!: (error?: unknown) => void;

  constructor() {
    this.stored = new Promise((resolve, reject) => {
      this.settle = (error) => (error === undefined ? resolve() : reject(error));
    });
    // Whoever waits is told; a batch that nobody is left in has nobody to tell.
    this.stored.catch(() => undefined);
  }
}

/** A transaction that has its turn on the one connection that writes. */
export class WriteTurn {
  readonly batch: Batch;
  readonly raw: RawDatabase;
  private readonly reads: ReadsTogether;
  /** Whether a savepoint parts it from others of its batch; the first has none, and its failure ends the batch. */
  readonly joined: boolean;
  /** What is to be done once it is stored, before anybody is told. */
  readonly afterwards: (() => void)[] = [];
  /** The region that it concerns; null for one that may concern everything. */
  concerns: string | null = null;
  /** Why it was not stored although it ended well, or what went wrong with what was to be done. */
  trouble: unknown = null;
  over = false;
  private waiting: string[] = [];
  private size = 0;
  private writing: Promise<void> | null = null;

  constructor(batch: Batch, raw: RawDatabase, reads: ReadsTogether, joined: boolean) {
    this.batch = batch;
    this.raw = raw;
    this.reads = reads;
    this.joined = joined;
  }

  /** Runs a statement within this transaction, after all that waits to be written. */
  async run(
    sql: string,
    values: readonly Value[],
    how?: { rows?: boolean; keep?: boolean },
  ): Promise<Outcome> {
    await this.write();
    return how?.rows && how.keep ? this.reads.read(sql, values) : this.raw.run(sql, values, how);
  }

  /**
   * Has a statement that nobody waits for run before the next one that somebody waits for, at the latest with the commit. Many
   * then go to the database at once, which costs little more than one. What is wrong with one is told by what it ran before.
   */
  async later(statement: string): Promise<void> {
    this.waiting.push(statement);
    this.size += statement.length;
    if (this.size > MOST_WAITING) await this.write();
  }

  /** Writes what waits. */
  async write(): Promise<void> {
    const statements = this.takeWaiting();
    if (statements) this.writing = this.raw.exec(statements);
    await this.writing;
  }

  /** Forgets what waits, once nothing is being written any more. */
  async forget(): Promise<void> {
    this.takeWaiting();
    await this.writing?.catch(() => undefined);
  }

  /** What waits, as one text; it waits no longer. */
  takeWaiting(): string {
    if (this.waiting.length === 0) return '';
    const statements = `${this.waiting.join(';\n')};\n`;
    this.waiting = [];
    this.size = 0;
    return statements;
  }
}

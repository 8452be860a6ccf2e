import type { Outcome, RawDatabase, Value } from './rawDatabase.ts';
import type { ReadsTogether } from './readsTogether.ts';

/** How much may wait to be written, in UTF-16 code units of SQL. */
const MOST_WAITING = 256 * 1024;

const ONLY_READS = /^\s*select\b/i;

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

/** What a transaction needs of the connection that writes. */
export interface Connection {
  raw: RawDatabase;
  reads: ReadsTogether;
  /** Opens a savepoint for a transaction once no other is under way that could still write. */
  part: (turn: WriteTurn) => Promise<void>;
}

/** A transaction that has its turn on the one connection that writes. */
export class WriteTurn {
  readonly batch: Batch;
  /** What it has for itself, so that others may be under way beside it; null when it has the connection for itself. */
  readonly keys: readonly string[] | null;
  /** What is to be done once it is stored, before anybody is told. */
  readonly afterwards: (() => void)[] = [];
  /** The region that it concerns; null for one that may concern everything. */
  concerns: string | null = null;
  /** Why it was not stored although it ended well, or what went wrong with what was to be done. */
  trouble: unknown = null;
  over = false;
  private readonly connection: Connection;
  private waiting: string[] = [];
  private size = 0;
  private writing: Promise<void> | null = null;
  private parted: Promise<void> | null;

  /** `apart` says that its savepoint is open already. */
  constructor(batch: Batch, connection: Connection, keys: readonly string[] | null, apart: boolean) {
    this.batch = batch;
    this.connection = connection;
    this.keys = keys;
    this.parted = apart ? Promise.resolve() : null;
  }

  get raw(): RawDatabase {
    return this.connection.raw;
  }

  /** Whether a savepoint parts what it has written from the others of its batch. */
  get apart(): boolean {
    return this.parted !== null;
  }

  /** Runs a statement within this transaction, after all that waits to be written. */
  async run(
    sql: string,
    values: readonly Value[],
    how?: { rows?: boolean; keep?: boolean },
  ): Promise<Outcome> {
    const reads = Boolean(how?.rows && how.keep);
    // Until it writes, it leaves no trace, and others may write beside it.
    if (!reads || !ONLY_READS.test(sql)) await this.part();
    await this.write();
    return reads ? this.connection.reads.read(sql, values) : this.raw.run(sql, values, how);
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
    if (this.waiting.length > 0) {
      await this.part();
      const statements = this.takeWaiting();
      if (statements) this.writing = this.raw.exec(statements);
    }
    await this.writing;
  }

  /** Forgets what waits, once nothing is being written any more. */
  async forget(): Promise<void> {
    this.takeWaiting();
    await this.parted?.catch(() => undefined);
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

  private part(): Promise<void> {
    this.parted ??= this.connection.part(this);
    return this.parted;
  }
}

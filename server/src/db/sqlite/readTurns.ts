import type { Outcome, RawDatabase, Value } from './rawDatabase.ts';

/** A transaction that only reads: one moment of what is stored. */
export class ReadTurn {
  readonly raw: RawDatabase;
  over = false;

  constructor(raw: RawDatabase) {
    this.raw = raw;
  }

  /** Runs a statement within this transaction. */
  run(sql: string, values: readonly Value[], how?: { rows?: boolean; keep?: boolean }): Promise<Outcome> {
    return this.raw.run(sql, values, how);
  }
}

/**
 * Reading, which waits for no writer: single statements on one connection, transactions each on one that they have for
 * themselves. Connections are opened when they are needed first.
 */
export class ReadTurns {
  private readonly open: () => Promise<RawDatabase>;
  private readonly most: number;
  private readonly opened: Promise<RawDatabase>[] = [];
  private readonly idle: RawDatabase[] = [];
  private readonly waiting: ((raw: RawDatabase) => void)[] = [];
  private plainly: Promise<RawDatabase> | null = null;

  /** `most` transactions read at the same time. */
  constructor(open: () => Promise<RawDatabase>, most: number) {
    this.open = open;
    this.most = most;
  }

  /** The connection of single statements; each sees what was stored before it began. */
  plain(): Promise<RawDatabase> {
    this.plainly ??= this.open();
    return this.plainly;
  }

  async begin(): Promise<ReadTurn> {
    const raw = await this.take();
    try {
      await raw.run('begin', []);
    } catch (error) {
      this.give(raw);
      throw error;
    }
    return new ReadTurn(raw);
  }

  async end(turn: ReadTurn): Promise<void> {
    if (turn.over) return;
    turn.over = true;
    try {
      await turn.raw.run('rollback', []);
    } finally {
      this.give(turn.raw);
    }
  }

  async close(): Promise<void> {
    const all = await Promise.all([...this.opened, ...(this.plainly ? [this.plainly] : [])]);
    await Promise.all(all.map((raw) => raw.close()));
  }

  private take(): Promise<RawDatabase> {
    const raw = this.idle.pop();
    if (raw) return Promise.resolve(raw);
    if (this.opened.length < this.most) {
      const opening = this.open();
      this.opened.push(opening);
      return opening;
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private give(raw: RawDatabase): void {
    const next = this.waiting.shift();
    if (next) next(raw);
    else this.idle.push(raw);
  }
}

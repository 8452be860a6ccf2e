import { Changes } from './changes.ts';
import type { RawDatabase } from './rawDatabase.ts';
import { ReadsTogether } from './readsTogether.ts';
import { Batch, WriteTurn } from './writeTurn.ts';

/** Transactions that are committed together at most, and how long the first may wait for the last, in ms. */
const MOST_TOGETHER = 64;
const LONGEST_TOGETHER = 25;

const TAKE_BACK = 'rollback to turn; release turn;';

/**
 * One transaction at a time on the connection that writes. Those that wait while one is under way are committed with it:
 * one `fsync` serves them all. Each is a savepoint, so that its failure takes back nothing of the others; none is told
 * that it is done before all are stored, and if they cannot be stored, none is.
 */
export class WriteTurns {
  private readonly raw: RawDatabase;
  private readonly reads: ReadsTogether;
  private readonly waiting: { together: boolean; begin: (joined: boolean) => void }[] = [];
  private busy = false;
  private batch: Batch | null = null;
  /** What was stored so far. */
  readonly changes = new Changes();

  constructor(raw: RawDatabase) {
    this.raw = raw;
    this.reads = new ReadsTogether(raw);
  }

  /** Begins a transaction when its turn comes. */
  async begin(): Promise<WriteTurn> {
    const joined = await this.turn(true);
    try {
      if (!joined || !this.batch) {
        await this.raw.run('begin immediate', []);
        this.batch = new Batch();
      }
      this.batch.size += 1;
      return new WriteTurn(this.batch, this.raw, this.reads, joined);
    } catch (error) {
      await this.fail(error);
      throw error;
    }
  }

  /** Ends a transaction well; resolves once it is stored, after everything that was to be done then. */
  async commit(turn: WriteTurn): Promise<void> {
    turn.over = true;
    turn.batch.turns.push(turn);
    void this.goOn(turn.joined ? 'release turn;' : '', turn);
    await turn.batch.stored;
    if (turn.trouble) throw turn.trouble;
  }

  /**
   * Takes back what a transaction did. Resolves once those before it are stored: what it was refused for may be theirs.
   */
  async rollback(turn: WriteTurn): Promise<void> {
    if (turn.over) return;
    turn.over = true;
    await turn.forget();
    if (!turn.joined) {
      await this.raw.run('rollback', []).catch(() => undefined);
      turn.batch.settle();
      this.batch = null;
      this.next();
      return;
    }
    void this.goOn(TAKE_BACK);
    await turn.batch.stored;
  }

  /** Does something on the connection that is no transaction, alone and when its turn comes. */
  async alone<T>(work: (raw: RawDatabase) => Promise<T>): Promise<T> {
    await this.turn(false);
    try {
      return await work(this.raw);
    } finally {
      this.changes.note(null);
      this.next();
    }
  }

  /** Waits for the connection; resolves with whether a batch is open there, and a savepoint of its own. */
  private turn(together: boolean): Promise<boolean> {
    if (!this.busy) {
      this.busy = true;
      return Promise.resolve(false);
    }
    return new Promise((begin) => this.waiting.push({ together, begin }));
  }

  /**
   * Ends the turn at hand by what it still has to write and the statements given, and lets the next one join the batch, or stores
   * it, all in one go.
   */
  private async goOn(ending: string, turn?: WriteTurn): Promise<void> {
    const { batch } = this;
    if (!batch) return;
    const [next] = this.waiting;
    const full = batch.size >= MOST_TOGETHER || performance.now() - batch.began >= LONGEST_TOGETHER;
    const joins = next?.together && !full;
    const goingOn = joins ? 'savepoint turn' : 'commit';
    try {
      await this.raw.exec(`${turn?.takeWaiting() ?? ''}${ending} ${goingOn}`);
    } catch (error) {
      if (!turn?.joined) return this.fail(error);
      // Its savepoint stands as long as what it had to write is what went wrong; then the others lose nothing.
      try {
        await this.raw.exec(`${TAKE_BACK} ${goingOn}`);
      } catch {
        // Where the database gave up the whole transaction, as on a full disk, there is no savepoint any more.
        return this.fail(error);
      }
      turn.trouble = error;
      batch.turns.splice(batch.turns.indexOf(turn), 1);
    }
    if (joins) {
      this.waiting.shift();
      next.begin(true);
      return;
    }
    this.batch = null;
    for (const each of batch.turns) {
      this.changes.note(each.concerns);
      tell(each);
    }
    batch.settle();
    this.next();
  }

  /** Nothing of the batch is stored, and all who are in it are told. */
  private async fail(error: unknown): Promise<void> {
    const { batch } = this;
    this.batch = null;
    await this.raw.run('rollback', []).catch(() => undefined);
    batch?.settle(error);
    this.next();
  }

  private next(): void {
    const next = this.waiting.shift();
    if (next) next.begin(false);
    else this.busy = false;
  }
}

function tell(turn: WriteTurn): void {
  try {
    for (const work of turn.afterwards) work();
  } catch (error) {
    turn.trouble = error;
  }
}

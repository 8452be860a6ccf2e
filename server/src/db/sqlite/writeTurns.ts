import { Changes } from './changes.ts';
import type { RawDatabase } from './rawDatabase.ts';
import { ReadsTogether } from './readsTogether.ts';
import { Batch, type Connection, WriteTurn } from './writeTurn.ts';

/** Transactions that are committed together at most, and how long the first may wait for the last, in ms. */
const MOST_TOGETHER = 64;
const LONGEST_TOGETHER = 25;
/** Transactions that may be under way side by side; more would only keep the event loop from everybody else. */
const MOST_ALONGSIDE = 8;

// A savepoint outside of a transaction would be a transaction of its own; this fails where the database gave up the one at hand.
const STILL_HELD = 'release held; savepoint held;';
const TAKE_BACK = 'rollback to turn; release turn;';

/** Somebody who waits for a turn. */
interface Waiting {
  /** What the transaction has for itself; null when it wants the connection for itself. */
  keys: readonly string[] | null;
  /** Takes the turn; null for what may be in no transaction. */
  together: ((turn: WriteTurn) => void) | null;
  /** What may be in no transaction; null for a transaction. */
  alone: (() => Promise<void>) | null;
  fail: (error: unknown) => void;
}

/** A transaction that ended. */
interface Ending {
  turn: WriteTurn;
  /** What it still has to write; nothing when it ended badly. */
  written: string;
  well: boolean;
}

/**
 * Transactions on the one connection that writes. Those that come while others are under way are committed with them: one `fsync`
 * serves them all. Each is a savepoint, so that its failure takes back nothing of the others; none is told that it is done before all
 * are stored, and if they cannot be stored, none is. Those that name what they have for themselves are under way side by side, as
 * long as no two name the same and each only reads until it ends; every other one has the connection for itself.
 */
export class WriteTurns {
  private readonly connection: Connection;
  private readonly waiting: Waiting[] = [];
  private readonly underWay = new Set<WriteTurn>();
  private readonly held = new Set<string>();
  /** Those under way that want a savepoint of their own. */
  private readonly parting: { turn: WriteTurn; begin: () => void; fail: (error: unknown) => void }[] = [];
  /** The one under way whose savepoint is open. */
  private apart: WriteTurn | null = null;
  private ended: Ending[] = [];
  private busy = false;
  private batch: Batch | null = null;
  /** What was stored so far. */
  readonly changes = new Changes();

  constructor(raw: RawDatabase) {
    this.connection = { raw, reads: new ReadsTogether(raw), part: (turn) => this.part(turn) };
  }

  /** Begins a transaction when its turn comes; beside others if it says by `keys` what it has for itself. */
  begin(keys: readonly string[] | null = null): Promise<WriteTurn> {
    return new Promise((together, fail) => this.wait({ keys, together, alone: null, fail }));
  }

  /** Ends a transaction well; resolves once it is stored, after everything that was to be done then. */
  async commit(turn: WriteTurn): Promise<void> {
    turn.over = true;
    this.end(turn, turn.takeWaiting(), true);
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
    this.end(turn, '', false);
    await turn.batch.stored;
  }

  /** Does something on the connection that is no transaction, alone and when its turn comes. */
  alone<T>(work: (raw: RawDatabase) => Promise<T>): Promise<T> {
    return new Promise((resolve, fail) => {
      const alone = async (): Promise<void> => {
        await work(this.connection.raw).then(resolve, fail);
        this.changes.note(null);
      };
      this.wait({ keys: null, together: null, alone, fail });
    });
  }

  private wait(waiting: Waiting): void {
    this.waiting.push(waiting);
    void this.goOn();
  }

  private end(turn: WriteTurn, written: string, well: boolean): void {
    // One whose batch is lost is told so by the batch.
    if (turn.batch !== this.batch) return;
    this.underWay.delete(turn);
    this.ended.push({ turn, written, well });
    // Those that end in the same moment are written by one call.
    process.nextTick(() => void this.goOn());
  }

  private part(turn: WriteTurn): Promise<void> {
    // The batch is lost, and so would be what is written now.
    if (turn.batch !== this.batch) return turn.batch.stored;
    return new Promise((begin, fail) => {
      this.parting.push({ turn, begin, fail });
      void this.goOn();
    });
  }

  /** Does what can be done, one thing after the other. */
  private async goOn(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let work = this.next(); work; work = this.next()) await work();
    this.busy = false;
  }

  /** What is to be done now on the connection; null when it is somebody else's turn to go on. */
  private next(): (() => Promise<void>) | null {
    const [first] = this.waiting;
    const { batch } = this;
    if (!batch) {
      if (!first) return null;
      return first.alone ? () => this.doAlone(first) : () => this.open(first);
    }
    this.letIn(batch);
    const [parting] = this.parting;
    const none = this.underWay.size === 0;
    if (this.ended.length > 0 || none) return () => this.write(batch);
    // The others that are under way are waiting for a savepoint themselves, so none of them writes meanwhile.
    if (parting && !this.apart && this.underWay.size === this.parting.length) return () => this.setApart();
    return null;
  }

  private async doAlone(first: Waiting): Promise<void> {
    this.waiting.shift();
    await first.alone?.();
  }

  private async open(first: Waiting): Promise<void> {
    const parts = first.keys === null;
    try {
      await this.connection.raw.exec(`begin immediate; savepoint held;${parts ? ' savepoint turn' : ''}`);
    } catch (error) {
      await this.connection.raw.exec('rollback').catch(() => undefined);
      this.waiting.shift();
      return first.fail(error);
    }
    this.batch = new Batch();
    if (parts) this.letInAlone(this.batch);
  }

  /** Lets in whoever may be under way beside those who are. Nobody overtakes one who wants the connection alone. */
  private letIn(batch: Batch): void {
    if (this.apart || this.parting.length > 0) return;
    const taken = new Set(this.held);
    for (let at = 0; at < this.waiting.length; ) {
      const { keys, together } = this.waiting[at] as Waiting;
      if (!keys || !together || isFull(batch) || this.underWay.size >= MOST_ALONGSIDE) return;
      const free = keys.every((key) => !taken.has(key));
      for (const key of keys) taken.add(key);
      if (free) {
        this.waiting.splice(at, 1);
        together(this.began(batch, keys, false));
      } else at += 1;
    }
  }

  private letInAlone(batch: Batch): void {
    this.waiting.shift()?.together?.(this.began(batch, null, true));
  }

  private began(batch: Batch, keys: readonly string[] | null, apart: boolean): WriteTurn {
    const turn = new WriteTurn(batch, this.connection, keys, apart);
    batch.size += 1;
    this.underWay.add(turn);
    if (apart) this.apart = turn;
    for (const key of keys ?? []) this.held.add(key);
    return turn;
  }

  private async setApart(): Promise<void> {
    const parting = this.parting.shift();
    if (!parting) return;
    try {
      await this.connection.raw.exec(`${STILL_HELD} savepoint turn`);
      this.apart = parting.turn;
      parting.begin();
    } catch (error) {
      parting.fail(error);
      await this.fail(error);
    }
  }

  /** Writes what ended, and lets the next one who wants the connection for itself join the batch, or stores it, all in one go. */
  private async write(batch: Batch): Promise<void> {
    const { ended } = this;
    this.ended = [];
    const [next] = this.waiting;
    const joins = this.underWay.size === 0 && next?.together && !isFull(batch);
    const commits = this.underWay.size === 0 && !joins;
    const parts = joins && !next.keys;
    const goingOn = commits ? 'commit' : parts ? `${STILL_HELD} savepoint turn` : '';
    try {
      await this.writeEndings(ended, goingOn);
    } catch (error) {
      return this.fail(error);
    }
    for (const { turn, well } of ended) {
      if (well && !turn.trouble) batch.turns.push(turn);
      if (this.apart === turn) this.apart = null;
      for (const key of turn.keys ?? []) this.held.delete(key);
    }
    if (parts) this.letInAlone(batch);
    if (commits) this.tellStored(batch);
  }

  /** Writes endings one after the other; what cannot be written takes back its own transaction alone. Rejects when the batch is lost. */
  private async writeEndings(ended: readonly Ending[], goingOn: string): Promise<void> {
    const { raw } = this.connection;
    const wordy = ended.filter(({ turn, written }) => turn.apart || written);
    const [only, another] = wordy;
    if (!only) return goingOn ? raw.exec(goingOn) : undefined;
    if (another) {
      // One savepoint for all, since the index of search is brought to its tables whenever one is opened.
      const all = wordy.map(({ written }) => written).join('\n');
      try {
        return await raw.exec(`${STILL_HELD} savepoint turns;\n${all}\nrelease turns; ${goingOn}`);
      } catch {
        // Whose fault it was is told by each alone; where the commit failed, there is no savepoint any more, and all is lost.
        await raw.exec('rollback to turns; release turns;');
      }
      for (const each of wordy) await this.writeEndings([each], '');
      return this.writeEndings([], goingOn);
    }
    const { turn, written, well } = only;
    const opening = turn.apart ? '' : `${STILL_HELD} savepoint turn;\n`;
    try {
      await raw.exec(`${well ? `${opening}${written}release turn;` : TAKE_BACK} ${goingOn}`);
    } catch (error) {
      // Its savepoint stands as long as what it had to write is what went wrong; then the others lose nothing. Where the database gave
      // up the whole transaction, as on a full disk, there is no savepoint any more.
      await raw.exec(`${TAKE_BACK} ${goingOn}`).catch(() => {
        throw error;
      });
      turn.trouble = error;
    }
  }

  private tellStored(batch: Batch): void {
    this.batch = null;
    for (const each of batch.turns) {
      this.changes.note(each.concerns);
      tell(each);
    }
    batch.settle();
  }

  /** Nothing of the batch is stored, and all who are in it are told, those who are still under way when they end. */
  private async fail(error: unknown): Promise<void> {
    const { batch } = this;
    this.batch = null;
    this.apart = null;
    this.underWay.clear();
    this.held.clear();
    this.ended = [];
    for (const { fail } of this.parting.splice(0)) fail(error);
    await this.connection.raw.exec('rollback').catch(() => undefined);
    batch?.settle(error);
  }
}

const isFull = ({ size, began }: Batch): boolean =>
  size >= MOST_TOGETHER || performance.now() - began >= LONGEST_TOGETHER;

function tell(turn: WriteTurn): void {
  try {
    for (const work of turn.afterwards) work();
  } catch (error) {
    turn.trouble = error;
  }
}

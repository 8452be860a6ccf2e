import { pathToFileURL } from 'node:url';
import type { LoggingOptions, Transaction, TransactionEventBroadcaster } from '@mikro-orm/core';
import { EventType, Utils } from '@mikro-orm/core';
import { SqliteConnection as StockConnection } from '@mikro-orm/sqlite';
import { bindValues, withValues } from './bindValues.ts';
import { type Outcome, RawDatabase } from './rawDatabase.ts';
import { ReadTurn, ReadTurns } from './readTurns.ts';
import { WriteTurn } from './writeTurn.ts';
import { WriteTurns } from './writeTurns.ts';

// Committed means on the disk (FULL); readers do not wait for the writer (WAL); no row points at nothing.
const WRITING =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000;';
const READING = 'PRAGMA query_only = ON; PRAGMA busy_timeout = 10000;';

/** How many transactions that only read may be under way; more would only wait for the processor. */
const MOST_READING = 2;

const READS = /^\s*(select|with)\b/i;
const CHANGES = /^\s*(insert|update|delete|replace)\b/i;
const GIVES_ROWS = /\breturning\b/i;

/** How a transaction is begun. */
interface Begin {
  readOnly?: boolean;
  /** What it has for itself, so that others that name other things may be under way beside it. */
  alongside?: readonly string[];
  ctx?: Held;
  eventBroadcaster?: TransactionEventBroadcaster;
}

/** What the ORM hands back with each statement of a transaction. */
interface Held {
  turn: WriteTurn | ReadTurn;
  /** Null for a whole transaction, else the savepoint of a nested one. */
  savepoint: string | null;
  /** The knex client by which the ORM tells that a statement of knex belongs to a transaction. */
  client: object;
  depth: number;
}

/** Says that a transaction concerns nothing but one region, for `stateOf`. */
export function concernsOnly(transaction: unknown, regionId: string): void {
  const { turn } = transaction as Held;
  if (!(turn instanceof ReadTurn)) turn.concerns = regionId;
}

/** What happens after the commit of the transaction, before anybody is told that it was stored. */
export function afterCommit(transaction: unknown, work: () => void): void {
  const { turn } = transaction as Held;
  if (turn instanceof ReadTurn) throw new Error('What only reads commits nothing.');
  turn.afterwards.push(work);
}

/**
 * How the ORM reaches SQLite here: values are bound, so that statements stay prepared; transactions of several sessions
 * are stored by one commit; reading waits for no writer. The ORM's own connection remains for building queries.
 */
export class SqliteConnection extends StockConnection {
  private writing: Promise<{ raw: RawDatabase; turns: WriteTurns }> | null = null;
  private readonly reading = new ReadTurns(() => this.open(READING), MOST_READING);

  override async connect(): Promise<void> {
    this.createKnex();
    await (this.readsOnly ? this.reading.plain() : this.writer());
  }

  override async close(force?: boolean): Promise<void> {
    const writing = await this.writing?.catch(() => null);
    await writing?.turns.alone((raw) => raw.close());
    await this.reading.close();
    this.writing = null;
    await super.close(force);
  }

  override async checkConnection(): Promise<{ ok: true } | { ok: false; reason: string; error?: Error }> {
    try {
      await (await this.reading.plain()).run('select 1', [], { rows: true });
      return { ok: true };
    } catch (error) {
      return { ok: false, reason: String(error), error: error as Error };
    }
  }

  override async begin(options: object = {}): Promise<never> {
    const { ctx, readOnly, alongside, eventBroadcaster } = options as Begin;
    if (ctx) return (await this.nest(ctx)) as never;
    await eventBroadcaster?.dispatchEvent(EventType.beforeTransactionStart);
    const turn =
      readOnly || this.readsOnly
        ? await this.reading.begin()
        : await (await this.writer()).turns.begin(alongside ?? null);
    const held: Held = { turn, savepoint: null, client: this.clientWithin(), depth: 0 };
    this.heldBy(held);
    await eventBroadcaster?.dispatchEvent(EventType.afterTransactionStart, held as never);
    return held as never;
  }

  override async commit(transaction: never, eventBroadcaster?: TransactionEventBroadcaster): Promise<void> {
    const { turn, savepoint } = transaction as Held;
    if (savepoint) return void (await turn.run(`release ${savepoint}`, []));
    await eventBroadcaster?.dispatchEvent(EventType.beforeTransactionCommit, transaction);
    if (turn instanceof ReadTurn) await this.reading.end(turn);
    else await this.store(turn);
    await eventBroadcaster?.dispatchEvent(EventType.afterTransactionCommit, transaction);
  }

  override async rollback(transaction: never, eventBroadcaster?: TransactionEventBroadcaster): Promise<void> {
    const { turn, savepoint } = transaction as Held;
    if (savepoint) {
      // What waits was written within the savepoint: what had been waiting before was written when it began.
      if (turn instanceof WriteTurn) await turn.forget();
      await turn.run(`rollback to ${savepoint}`, []);
      return void (await turn.run(`release ${savepoint}`, []));
    }
    await eventBroadcaster?.dispatchEvent(EventType.beforeTransactionRollback, transaction);
    if (turn instanceof ReadTurn) await this.reading.end(turn);
    else await (await this.writer()).turns.rollback(turn);
    await eventBroadcaster?.dispatchEvent(EventType.afterTransactionRollback, transaction);
  }

  override async execute<T>(
    query: unknown,
    params: unknown[] = [],
    method: 'all' | 'get' | 'run' = 'all',
    ctx?: Transaction,
    loggerContext?: LoggingOptions,
  ): Promise<T> {
    await this.ensureConnection();
    let [sql, values, held] = [query as string, params, ctx as Held | undefined];
    if (Utils.isObject<{ client: Partial<Within>; toSQL(): { sql: string; bindings?: unknown[] } }>(query)) {
      held ??= query.client.held;
      const built = query.toSQL();
      [sql, values] = [built.sql, built.bindings ?? []];
    }
    const outcome = this.config.getLogger().isEnabled('query', loggerContext)
      ? await this.executeQuery<Outcome>(sql, () => this.carryOut(sql, values, held), {
          ...{ query: sql, params: values },
          ...loggerContext,
        })
      : await this.carryOut(sql, values, held);
    return this.transformRawResult(outcome, method) as T;
  }

  /**
   * Has a statement that nobody waits for run within a transaction, at the latest with its commit, together with others. What is wrong
   * with it is told by whoever waits next, or by the commit.
   */
  async later(sql: string, params: readonly unknown[], transaction: Transaction): Promise<void> {
    const { turn } = transaction as unknown as Held;
    const statement = withValues(sql, params);
    if (statement === null || turn instanceof ReadTurn)
      return void (await this.execute(sql, [...params], 'run', transaction));
    this.client.client.emit('query', { sql, bindings: params });
    const logger = this.config.getLogger();
    if (logger.isEnabled('query')) this.logQuery(sql, { params: [...params] });
    await turn.later(statement);
  }

  /** Commits; what went wrong with what was written last is told as if it had been told at once. */
  private async store(turn: WriteTurn): Promise<void> {
    const { turns } = await this.writer();
    try {
      await turns.commit(turn);
    } catch (error) {
      throw this.platform.getExceptionConverter().convertException(error as Error);
    }
  }

  /** Runs a statement within a transaction; without one, reading waits for nobody, and a change is its own transaction. */
  private async carryOut(sql: string, params: readonly unknown[], held?: Held): Promise<Outcome> {
    const { sql: text, values, keep } = bindValues(this.platform, sql, params);
    const how = { rows: GIVES_ROWS.test(text) || !CHANGES.test(text), keep };
    // As knex tells whoever counts statements.
    this.client.client.emit('query', { sql, bindings: params });
    if (held) return held.turn.run(text, values, how);
    if (this.readsOnly || READS.test(text)) return (await this.reading.plain()).run(text, values, how);
    const { turns } = await this.writer();
    // Neither a pragma nor a vacuum may be within a transaction.
    if (!CHANGES.test(text)) return turns.alone((raw) => raw.run(text, values, how));
    const turn = await turns.begin();
    try {
      const outcome = await turn.run(text, values, how);
      await turns.commit(turn);
      return outcome;
    } catch (error) {
      await turns.rollback(turn);
      throw error;
    }
  }

  /**
   * What stands of a region, or of everything: another text after every transaction that may have changed something of it, those of
   * other processes among them. What is read after this was asked is at least as new.
   */
  async stateOf(regionId: string | null): Promise<string> {
    if (this.readsOnly) throw new Error('Who only reads does not hear of changes.');
    const { raw, turns } = await this.writer();
    const state = turns.changes.stateOf(regionId);
    // Counts the commits of other connections, and all of ours that write are this one.
    const [{ data_version = 0 } = {}] = (await raw.run('pragma data_version', [], { rows: true })) as {
      data_version?: number;
    }[];
    return `${state} ${data_version}`;
  }

  private get readsOnly(): boolean {
    return this.config.get('driverOptions')?.readOnly === true;
  }

  private writer(): Promise<{ raw: RawDatabase; turns: WriteTurns }> {
    this.writing ??= this.open(WRITING).then((raw) => ({ raw, turns: new WriteTurns(raw) }));
    return this.writing;
  }

  private open(settings: string): Promise<RawDatabase> {
    const { href } = pathToFileURL(this.config.get('dbName') ?? '');
    return RawDatabase.open(this.readsOnly ? `${href}?mode=ro` : href, settings);
  }

  private async nest({ turn, depth }: Held): Promise<Held> {
    const savepoint = `within${depth + 1}`;
    await turn.run(`savepoint ${savepoint}`, []);
    const held: Held = { turn, savepoint, client: this.clientWithin(), depth: depth + 1 };
    this.heldBy(held);
    return held;
  }

  private clientWithin(): Within {
    return Object.create(this.client.client, { transacting: { value: true } }) as Within;
  }

  private heldBy(held: Held): void {
    Object.defineProperty(held.client, 'held', { value: held });
  }
}

/** A knex client that knows of which transaction it is. */
interface Within {
  transacting: true;
  held: Held;
}

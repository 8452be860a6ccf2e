import sqlite3 from 'sqlite3';

/** What a statement may be told. */
export type Value = string | number | null | Buffer;

/** What came of a statement: rows, or how many it changed. */
export type Outcome = Record<string, unknown>[] | { lastID: number; changes: number };

/** Statements kept prepared on one connection; the one that was not used for longest goes first. */
const MOST_PREPARED = 500;

/** One connection to a database file. Statements run one after the other, each prepared once. */
export class RawDatabase {
  private readonly database: sqlite3.Database;
  private readonly prepared = new Map<string, Promise<sqlite3.Statement>>();

  private constructor(database: sqlite3.Database) {
    this.database = database;
  }

  /** Opens a file, or a URI that says how, and runs `settings` on the connection first. */
  static async open(file: string, settings: string): Promise<RawDatabase> {
    const { OPEN_READWRITE, OPEN_CREATE, OPEN_URI } = sqlite3;
    const mode = OPEN_READWRITE | OPEN_CREATE | OPEN_URI;
    const database = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(file, mode, (error) => (error ? reject(error) : resolve(opened)));
    });
    const raw = new RawDatabase(database);
    await raw.exec(settings);
    return raw;
  }

  /** Runs a statement to its end, with `rows` when they are wanted. `keep` says that its text will come again. */
  async run(sql: string, values: readonly Value[], { rows = false, keep = true } = {}): Promise<Outcome> {
    const statement = await (keep ? this.kept(sql) : this.prepare(sql));
    try {
      return await runTo(statement, values, rows);
    } finally {
      if (!keep) statement.finalize();
    }
  }

  /** Runs statements that are told nothing and say nothing. */
  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) =>
      this.database.exec(sql, (error) => (error ? reject(error) : resolve())),
    );
  }

  async close(): Promise<void> {
    const prepared = await Promise.all(this.prepared.values());
    this.prepared.clear();
    for (const statement of prepared) statement.finalize();
    await new Promise<void>((resolve, reject) =>
      this.database.close((error) => (error ? reject(error) : resolve())),
    );
  }

  private kept(sql: string): Promise<sqlite3.Statement> {
    const known = this.prepared.get(sql);
    if (known) {
      this.prepared.delete(sql);
      this.prepared.set(sql, known);
      return known;
    }
    const statement = this.prepare(sql);
    this.prepared.set(sql, statement);
    statement.catch(() => this.prepared.delete(sql));
    if (this.prepared.size > MOST_PREPARED) {
      const [oldest] = this.prepared;
      if (oldest) {
        this.prepared.delete(oldest[0]);
        void oldest[1].then((each) => each.finalize());
      }
    }
    return statement;
  }

  private prepare(sql: string): Promise<sqlite3.Statement> {
    return new Promise((resolve, reject) => {
      const statement = this.database.prepare(sql, (error: Error | null) =>
        error ? reject(error) : resolve(statement),
      );
    });
  }
}

function runTo(statement: sqlite3.Statement, values: readonly Value[], rows: boolean): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    if (rows)
      statement.all<Record<string, unknown>>([...values], (error, found) =>
        error ? reject(error) : resolve(found),
      );
    else
      statement.run([...values], function told(error) {
        if (error) reject(error);
        else resolve({ lastID: this.lastID, changes: this.changes });
      });
  });
}

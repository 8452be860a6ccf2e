import type { Outcome, RawDatabase, Value } from './rawDatabase.ts';

type Row = Record<string, unknown>;

/** A statement whose rows somebody waits for. */
interface Asked {
  sql: string;
  values: readonly Value[];
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}

/** Several statements as one, and what the columns of each are called. */
interface Combined {
  statement: string;
  columns: readonly (readonly string[])[];
}

/** How many statements are asked as one, and of how many it is kept in mind what their columns are called. */
const MOST_TOGETHER = 16;
const MOST_KNOWN = 1_000;
/** From how many on statements that are alike are not mixed with others. */
const MANY_ALIKE = 4;
/** What the columns of the whole are called; a statement with more is asked by itself. */
const CELLS = Array.from({ length: 100 }, (_, at) => `c${at}`);

// A part of a larger statement keeps its order only by luck, and what is no plain `select` cannot be a part.
const ALONE = /\border\s+by\b|;|^\s*(?!select\b)/i;

/**
 * Asks a connection by one statement for what is wanted in the same moment: each way to a thread of the driver and back costs more than
 * most answers. Statements whose columns are not known yet, and those that need an order, are asked by themselves.
 */
export class ReadsTogether {
  private readonly raw: RawDatabase;
  /** What the columns of a statement are called; null for one that cannot be part of another. */
  private readonly columns = new Map<string, readonly string[] | null>();
  private readonly known = new Map<string, Combined>();
  private asked: Asked[] = [];

  constructor(raw: RawDatabase) {
    this.raw = raw;
  }

  /** The rows of a statement. */
  read(sql: string, values: readonly Value[]): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.asked.push({ sql, values, resolve, reject });
      // Once all that is going on in this moment has come as far as it can without an answer.
      if (this.asked.length === 1) process.nextTick(() => this.ask());
    });
  }

  private ask(): void {
    const { asked } = this;
    this.asked = [];
    const [parts, alone] = [new Map<string, Asked[]>(), [] as Asked[]];
    for (const each of asked) {
      const alike = parts.get(each.sql);
      if (alike) alike.push(each);
      else if (this.columns.get(each.sql)) parts.set(each.sql, [each]);
      else alone.push(each);
    }
    const few: Asked[] = [];
    // Many that are alike are a statement of their own: among others each of their rows would be filled up to the widest.
    for (const alike of parts.values()) {
      if (alike.length < MANY_ALIKE) few.push(...alike);
      else alone.unshift(...this.askInParts(alike));
    }
    alone.unshift(...this.askInParts(few));
    for (const each of alone) void this.askAlone(each);
  }

  /** Asks by as few statements as may be; returns what is left for one of its own. */
  private askInParts(together: readonly Asked[]): Asked[] {
    const left: Asked[] = [];
    for (let from = 0; from < together.length; from += MOST_TOGETHER) {
      const some = together.slice(from, from + MOST_TOGETHER);
      if (some.length > 1) void this.askTogether(some);
      else left.push(...some);
    }
    return left;
  }

  private async askAlone({ sql, values, resolve, reject }: Asked): Promise<void> {
    try {
      const outcome = await this.raw.run(sql, values, { rows: true });
      this.learn(sql, outcome);
      resolve(outcome);
    } catch (error) {
      reject(error);
    }
  }

  private async askTogether(together: readonly Asked[]): Promise<void> {
    const { statement, columns } = this.combined(together.map(({ sql }) => sql));
    let rows: Row[];
    try {
      const values = together.flatMap((each) => each.values);
      rows = (await this.raw.run(statement, values, { rows: true })) as Row[];
    } catch {
      // Each says by itself what is wrong with it; those of which two columns are called the same can never be a part.
      for (const each of together) {
        this.columns.set(each.sql, null);
        void this.askAlone(each);
      }
      return;
    }
    const found = together.map((): Row[] => []);
    for (const row of rows) {
      const part = row.part as number;
      const named: Row = {};
      for (const [at, name] of (columns[part] ?? []).entries()) named[name] = row[CELLS[at] as string];
      found[part]?.push(named);
    }
    for (const [part, { resolve }] of together.entries()) resolve(found[part] ?? []);
  }

  private combined(parts: readonly string[]): Combined {
    const key = parts.join('\n');
    let combined = this.known.get(key);
    if (!combined) {
      const columns = parts.map((sql) => this.columns.get(sql) ?? []);
      combined = { statement: asOne(parts, columns), columns };
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      this.known.set(key, combined);
    }
    return combined;
  }

  private learn(sql: string, outcome: Outcome): void {
    if (this.columns.has(sql) || !Array.isArray(outcome) || !outcome[0]) return;
    if (this.columns.size >= MOST_KNOWN) this.columns.clear();
    const columns = Object.keys(outcome[0]);
    this.columns.set(sql, ALONE.test(sql) || columns.length > CELLS.length ? null : columns);
  }
}

/** One statement whose rows say of which part they are; parts with fewer columns are filled up. */
function asOne(parts: readonly string[], columns: Combined['columns']): string {
  const most = Math.max(...columns.map(({ length }) => length));
  const tables = parts.map(
    (sql, part) => `part${part}(${CELLS.slice(0, columns[part]?.length).join(', ')}) as (${sql})`,
  );
  const selects = columns.map(({ length }, part) => {
    const cells = CELLS.slice(0, most).map((cell, at) => (at < length ? cell : `null as ${cell}`));
    return `select ${part} as part, ${cells.join(', ')} from part${part}`;
  });
  return `with ${tables.join(', ')} ${selects.join(' union all ')}`;
}

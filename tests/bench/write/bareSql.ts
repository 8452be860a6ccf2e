import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { newId } from '../../support/newId.ts';
import { eventOf, QUESTION } from '../fanout/occasion.ts';

/** A connection that runs prepared statements. */
export interface BareSql {
  /** One question of a chair: its session's row, the question, its answer, the event and the receipt in one transaction. */
  ask: (chair: number) => Promise<void>;
}

const TABLES = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE session (id TEXT PRIMARY KEY, last_event_number INTEGER NOT NULL, last_question_number INTEGER NOT NULL);
  CREATE TABLE question (id TEXT PRIMARY KEY, session_id TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL);
  CREATE TABLE answer (id TEXT PRIMARY KEY, question_id TEXT NOT NULL, state TEXT NOT NULL);
  CREATE TABLE event (id TEXT PRIMARY KEY, session_id TEXT NOT NULL, number INTEGER NOT NULL, payload TEXT NOT NULL,
    UNIQUE (session_id, number));
  CREATE TABLE receipt (mutation_id TEXT PRIMARY KEY, object_id TEXT NOT NULL);`;

const STATEMENTS = {
  begin: 'BEGIN IMMEDIATE',
  read: 'SELECT last_event_number AS number FROM session WHERE id = ?',
  count: 'UPDATE session SET last_event_number = ?, last_question_number = ? WHERE id = ?',
  question: 'INSERT INTO question VALUES (?, ?, ?, ?)',
  answer: 'INSERT INTO answer VALUES (?, ?, ?)',
  event: 'INSERT INTO event VALUES (?, ?, ?, ?)',
  receipt: 'INSERT INTO receipt VALUES (?, ?)',
  commit: 'COMMIT',
} as const;

/**
 * The floor of what a question costs: the same driver, the same journal, the same durability, each statement prepared
 * once, and nothing asked or checked.
 */
export async function openBareSql(chairs: number): Promise<BareSql> {
  const folder = mkdtempSync(join(tmpdir(), 'risalah-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(join(folder, 'bare.sqlite3'), (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  await new Promise<void>((resolve, reject) =>
    database.exec(TABLES, (error) => (error ? reject(error) : resolve())),
  );
  for (let chair = 0; chair < chairs; chair += 1)
    database.run('INSERT INTO session VALUES (?, 0, 0)', [`session ${chair}`]);
  const prepared = Object.fromEntries(
    Object.entries(STATEMENTS).map(([name, sql]) => [name, database.prepare(sql)]),
  ) as Record<keyof typeof STATEMENTS, sqlite3.Statement>;
  const run = (name: keyof typeof STATEMENTS, ...values: unknown[]): Promise<void> =>
    new Promise((resolve, reject) =>
      prepared[name].run(values, (error: Error | null) => (error ? reject(error) : resolve())),
    );
  const readNumber = (sessionId: string): Promise<number> =>
    new Promise((resolve, reject) =>
      prepared.read.all([sessionId], (error: Error | null, rows: { number: number }[]) =>
        error ? reject(error) : resolve(rows[0]?.number ?? 0),
      ),
    );
  // One connection holds one transaction: the next chair waits for the one before.
  let before: Promise<void> = Promise.resolve();
  const transaction = async (chair: number): Promise<void> => {
    const sessionId = `session ${chair}`;
    const [questionId, answerId] = [newId(), newId()];
    await run('begin');
    const number = (await readNumber(sessionId)) + 1;
    await run('count', number, number, sessionId);
    await run('question', questionId, sessionId, number, QUESTION);
    await run('answer', answerId, questionId, 'AWAITED');
    await run('event', newId(), sessionId, number, JSON.stringify(eventOf(number)));
    await run('receipt', newId(), questionId);
    await run('commit');
  };
  return {
    ask: (chair) => {
      before = before.then(() => transaction(chair));
      return before;
    },
  };
}

import { matchExpression } from '@risalah/server/search/matchExpression';
import { readQuery } from '@risalah/server/search/readQuery';
import sqlite3 from 'sqlite3';
import { answerWith } from '../support/child.ts';

let database: sqlite3.Database;

/** Runs one query of the index itself, best first; resolves with the time it took, in ms. */
function query(text: string): Promise<number> {
  const began = performance.now();
  const sql = 'select rowid from search_text where search_text match ? order by rank limit 20';
  return new Promise((resolve, reject) => {
    database.all(sql, [matchExpression(readQuery(text), [])], (error) =>
      error ? reject(error) : resolve(performance.now() - began),
    );
  });
}

answerWith({
  open: ({ file }: { file: string }) => {
    database = new sqlite3.Database(file, sqlite3.OPEN_READONLY);
  },
  query: ({ text }: { text: string }) => query(text),
});

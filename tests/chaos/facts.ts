import { DatabaseSync } from 'node:sqlite';

/** An event as it is stored. */
export interface StoredEvent {
  sessionId: string;
  number: number;
  kind: string;
  /** ms since 1970. */
  at: number;
  bySeatId: string | null;
  audience: readonly string[];
  says: string;
  /** The payload as stored, in which marks are looked for. */
  text: string;
}

/** What a database holds, as far as it can be compared with what clients saw. */
export interface Facts {
  sessions: readonly { id: string; state: string; lastEventNumber: number; lastQuestionNumber: number }[];
  events: readonly StoredEvent[];
  receipts: readonly { personId: string; mutationId: string; operation: string; objectId: string }[];
  /** Everything that somebody said or typed, by the row that holds it now. */
  words: readonly { id: string; text: string }[];
  questions: readonly { sessionId: string; number: number | null }[];
  seats: readonly { sessionId: string; personId: string; role: string; agencyId: string | null }[];
  minutes: readonly { id: string; state: string; text: string }[];
  /** What SQLite says of the file: `ok`. */
  integrity: string;
}

/**
 * Reads a database file past the program that wrote it: with plain SQL, and with Node's own SQLite in place of the server's. The
 * server has to be stopped.
 */
export function readFacts(file: string): Facts {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = <Row>(sql: string): Row[] => database.prepare(sql).all() as Row[];
  try {
    return {
      sessions: rows(
        `select id, state, last_event_number as lastEventNumber, last_question_number as lastQuestionNumber
         from session`,
      ),
      events: rows<StoredEvent & { audience: string }>(
        `select session_id as sessionId, number, kind, at, by_seat_id as bySeatId, audience, payload as text,
         json_extract(payload, '$.__typename') as says from session_event order by session_id, number`,
      ).map((event) => ({ ...event, audience: JSON.parse(event.audience) as string[] })),
      receipts: rows(
        `select person_id as personId, mutation_id as mutationId, operation, object_id as objectId
         from mutation_receipt`,
      ),
      words: rows(
        `select id, text from question union all select id, text from statement
         union all select answer_id as id, text from answer_revision`,
      ),
      questions: rows('select session_id as sessionId, number from question'),
      seats: rows(
        `select session_id as sessionId, person_id as personId, role, agency_id as agencyId
         from seat where revoked_at is null`,
      ),
      minutes: rows('select id, state, text from minutes'),
      integrity: rows<{ integrity_check: string }>('pragma integrity_check')
        .map((row) => row.integrity_check)
        .join(),
    };
  } finally {
    database.close();
  }
}

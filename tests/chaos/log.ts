/** Who a scripted client is, and what it may see: the first line of its log. */
export interface Who {
  t: 'who';
  name: string;
  personId: string;
  sessionId: string;
}

/** One line of a client's log. `at` is in ms since 1970. */
export type Line =
  | Who
  /** Submitted: it is in the outbox from here on. `mark` stands in its words and nowhere else. */
  | { t: 'sent'; at: number; id: string; operation: string; mark: string | null }
  /** The server said that it is stored, as the change of an object. */
  | { t: 'acknowledged'; at: number; id: string; object: string }
  | { t: 'refused'; at: number; id: string; code: string }
  /** The line to the events stands, after a number; what comes from here on must follow on it. */
  | { t: 'subscribed'; at: number; after: number }
  | { t: 'cut'; at: number; why: string }
  | ({ t: 'event'; at: number } & HeardEvent)
  /** Everything up to this number that the reader may have was given. */
  | { t: 'watermark'; at: number; number: number }
  /** Words typed into minutes that the server said are stored. */
  | { t: 'typed'; at: number; minutesId: string; words: readonly string[] }
  /** The client's copy of minutes, once nobody types any more. */
  | { t: 'copy'; at: number; minutesId: string; text: string };

/** An event as a client got it. */
export interface HeardEvent {
  number: number;
  kind: string;
  /** When it happened, as ISO text. */
  happenedAt: string;
  bySeatId: string | null;
  /** Type of its payload. */
  says: string;
}

/** All that one client noted, in order. */
export type ClientLog = readonly [Who, ...Line[]];

import { backOff } from '@risalah/client/src/live/connection.ts';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Line } from './log.ts';
import type { Player } from './stage.ts';

/** An event as the scripts need it. */
export interface Said {
  number: number;
  kind: string | null;
  at: string;
  bySeatId: string | null;
  payload: {
    __typename: string;
    upTo?: number;
    answers?: { answerId: string; agencyId: string; state: string; revision: number }[];
    answerId?: string;
    agencyId?: string;
    answerState?: string;
    answerRevision?: number;
    sessionState?: string;
  };
}

const DOCUMENT = `subscription ($sessionId: ID!, $after: Int) {
  sessionEvents(sessionId: $sessionId, after: $after) {
    number kind at bySeatId
    payload {
      __typename
      ... on QuestionPayload { answers { answerId agencyId state revision } }
      ... on AnswerPayload { answerId agencyId answerState: state answerRevision: revision }
      ... on SessionPayload { sessionState: state }
      ... on WatermarkPayload { upTo: number }
    }
  }
}`;

/** What a reader needs of whoever reads. */
export interface ReaderOwner {
  url: string;
  player: Player;
  note: (line: Line) => void;
  heard: (said: Said) => void;
  /** The line stands. */
  connected: () => void;
}

/**
 * Follows a session for as long as it is told to, over as many lines as that takes: each goes on after the newest number that
 * came, as the product's own client does.
 */
export class Reader {
  /** The number up to which everything came. */
  reached = 0;
  private readonly owner: ReaderOwner;
  private running = true;
  private attempt = 0;
  private cut: ((why: string) => void) | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(owner: ReaderOwner) {
    this.owner = owner;
    this.connect();
  }

  /** Loses the line without a word, as when the uplink drops. */
  drop(): void {
    this.cut?.('dropped by the client');
  }

  /** Stops reading for good. */
  stop(): void {
    this.running = false;
    if (this.timer) clearTimeout(this.timer);
    this.cut?.('over');
  }

  private connect(): void {
    if (!this.running) return;
    const { url, player, note, heard, connected } = this.owner;
    class Socket extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie: player.cookie, origin: url } });
        // A line that is dropped before it stood is an error of the library's, and of nobody's here.
        this.on('error', () => undefined);
      }
    }
    const after = this.reached;
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: Socket,
      retryAttempts: 0,
      lazy: true,
      on: {
        connected: () => {
          this.attempt = 0;
          note({ t: 'subscribed', at: Date.now(), after });
          connected();
        },
      },
    });
    let over = false;
    const end = (why: string): void => {
      if (over) return;
      over = true;
      this.cut = null;
      note({ t: 'cut', at: Date.now(), why });
      client.terminate();
      if (!this.running) return;
      this.timer = setTimeout(() => this.connect(), backOff(Math.min(this.attempt, 2), Math.random()));
      this.attempt += 1;
    };
    this.cut = end;
    client.subscribe<{ sessionEvents: Said }>(
      { query: DOCUMENT, variables: { sessionId: player.sessionId, after } },
      {
        next: ({ data, errors }) => {
          if (over) return;
          if (errors?.length || !data) return end(`errors ${JSON.stringify(errors)}`);
          const { number, kind, at, bySeatId, payload } = data.sessionEvents;
          if (kind === null) {
            note({ t: 'watermark', at: Date.now(), number: payload.upTo ?? number });
            this.reached = Math.max(this.reached, payload.upTo ?? number);
            return;
          }
          const says = payload.__typename;
          note({ t: 'event', at: Date.now(), number, kind, happenedAt: at, bySeatId, says });
          this.reached = Math.max(this.reached, number);
          heard(data.sessionEvents);
        },
        error: (error) => end(`closed ${(error as { code?: number }).code ?? String(error)}`),
        complete: () => end('completed'),
      },
    );
  }
}

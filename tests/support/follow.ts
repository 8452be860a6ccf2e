import { createClient, type Client as SocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Client } from './client.ts';

/** An event as a follower got it. */
export interface Heard {
  number: number;
  kind: string | null;
  byName: string | null;
  payload: { __typename: string } & Record<string, unknown>;
}

/** Somebody who follows a session over a real socket. */
export interface Follower {
  /** Everything heard so far, watermarks included. */
  heard: Heard[];
  /** The first event that satisfies, heard already or still to come; fails when the stream ends before. */
  until: (wanted: (event: Heard) => boolean) => Promise<Heard>;
  /** How the stream ended: the code of its error, or 'complete'. */
  ended: Promise<string>;
  stop: () => Promise<void>;
}

const DOCUMENT = `subscription ($sessionId: ID!, $after: Int, $asObserver: Boolean) {
  sessionEvents(sessionId: $sessionId, after: $after, asObserver: $asObserver) {
    number kind byName
    payload {
      __typename
      ... on SessionPayload { sessionState: state elapsedSeconds }
      ... on QuestionPayload { questionId state number text }
      ... on AnswerPayload { answerId answerState: state answerText: text revision }
      ... on DecisionPayload { answerId decision }
      ... on StatementPayload { statementId text }
      ... on SeatPayload { seatId personId }
      ... on WatermarkPayload { upTo: number }
    }
  }
}`;

/** A line of its own by graphql-transport-ws, which does not come back when it ends. */
export function socketOf(client: Client): SocketClient {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie: client.cookie, origin: client.url } });
    }
  }
  return createClient({
    url: `${client.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: 0,
  });
}

/** Follows a session from an event number on; `asObserver` with no more than an observer may hear. */
export function follow(client: Client, sessionId: string, after = 0, asObserver = false): Follower {
  const ws = socketOf(client);
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  let over: string | null = null;
  const wake = (): void => {
    for (const look of [...waiting]) look();
  };
  let unsubscribe = (): void => undefined;
  const ended = new Promise<string>((resolve) => {
    const end = (how: string): void => {
      over = how;
      resolve(how);
      wake();
    };
    unsubscribe = ws.subscribe<{ sessionEvents: Heard }>(
      { query: DOCUMENT, variables: { sessionId, after, asObserver } },
      {
        next: ({ data, errors }) => {
          if (errors?.length) return end(String(errors[0]?.extensions?.code));
          if (data) heard.push(data.sessionEvents);
          wake();
        },
        error: (error) => end(codeOf(error)),
        complete: () => end('complete'),
      },
    );
  });
  return {
    heard,
    ended,
    until: (wanted) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = heard.find(wanted);
          if (found) resolve(found);
          else if (over) reject(new Error(`the stream ended with ${over} after ${JSON.stringify(heard)}`));
          else return;
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      unsubscribe();
      await ws.dispose();
    },
  };
}

function codeOf(error: unknown): string {
  if (Array.isArray(error)) return String(error[0]?.extensions?.code);
  if (error && typeof error === 'object' && 'code' in error) return `closed ${String(error.code)}`;
  return String(error);
}

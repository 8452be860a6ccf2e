import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type Client, createClient } from 'graphql-ws';
import { documentText } from '../app/documentText.ts';
import { sayingSignedOut } from '../app/graphql.ts';
import { currentGraphqlLanguage } from '../app/graphqlLanguage.ts';
import { NETWORK, type Refused } from '../app/outcome.ts';
import { type SessionEventPartsFragment, SessionEventsDocument } from '../generated/graphql.ts';
import type { EventSink } from './eventSink.ts';
import { readEvent, type SessionEvent } from './readEvent.ts';
import { meetVersion } from './version.ts';

const PING_EVERY_MS = 10_000;
const PONG_WITHIN_MS = 5_000;

/** With which document events are asked for, and how what it brings is read. */
export interface Listening<Wire> {
  document: TypedDocumentNode<{ sessionEvents: Wire }, { sessionId: string; after?: number | null }>;
  read: (wire: Wire) => SessionEvent;
}

/** All that the reader's seat may hear. */
const WHOLE: Listening<SessionEventPartsFragment> = { document: SessionEventsDocument, read: readEvent };

let connected = false;
let lastHeardAt = 0;
let client: Client | null = null;
/** The lineage of the server's events; another one means that a backup was restored. */
let lineage: string | null = null;
const onRestored = new Set<() => void>();

/** Notes which version and lineage the server continues, and has everybody who read another one start again. */
function meet(payload: unknown): void {
  const { lineage: said, version } = (payload ?? {}) as { lineage?: unknown; version?: unknown };
  meetVersion(version);
  if (typeof said !== 'string') return;
  const changed = lineage !== null && lineage !== said;
  lineage = said;
  if (changed) for (const restored of [...onRestored]) restored();
}

function openClient(): Client {
  let pongDue: ReturnType<typeof setTimeout> | undefined;
  let subscriptions = 0;
  const created = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    lazyCloseTimeout: 3_000,
    // The loop of eventStream.ts retries, since each retry needs the number of the last event seen.
    retryAttempts: 0,
    keepAlive: PING_EVERY_MS,
    // Counted on each line: the server frames an event once for all readers who chose the same id.
    generateID: () => {
      subscriptions += 1;
      return String(subscriptions);
    },
    connectionParams: () => ({ language: currentGraphqlLanguage().toUpperCase() }),
    on: {
      connected: (_socket, payload) => {
        connected = true;
        lastHeardAt = Date.now();
        meet(payload);
      },
      message: () => {
        lastHeardAt = Date.now();
      },
      // A line that is dead without having closed shows only by the pong that does not come.
      ping: (received) => {
        if (!received) pongDue = setTimeout(() => created.terminate(), PONG_WITHIN_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(pongDue);
      },
      closed: () => {
        connected = false;
        clearTimeout(pongDue);
      },
    },
  });
  return created;
}

function refusalOf(error: unknown): Refused {
  if (Array.isArray(error)) {
    const [first] = error as { message: string; extensions?: Record<string, unknown> }[];
    const { code, ...extensions } = first?.extensions ?? {};
    return { code: typeof code === 'string' ? code : 'INTERNAL', message: first?.message ?? '', extensions };
  }
  const closed = error as { code?: unknown; reason?: unknown };
  const code = closed.code === 4401 || closed.code === 4403 ? 'NOT_SIGNED_IN' : NETWORK;
  return { code, message: typeof closed.reason === 'string' ? closed.reason : '', extensions: {} };
}

/** The one WebSocket to the API. */
export const eventSocket = {
  /** Events of a session after a number, all that the seat may hear unless told otherwise; returns how to stop. */
  subscribe<Wire = SessionEventPartsFragment>(
    sessionId: string,
    after: number,
    sink: EventSink,
    listening = WHOLE as unknown as Listening<Wire>,
  ): () => void {
    client ??= openClient();
    let over = false;
    const end = (refusal: Refused) => {
      if (over) return;
      over = true;
      sink.ended(sayingSignedOut(refusal));
    };
    const restored = () => end({ code: 'RELOAD', message: '', extensions: {} });
    onRestored.add(restored);
    const stopListening = client.on('connected', () => {
      if (!over) sink.opened();
    });
    const stop = client.subscribe<{ sessionEvents: Wire }>(
      { query: documentText(listening.document), variables: { sessionId, after } },
      {
        next: (result) => {
          if (over) return;
          if (result.errors) end(refusalOf(result.errors));
          else if (result.data) sink.next(listening.read(result.data.sessionEvents));
        },
        error: (error) => end(refusalOf(error)),
        complete: () => end({ code: NETWORK, message: '', extensions: {} }),
      },
    );
    if (connected) sink.opened();
    return () => {
      over = true;
      onRestored.delete(restored);
      stopListening();
      stop();
    };
  },
  /** How long ago the server was last heard, in ms. */
  silence(): number {
    return Date.now() - lastHeardAt;
  },
  /** Gives up the line, so that the next subscription opens a new one. */
  reset(): void {
    const old = client;
    client = null;
    connected = false;
    old?.terminate();
  },
};

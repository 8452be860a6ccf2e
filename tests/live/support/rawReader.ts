import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import type { Client } from '../../support/client.ts';

/** A message of the graphql-transport-ws protocol. */
export interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

/** A bare socket that speaks the protocol by hand, closed with the test. */
export interface RawReader {
  socket: WebSocket;
  /** Everything that came, in order. */
  messages: Message[];
  say: (message: Message) => void;
  /** The first message that satisfies, come already or still to come; fails when the socket closes before. */
  until: (wanted: (message: Message) => boolean) => Promise<Message>;
  /** How the socket was closed. */
  closed: Promise<{ code: number; reason: string }>;
}

/** Opens a socket; `protocol` is what it offers to speak. */
export async function openRaw(client: Client, protocol = 'graphql-transport-ws'): Promise<RawReader> {
  const socket = new WebSocket(`${client.url.replace('http', 'ws')}/graphql`, protocol, {
    headers: { cookie: client.cookie, origin: client.url },
  });
  onTestFinished(() => socket.terminate());
  const messages: Message[] = [];
  const waiting = new Set<() => void>();
  let over: string | null = null;
  const wake = (): void => {
    for (const look of [...waiting]) look();
  };
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)));
    wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      over = `closed ${code} ${reason}`;
      resolve({ code, reason: String(reason) });
      wake();
    });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    socket,
    messages,
    closed,
    say: (message) => socket.send(JSON.stringify(message)),
    until: (wanted) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = messages.find(wanted);
          if (found) resolve(found);
          else if (over) reject(new Error(`${over} after ${JSON.stringify(messages)}`));
          else return;
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** Opens a socket that has said hello, in a language. */
export async function openGreeted(client: Client, language: 'ID' | 'EN' = 'ID'): Promise<RawReader> {
  const reader = await openRaw(client);
  reader.say({ type: 'connection_init', payload: { language } });
  await reader.until(({ type }) => type === 'connection_ack');
  return reader;
}

/** What came for one subscription. */
export function heardBy(reader: RawReader, id: string): Message[] {
  return reader.messages.filter((message) => message.id === id);
}

/** The number of the event that a message carries. */
export function numberIn({ payload }: Message): number {
  return (payload as { data: { sessionEvents: { number: number } } }).data.sessionEvents.number;
}

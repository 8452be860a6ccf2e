import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { SessionDocument, SessionEventsDocument } from '@risalah/client/src/generated/graphql.ts';
import { print } from 'graphql';
import WebSocket from 'ws';
import { sharedNow } from '../support/clock.ts';
import type { Chair } from '../support/seatChairs.ts';

/** What it took to enter a live room. */
export interface Entered {
  ms: number;
  /** Bytes of the snapshot, compressed like for a browser, and of all that came over the socket. */
  bytes: number;
}

const SNAPSHOT = print(SessionDocument);
const EVENTS = print(SessionEventsDocument);

/** Does what the client does: reads the snapshot, opens a socket and subscribes to what happened since. */
export async function enterRoom(port: number, { cookie, sessionId }: Chair): Promise<Entered> {
  const began = sharedNow();
  const { text, bytes } = await readSnapshot(port, cookie, sessionId);
  const { data } = JSON.parse(text) as { data?: { session: { eventNumber: number } } };
  if (!data) throw new Error(text);
  const heard = await subscribe(port, cookie, { sessionId, after: data.session.eventNumber });
  return { ms: sharedNow() - began, bytes: bytes + heard };
}

/** The snapshot as text, and its bytes on the wire. */
function readSnapshot(port: number, cookie: string, id: string): Promise<{ text: string; bytes: number }> {
  const body = JSON.stringify({ query: SNAPSHOT, variables: { id } });
  const headers = { 'content-type': 'application/json', 'accept-encoding': 'gzip', cookie };
  return new Promise((resolve, reject) => {
    const sent = request(
      { port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const whole = Buffer.concat(parts);
          const packed = response.headers['content-encoding'] === 'gzip';
          resolve({ text: String(packed ? gunzipSync(whole) : whole), bytes: whole.length });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Subscribes, and resolves with the bytes that came until the server has answered what was asked after that. */
function subscribe(port: number, cookie: string, variables: object): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
    headers: { cookie },
  });
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const say = (message: object): void => socket.send(JSON.stringify(message));
    socket.on('open', () => say({ type: 'connection_init' }));
    socket.on('error', reject);
    socket.on('message', (data) => {
      const text = String(data);
      bytes += Buffer.byteLength(text);
      const { type } = JSON.parse(text) as { type: string };
      if (type === 'error') reject(new Error(text));
      if (type === 'pong') {
        socket.terminate();
        resolve(bytes);
      }
      if (type !== 'connection_ack') return;
      say({ type: 'subscribe', id: '1', payload: { query: EVENTS, variables } });
      say({ type: 'ping' });
    });
  });
}

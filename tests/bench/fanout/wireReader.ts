import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { DOCUMENT, LEAST_EVENT } from './occasion.ts';
import type { Listening } from './side.ts';

const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

// All readers of the process read into one place, one after the other: what they read is looked at and forgotten.
const place = Buffer.allocUnsafe(256 * 1024);

/**
 * A reader that does as little as can be, so that a benchmark measures the server: it speaks the protocol to subscribe, and
 * from then on only counts frames. Resolves once the socket is open.
 */
export function openReader(
  listening: Listening,
  cookie: string | undefined,
  onEvent: () => void,
  onGone: (why: string) => void,
): Promise<Socket> {
  return new Promise((resolve) => {
    let carried: Buffer | null = null;
    let left = 0;
    let open = false;
    const take = (size: number, bytes: Uint8Array): boolean => {
      let chunk = Buffer.from(bytes.buffer, bytes.byteOffset, size);
      if (carried) chunk = Buffer.concat([carried, chunk]);
      carried = null;
      let at = open ? 0 : readGreeting(chunk);
      while (at < chunk.length) {
        if (left > 0) {
          const taken = Math.min(left, chunk.length - at);
          left -= taken;
          at += taken;
          if (left === 0) onEvent();
          continue;
        }
        const frame = readHeader(chunk, at);
        const missing = frame ? frame.end - chunk.length : 1;
        if (frame && frame.length >= LEAST_EVENT) {
          if (missing > 0) left = missing;
          else onEvent();
          at = Math.min(frame.end, chunk.length);
        } else if (frame && missing <= 0) {
          hear(frame.opcode, chunk.toString('utf8', frame.end - frame.length, frame.end));
          at = frame.end;
        } else {
          carried = Buffer.from(chunk.subarray(at));
          break;
        }
      }
      return true;
    };
    const socket = connect({
      port: listening.port,
      host: '127.0.0.1',
      noDelay: true,
      onread: { buffer: place, callback: take },
    });
    const say = (text: string): void => void socket.write(maskedFrame(TEXT, text));
    const readGreeting = (chunk: Buffer): number => {
      const end = chunk.indexOf('\r\n\r\n');
      if (end < 0) {
        carried = Buffer.from(chunk);
        return chunk.length;
      }
      if (!chunk.toString('latin1', 0, 12).endsWith('101')) onGone(chunk.toString('latin1', 0, end));
      open = true;
      if (listening.protocol === 'graphql') say('{"type":"connection_init"}');
      resolve(socket);
      return end + 4;
    };
    const hear = (opcode: number, text: string): void => {
      if (opcode === PING) socket.write(maskedFrame(PONG, text));
      else if (opcode === CLOSE) onGone(`closed ${text}`);
      else if (listening.protocol === 'graphql') {
        if (text.includes('"connection_ack"')) say(subscribing(listening));
        else if (text.includes('"error"') || text.includes('"complete"')) onGone(text);
      } else if (listening.protocol === 'socket.io') {
        if (text.startsWith('0')) say('40');
        if (text === '2') say('3');
      }
    };
    socket.on('error', (error) => onGone(error.message));
    socket.on('close', () => onGone('closed'));
    socket.once('connect', () => socket.write(upgradeRequest(listening, cookie)));
  });
}

function upgradeRequest({ port, path, protocol }: Listening, cookie: string | undefined): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${Buffer.alloc(16, 'kunci').toString('base64')}`,
    ...(protocol === 'graphql' ? ['Sec-WebSocket-Protocol: graphql-transport-ws'] : []),
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    '\r\n',
  ].join('\r\n');
}

function subscribing({ variables, uuids }: Listening): string {
  const id = uuids ? randomUUID() : '1';
  return JSON.stringify({ id, type: 'subscribe', payload: { query: DOCUMENT, variables } });
}

/** The frame that begins at a place; null when its header is not whole yet. */
function readHeader(chunk: Buffer, at: number): { opcode: number; length: number; end: number } | null {
  const available = chunk.length - at;
  if (available < 2) return null;
  const opcode = (chunk[at] ?? 0) & 0x0f;
  const short = (chunk[at + 1] ?? 0) & 0x7f;
  const header = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (available < header) return null;
  const length =
    short < 126 ? short : short === 126 ? chunk.readUInt16BE(at + 2) : Number(chunk.readBigUInt64BE(at + 2));
  return { opcode, length, end: at + header + length };
}

/** What a client sends has to be masked; a mask of zeros leaves it as it is. */
function maskedFrame(opcode: number, text: string): Buffer {
  const body = Buffer.from(text);
  const short = body.length < 126;
  const header = Buffer.alloc(short ? 6 : 8);
  header[0] = 0x80 | opcode;
  header[1] = 0x80 | (short ? body.length : 126);
  if (!short) header.writeUInt16BE(body.length, 2);
  return Buffer.concat([header, body]);
}

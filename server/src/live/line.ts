import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/**
 * Close code of a reader who is too slow: Try Again Later. The graphql-ws client holds it for no fatal code, so the
 * reader comes back, and goes on after the newest event it has.
 */
export const TOO_SLOW = 1013;
/** How many bytes may wait for one reader in this process before the reader is cut off. */
export const MOST_WAITING = 1024 * 1024;
/** How long a reader who was cut off may take to read what was sent, in ms; then the line is torn down. */
const LAST_CHANCE = 10_000;

/**
 * One client's line, written to past the WebSocket library with frames that were prepared for many. Whole frames only,
 * in one write each, so they never come in between the library's own: that keeps nothing back as long as messages are
 * not compressed.
 */
export class Line {
  readonly client: WebSocket;
  /** The stream that the client was upgraded on. */
  readonly wire: Duplex;

  constructor(client: WebSocket, wire: Duplex) {
    if (client.extensions !== '') throw new Error('Frames are prepared for lines without extensions.');
    this.client = client;
    this.wire = wire;
  }

  /** Sends a prepared frame. Cuts off a client for whom too much waits already; sends nothing once the line closes. */
  write(frame: Buffer): void {
    if (this.client.readyState !== this.client.OPEN) return;
    if (this.wire.writableLength > MOST_WAITING) this.cut();
    else this.wire.write(frame);
  }

  /** Resolves when the client can take more, at once if it can already, or when the line is gone. */
  async ready(): Promise<void> {
    if (!this.wire.writableNeedDrain || this.wire.destroyed) return;
    const done = new AbortController();
    const events = ['drain', 'close'].map((event) => once(this.wire, event, { signal: done.signal }));
    await Promise.race(events).finally(() => done.abort());
  }

  private cut(): void {
    this.client.close(TOO_SLOW, 'TOO_SLOW');
    setTimeout(() => this.client.terminate(), LAST_CHANCE).unref();
  }
}

import { type AddressInfo, connect, createServer } from 'node:net';
import { sharedNow } from '../support/clock.ts';

/** How often the time is told, in ms. */
const TOLD_EVERY = 10;
const BYTES = 8;
/** What was heard within so many ms of each other waited for the same. */
const TOGETHER = 5;

/**
 * Hears the time over a socket of its own, past the product: how late this process is told of anything at all on this machine,
 * at any moment.
 */
export class Probe {
  /** When each telling was heard, and how late. */
  private readonly heard: { at: number; late: number }[] = [];

  /** Listens for who tells the time; resolves with the port. */
  listen(): Promise<number> {
    const server = createServer((socket) => {
      let rest = Buffer.alloc(0);
      socket.on('data', (bytes) => {
        const at = sharedNow();
        rest = Buffer.concat([rest, bytes]);
        for (; rest.length >= BYTES; rest = rest.subarray(BYTES))
          this.heard.push({ at, late: at - rest.readDoubleBE(0) });
      });
      socket.on('error', () => undefined);
    });
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
  }

  /** How late tellings were that were heard at each of these moments, which are in order: of those together their mean, else the next. */
  lateAt(moments: readonly number[]): number[] {
    let from = 0;
    return moments.map((moment) => {
      while ((this.heard[from]?.at ?? Number.POSITIVE_INFINITY) < moment - TOGETHER) from += 1;
      let [sum, count] = [0, 0];
      for (
        let next = from;
        count === 0 || (this.heard[next]?.at ?? Number.POSITIVE_INFINITY) <= moment + TOGETHER;
        next += 1
      ) {
        const telling = this.heard[next];
        if (!telling) break;
        sum += telling.late;
        count += 1;
      }
      return count === 0 ? 0 : sum / count;
    });
  }
}

/** Tells the time to a probe, again and again; ends with what is returned. */
export function tellTime(port: number): () => void {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const timer = setInterval(() => {
    const bytes = Buffer.alloc(BYTES);
    bytes.writeDoubleBE(sharedNow());
    socket.write(bytes);
  }, TOLD_EVERY);
  return () => {
    clearInterval(timer);
    socket.destroy();
  };
}

import { type AddressInfo, connect, createServer } from 'node:net';
import { sharedNow } from '../support/clock.ts';

/** How often the time is told, in ms. */
const TOLD_EVERY = 10;
const BYTES = 8;

/**
 * Hears the time over a socket of its own, past the product: how late this process is told of anything at all on this machine,
 * in this moment.
 */
export class Probe {
  /** How late the newest time was heard, in ms. */
  late = 0;

  /** Listens for who tells the time; resolves with the port. */
  listen(): Promise<number> {
    const server = createServer((socket) => {
      let heard = 0;
      socket.on('data', (bytes) => {
        heard += bytes.length;
        const newest = bytes.length - (heard % BYTES) - BYTES;
        if (newest >= 0) this.late = sharedNow() - bytes.readDoubleBE(newest);
      });
      socket.on('error', () => undefined);
    });
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
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

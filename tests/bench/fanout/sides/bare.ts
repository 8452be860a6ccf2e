import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { messageOf } from '../occasion.ts';
import type { Side } from '../side.ts';

/** The floor: a frame is prepared once and written to every socket. Nothing in this process can be faster. */
export function preparedFrame(): Side {
  return bare((clients, text) => {
    const frame = frameOf(text);
    for (const [client, wire] of clients) if (client.readyState === client.OPEN) wire.write(frame);
  });
}

/** Each socket is sent the same text. */
export function wsSend(): Side {
  return bare((clients, text) => {
    for (const client of clients.keys()) if (client.readyState === client.OPEN) client.send(text);
  });
}

function bare(tell: (clients: ReadonlyMap<WebSocket, Duplex>, text: string) => void): Side {
  const clients = new Map<WebSocket, Duplex>();
  let number = 0;
  return {
    start: async () => {
      const http = createServer();
      const server = new WebSocketServer({ noServer: true });
      http.on('upgrade', (request, wire, head) =>
        server.handleUpgrade(request, wire, head, (client) => {
          clients.set(client, wire);
          client.on('close', () => clients.delete(client));
        }),
      );
      await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
      return { port: (http.address() as AddressInfo).port, path: '/', protocol: 'bare' };
    },
    publish: () => {
      number += 1;
      tell(clients, messageOf(number));
    },
  };
}

function frameOf(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const frame = Buffer.alloc(4 + length);
  frame[0] = 0x81;
  frame[1] = 126;
  frame.writeUInt16BE(length, 2);
  frame.write(text, 4);
  return frame;
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { eventOf } from '../occasion.ts';
import type { Side } from '../side.ts';

/** A room of socket.io, over WebSockets only. */
export function socketIoRoom(): Side {
  let number = 0;
  let io: Server;
  return {
    start: async () => {
      const http = createServer();
      io = new Server(http, { transports: ['websocket'] });
      io.on('connection', (socket) => void socket.join('session'));
      await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
      const { port } = http.address() as AddressInfo;
      return { port, path: '/socket.io/?EIO=4&transport=websocket', protocol: 'socket.io' };
    },
    publish: () => {
      number += 1;
      io.to('session').emit('event', { data: { sessionEvents: eventOf(number) } });
    },
  };
}

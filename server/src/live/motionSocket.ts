import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import { tokenOf } from '../access/cookies.ts';
import { comesFromHere } from '../access/origins.ts';
import { findSignIn } from '../access/signIns.ts';
import type { Services } from '../context.ts';
import { attachPresence } from './presence.ts';

/** Longest message that a client may send, in bytes. */
const LONGEST_MESSAGE = 2 * 1024 * 1024;

/** Serves motion over socket.io to signed-in readers. Returns what ends it. */
export function serveMotionSocket(http: HttpServer, services: Services, log: Logger): () => Promise<void> {
  const io = new Server(http, {
    path: '/socket.io',
    serveClient: false,
    // The other socket on this server answers for the other paths.
    destroyUpgrade: false,
    maxHttpBufferSize: LONGEST_MESSAGE,
    allowRequest: (request, done) => done(null, comesFromHere(request, services.config.publicOrigin)),
  });
  io.use(async (socket, next) => {
    const found = await findSignIn(services.fork(), tokenOf(socket.request), services.now());
    if (!found) return next(new Error('NOT_SIGNED_IN'));
    Object.assign(socket.data, found);
    const forget = services.liveConnections.add({ ...found, end: () => socket.disconnect(true) });
    socket.once('disconnect', forget);
    next();
  });
  const stopPresence = attachPresence(io, services, log);
  return async () => {
    stopPresence();
    await io.close();
  };
}

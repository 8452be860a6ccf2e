import type { Server as HttpServer } from 'node:http';
import type { ErrorCode } from '@risalah/shared';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import { tokenOf } from '../access/cookies.ts';
import { mayConnect } from '../access/mayConnect.ts';
import { comesFromHere } from '../access/origins.ts';
import { findSignIn } from '../access/signIns.ts';
import type { Services } from '../context.ts';
import { attachWriting } from '../minutes/together/attachWriting.ts';
import type { OpenStay } from '../seat/openStays.ts';
import { closeApart } from './closeApart.ts';
import { tellDrafts } from './draftRooms.ts';
import { attachPresence } from './presence.ts';

/** Longest message that a client may send, in bytes. */
const LONGEST_MESSAGE = 2 * 1024 * 1024;

/**
 * Serves motion over socket.io to signed-in readers; `stayed` are those who were in a room when the server last
 * stopped. Returns what ends it.
 */
export function serveMotionSocket(
  http: HttpServer,
  services: Services,
  log: Logger,
  stayed: readonly OpenStay[],
): () => Promise<void> {
  let stopping = false;
  const io = new Server(http, {
    path: '/socket.io',
    serveClient: false,
    // The other socket on this server answers for the other paths.
    destroyUpgrade: false,
    maxHttpBufferSize: LONGEST_MESSAGE,
    // Who was closed already would come back to a server that is about to go.
    allowRequest: (request, done) => done(null, !stopping && comesFromHere(request, services.config)),
  });
  io.use((socket, next) => {
    // Nothing else waits for this promise, and one that nobody waits for ends the process when it fails.
    admit(socket, services).then(
      (refused) => (refused ? next(new Error(refused)) : next()),
      (error: unknown) => {
        log.error({ err: error }, 'a motion socket was not admitted');
        next(new Error('INTERNAL'));
      },
    );
  });
  const stopPresence = attachPresence(io, services, log, stayed);
  tellDrafts(io, services.drafts);
  const stopWriting = attachWriting(io, services, log);
  return async () => {
    stopping = true;
    stopPresence();
    await stopWriting();
    // The connection beneath: whoever is told to go by the server does not come back by itself.
    await closeApart([...io.sockets.sockets.values()], (socket) => socket.conn.close());
    await io.close();
  };
}

/** Why a socket is not let in; null lets it in, and notes it, so that signing out ends it. */
async function admit(socket: Socket, services: Services): Promise<ErrorCode | null> {
  const { fork, now, liveConnections } = services;
  const found = await findSignIn(fork(), tokenOf(socket.request), now());
  if (!found) return 'NOT_SIGNED_IN';
  if (!mayConnect(services, found.personId)) return 'TOO_MANY_REQUESTS';
  Object.assign(socket.data, found);
  const forget = liveConnections.add({ ...found, end: () => socket.disconnect(true) });
  // The connection beneath: a socket that is gone before it was admitted is never told of its end.
  socket.conn.once('close', forget);
  if (socket.conn.readyState !== 'open') forget();
  return null;
}

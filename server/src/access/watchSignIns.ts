import type { Logger } from 'pino';
import type { Services } from '../context.ts';
import { ApiToken } from './apiToken.entity.ts';
import { SignIn } from './signIn.entity.ts';
import { LONGEST_SIGN_IN, NOTED_EVERY } from './signIns.ts';

/** How often the devices of open sockets are looked at, in ms. */
const LOOKED_AT_EVERY = 60_000;

/** Looks after the devices of open sockets from now on. Returns what stops it. */
export function watchSignIns(services: Services, log: Logger): () => void {
  const look = (): void => {
    endStaleConnections(services).catch((error: unknown) =>
      log.error({ err: error }, 'sign-ins were not looked at'),
    );
  };
  const timer = setInterval(look, LOOKED_AT_EVERY);
  return () => clearInterval(timer);
}

/**
 * Ends the sockets of devices that are not signed in any more, and of tokens that are no longer good: a handshake counts for as long as its sign-in stands, and
 * a command may have ended it. Of the others it notes that they are in use, since who only listens sends no request.
 */
export async function endStaleConnections({ fork, liveConnections, now }: Services): Promise<void> {
  const ids = liveConnections.signInIds();
  if (ids.length === 0) return;
  const em = fork();
  const moment = now().getTime();
  const since = new Date(moment - LONGEST_SIGN_IN);
  const standing = await em.find(SignIn, { id: { $in: ids }, signedInAt: { $gte: since } });
  const tokens = await em.find(ApiToken, {
    id: { $in: ids },
    revokedAt: null,
    expiresAt: { $gt: new Date(moment) },
  });
  const known = new Set([...standing, ...tokens].map(({ id }) => id));
  for (const id of ids) if (!known.has(id)) liveConnections.endSignIn(id);
  const unused = standing.filter((signIn) => moment - signIn.usedAt.getTime() > NOTED_EVERY);
  if (unused.length === 0) return;
  await em.nativeUpdate(
    SignIn,
    { id: { $in: unused.map((signIn) => signIn.id) } },
    { usedAt: new Date(moment) },
  );
}

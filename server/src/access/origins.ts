import type { IncomingMessage } from 'node:http';
import type { AppConfig } from '../config.ts';

/** The part of the settings that says under which names the server may be reached. */
type Reach = Pick<AppConfig, 'publicOrigin' | 'demo' | 'host'>;

/** Names of this machine itself, each demo person's among them. */
const LOOPBACK = /^(?:(?:[a-z0-9-]+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Whether a request may come from where its browser says it does: this very host, or the public origin. Programs that
 * are no browser send no Origin; they carry no cookie that they did not ask for, so they may.
 */
export function comesFromHere(request: IncomingMessage, reach: Reach): boolean {
  const { origin, host } = request.headers;
  if (!reachesUnderKnownName(host, reach)) return false;
  if (origin === undefined) return true;
  if (reach.publicOrigin !== undefined && origin === reach.publicOrigin) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}

// The demo's passwords are known to everyone, so a site that lets its own name point to this machine must not reach it.
function reachesUnderKnownName(host: string | undefined, { demo, host: address }: Reach): boolean {
  const onlyHere = demo && (address === '127.0.0.1' || address === '::1' || address === 'localhost');
  return !onlyHere || (host !== undefined && LOOPBACK.test(host));
}

import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may come from where its browser says it does: this very host, or the public origin. Programs that
 * are no browser send no Origin; they carry no cookie that they did not ask for, so they may.
 */
export function comesFromHere(request: IncomingMessage, publicOrigin: string | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (publicOrigin !== undefined && origin === publicOrigin) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}

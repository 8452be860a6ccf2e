import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Metrics } from './metrics.ts';

const LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/;

/**
 * Tells Prometheus how the process is: with a token whoever sends it as a bearer token, without one this very machine only. To
 * everybody else the page is not there.
 */
export function serveMetrics({ registry }: Metrics, token: string | undefined): RequestHandler {
  return async (req, res) => {
    if (!mayRead(req, token)) return void res.status(404).type('text/plain').send('not found\n');
    res.type(registry.contentType).send(await registry.metrics());
  };
}

function mayRead(req: Request, token: string | undefined): boolean {
  // A proxy on this machine passes strangers on, and says so.
  if (token === undefined) {
    const passedOn = req.headers['x-forwarded-for'] !== undefined || req.headers.forwarded !== undefined;
    return !passedOn && LOOPBACK.test(req.socket.remoteAddress ?? '');
  }
  const sent = /^Bearer +(\S+)$/i.exec(req.get('authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(sent), digest(token));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

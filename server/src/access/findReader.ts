import type { IncomingMessage } from 'node:http';
import type { EntityManager } from '@mikro-orm/core';
import type { TokenScope } from '@risalah/shared';
import { ApiToken } from './apiToken.entity.ts';
import { tokenOf } from './cookies.ts';
import { findSignIn, NOTED_EVERY } from './signIns.ts';
import { hashToken } from './tokens.ts';

/** How far somebody may go who acts by a personal token; null for a person at a browser. */
export type Narrowing = { scope: TokenScope; seatId: string | null } | null;

/** Whoever asks: a signed-in device, or a program with a personal token. */
export interface Reader {
  /** The sign-in, or the token; whatever ends it ends its sockets. */
  signInId: string;
  personId: string;
  narrowing: Narrowing;
}

const BEARER = /^Bearer +(\S+)$/i;

/**
 * Who sends a request. A token in the Authorization header, or in `authorization`, counts before any cookie, so that a program knows as whom it
 * acts; one that is no longer good makes nobody of its sender.
 */
export async function findReader(
  em: EntityManager,
  request: IncomingMessage,
  now: Date,
  authorization: unknown = request.headers.authorization,
): Promise<Reader | null> {
  const secret = typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
  if (secret) return findToken(em, secret, now);
  const found = await findSignIn(em, tokenOf(request), now);
  return found && { ...found, narrowing: null };
}

async function findToken(em: EntityManager, secret: string, now: Date): Promise<Reader | null> {
  // In a fork: the operation reads on by the `em`, which must know nothing yet.
  const token = await em.fork().findOne(ApiToken, {
    tokenHash: hashToken(secret),
    revokedAt: null,
    expiresAt: { $gt: now },
  });
  if (!token) return null;
  if (now.getTime() - (token.usedAt?.getTime() ?? 0) > NOTED_EVERY) {
    await em.nativeUpdate(ApiToken, { id: token.id }, { usedAt: now });
  }
  return {
    signInId: token.id,
    personId: token.person.id,
    narrowing: { scope: token.scope, seatId: token.seatId },
  };
}

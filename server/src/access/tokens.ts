import { createHash, randomBytes } from 'node:crypto';

/** A new secret for a cookie or a link: 32 random bytes, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token, in its place. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

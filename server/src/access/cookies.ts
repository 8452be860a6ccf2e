import type { IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { AppConfig } from '../config.ts';
import type { HttpExchange } from '../context.ts';
import { LONGEST_SIGN_IN } from './signIns.ts';

/** Name of the cookie that signs a browser in. */
export const COOKIE = 'risalah';

/** The token in the cookie of a request, of any protocol. */
export function tokenOf(request: IncomingMessage): string | null {
  return parseCookie(request.headers.cookie ?? '')[COOKIE] ?? null;
}

/** Whether the browser reaches the server through TLS, so that a cookie may be kept from every other way. */
export function isSecure(config: AppConfig, req: HttpExchange['req']): boolean {
  return (
    config.publicOrigin?.startsWith('https:') === true ||
    req.secure ||
    req.get('x-forwarded-proto') === 'https'
  );
}

/** Puts the token into the browser for as long as a sign-in can last; null takes it away. */
export function setCookie(config: AppConfig, { req, res }: HttpExchange, token: string | null): void {
  const secure = isSecure(config, req);
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  const maxAge = token === null ? 0 : LONGEST_SIGN_IN / 1000;
  res.append('Set-Cookie', stringifySetCookie({ name: COOKIE, value: token ?? '', maxAge, ...attributes }));
}

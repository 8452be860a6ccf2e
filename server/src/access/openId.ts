import { type ErrorCode, Refusal } from '@risalah/shared';
import { parseCookie, stringifySetCookie } from 'cookie';
import express, { type Request, type RequestHandler, type Response } from 'express';
import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import type { OpenIdSettings } from '../config.ts';
import type { Services } from '../context.ts';
import { isSecure, setCookie } from './cookies.ts';
import { findOpenIdPerson } from './findOpenIdPerson.ts';
import { beginSignIn } from './signIns.ts';

const COOKIE = 'risalah-openid';
/** How long somebody may take at the provider, in seconds. */
const PATIENCE = 600;

/** What is kept in the browser while somebody is at the provider. */
interface Journey {
  state: string;
  nonce: string;
  verifier: string;
  /** The page that they wanted. */
  to: string;
}

/**
 * Signs people in by a provider: `/openid/start?to=` sends the browser there, `/openid/callback` takes it back. By the code flow
 * with PKCE, a state and a nonce that only this browser holds. Every failure leads back to where people sign in, with a code.
 */
export function openIdRoutes(services: Services, settings: OpenIdSettings, log: Logger): RequestHandler {
  const router = express.Router();
  const provider = discoverLazily(settings);

  router.get('/start', async (req, res) => {
    const journey: Journey = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to: ownPath(req.query.to),
    };
    const configuration = await provider().catch((error: unknown) => {
      log.warn({ err: error }, 'the identity provider was not reached');
      return null;
    });
    if (!configuration) return fail(res, 'OPEN_ID_UNAVAILABLE', journey.to);
    keep(services, req, res, JSON.stringify(journey));
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: callbackOf(services, req),
      scope: 'openid email profile',
      state: journey.state,
      nonce: journey.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
      code_challenge_method: 'S256',
    });
    res.redirect(303, address.href);
  });

  router.get('/callback', async (req, res) => {
    const journey = journeyOf(req);
    keep(services, req, res, null);
    if (!journey) return fail(res, 'OPEN_ID_FAILED', '/');
    try {
      const here = new URL(callbackOf(services, req));
      here.search = new URL(req.originalUrl, here).search;
      const tokens = await oidc.authorizationCodeGrant(await provider(), here, {
        pkceCodeVerifier: journey.verifier,
        expectedState: journey.state,
        expectedNonce: journey.nonce,
        idTokenExpected: true,
      });
      const em = services.fork();
      const claims = tokens.claims() ?? null;
      const profile = await profileOf(await provider(), tokens.access_token, claims);
      const personId = await findOpenIdPerson(em, settings.issuer.href, profile);
      const { token } = await beginSignIn(em, personId, services.now(), {
        subject: 'openid',
        address: req.ip,
      });
      setCookie(services.config, { req, res }, token);
      res.redirect(303, journey.to);
    } catch (error) {
      if (error instanceof Refusal) return fail(res, error.code, journey.to);
      log.warn({ err: error }, 'somebody did not come back signed in from the identity provider');
      fail(res, 'OPEN_ID_FAILED', journey.to);
    }
  });
  return router;
}

/** What is known of who came back. Many providers tell the address only when asked for it, not in the token itself. */
async function profileOf(
  configuration: oidc.Configuration,
  accessToken: string,
  claims: oidc.IDToken | null,
): Promise<Record<string, unknown> & { sub: string }> {
  if (!claims) throw new Error('The provider gave no ID token.');
  if (claims.email !== undefined || !configuration.serverMetadata().userinfo_endpoint) return claims;
  return { ...(await oidc.fetchUserInfo(configuration, accessToken, claims.sub)) };
}

/** The provider's metadata, read when it is first needed, and again when that failed. */
function discoverLazily(settings: OpenIdSettings): () => Promise<oidc.Configuration> {
  let found: Promise<oidc.Configuration> | null = null;
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(settings.issuer.hostname);
  // Without TLS anybody on the way could sign in as anybody; on this machine there is no way.
  const options = local ? { execute: [oidc.allowInsecureRequests] } : {};
  return () => {
    found ??= oidc
      .discovery(settings.issuer, settings.clientId, settings.clientSecret, undefined, options)
      .catch((error: unknown) => {
        found = null;
        throw error;
      });
    return found;
  };
}

function journeyOf(req: Request): Journey | null {
  try {
    const kept = JSON.parse(
      parseCookie(req.headers.cookie ?? '')[COOKIE] ?? 'null',
    ) as Partial<Journey> | null;
    const { state, nonce, verifier, to } = kept ?? {};
    return state && nonce && verifier ? { state, nonce, verifier, to: ownPath(to) } : null;
  } catch {
    // A cookie that somebody wrote by hand is as good as none.
    return null;
  }
}

// Lax, since the way back from the provider comes from another site, and only this path needs it.
function keep(services: Services, req: Request, res: Response, value: string | null): void {
  const secure = isSecure(services.config, req);
  const maxAge = value === null ? 0 : PATIENCE;
  const attributes = { path: '/openid', httpOnly: true, sameSite: 'lax', secure, maxAge } as const;
  res.append('Set-Cookie', stringifySetCookie({ name: COOKIE, value: value ?? '', ...attributes }));
}

function callbackOf({ config }: Services, req: Request): string {
  const origin = config.publicOrigin ?? `${req.protocol}://${req.get('host')}`;
  return new URL('/openid/callback', origin).href;
}

/** A path on this server; anything that could lead elsewhere becomes the first page. */
function ownPath(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])[\w\-./?=&%]*$/.test(to) ? to : '/';
}

function fail(res: Response, code: ErrorCode, to: string): void {
  res.redirect(303, `/sign-in?${new URLSearchParams({ refused: code, ...(to === '/' ? {} : { to }) })}`);
}

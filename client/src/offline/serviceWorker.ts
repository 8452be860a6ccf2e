import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';

/*
 * Lets the screens open while the server cannot be reached. It keeps the page and the parts that were used, nothing of what the
 * API, documents or evidence say, and nothing that nobody opened: a bad uplink must not carry what is not looked at.
 */

/** What the server answers itself, though a browser navigates to it. */
const NOT_PAGES = /^\/(graphql|documents|calendar|demo|openid|evidence|imports|healthz|readyz|metrics)(\/|$)/;

/** Files that keep their name from one version to the next, so that the server's stands while it can be reached. */
const PAGE_FILES = new Set(['/', '/first-paint.js', '/mark.svg', '/manifest.webmanifest']);

/** How long a line may be silent before what is kept is shown, in seconds. */
const PATIENCE_S = 4;

/** More than two versions of all parts. */
const MOST_PARTS = 400;

clientsClaim();

// Parts carry a hash of their content in their name, so what is kept is never old.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({
    cacheName: 'risalah-parts',
    matchOptions: { ignoreVary: true },
    plugins: [new ExpirationPlugin({ maxEntries: MOST_PARTS, purgeOnQuotaError: true })],
  }),
);

registerRoute(
  ({ url, request, sameOrigin }) =>
    sameOrigin &&
    (request.mode === 'navigate' ? !NOT_PAGES.test(url.pathname) : PAGE_FILES.has(url.pathname)),
  new NetworkFirst({
    cacheName: 'risalah-page',
    networkTimeoutSeconds: PATIENCE_S,
    matchOptions: { ignoreVary: true },
    plugins: [
      {
        // Every address is the same page.
        cacheKeyWillBeUsed: async ({ request }) => (request.mode === 'navigate' ? '/' : request),
      },
    ],
  }),
);
